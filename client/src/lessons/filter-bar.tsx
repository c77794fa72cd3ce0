import { IconFilter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import type { LessonsQuery } from '../generated/graphql.js';
import { usePack } from '../shell/pack.js';
import { useMyTeams } from '../shell/team.js';
import styles from './lessons.module.css';
import { filterNames, type LessonFilter, type useLessonFilter } from './list.js';
import { kindIcons, kinds, useLessonTerms, type Term } from './terms.js';
import { useLessonWords } from './words.js';

type Filtering = ReturnType<typeof useLessonFilter>;

/** How many of each kind there are; pressing one shows only these. */
export function KindCounts({ counts, filter, set }: Pick<Filtering, 'filter' | 'set'> & { counts: LessonsQuery['lessons']['counts'] }) {
  const t = useLessonWords();
  const of = (kind: string) => counts.find((one) => one.kind === kind)?.count ?? 0;
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className={styles.kinds} role="group" aria-label={t('byKind')}>
      <button type="button" aria-pressed={!filter.kind} onClick={() => set('kind', '')}>
        <b>{all}</b>
        <span>{t('all')}</span>
      </button>
      {kinds.map((kind) => {
        const Glyph = kindIcons[kind];
        return (
          <button key={kind} type="button" aria-pressed={filter.kind === kind} onClick={() => set('kind', filter.kind === kind ? '' : kind)}>
            <b>{of(kind)}</b>
            <span>
              <Glyph size={14} stroke={2} aria-hidden="true" />
              {t(`kind_${kind}`)}
            </span>
          </button>
        );
      })}
    </div>
  );
}

interface OneProps {
  label: string;
  name: keyof LessonFilter;
  any: string;
  options: readonly Term[];
}

export function FilterBar({ filter, set, clear }: Filtering) {
  const t = useLessonWords();
  const pack = usePack();
  const terms = useLessonTerms();
  const teams = useMyTeams();
  const [open, setOpen] = useState(false);
  const chosen = filterNames.filter((name) => name !== 'kind' && filter[name]).length;
  const all: readonly OneProps[] = [
    { label: t('state'), name: 'state', any: t('anyState'), options: terms.of('state') ?? [] },
    { label: t('type'), name: 'type', any: t('anyType'), options: pack.list('tacticTypes') },
    { label: t('strand'), name: 'strand', any: t('anyStrand'), options: pack.list('strands') },
    { label: t('level'), name: 'level', any: t('anyLevel'), options: pack.list('levels') },
    { label: t('strength'), name: 'strength', any: t('anyStrength'), options: terms.of('evidenceStrength') ?? [] },
    { label: t('direction'), name: 'direction', any: t('anyDirection'), options: terms.of('evidenceDirection') ?? [] },
    ...(teams.length > 1 ? [{ label: t('team'), name: 'team', any: t('allTeams'), options: teams.map(({ id, name }) => ({ key: id, name })) } as const] : []),
  ];
  return (
    <div className={styles.filterBar}>
      <button type="button" className={`${parts.btn} ${styles.filterToggle}`} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconFilter size={16} stroke={1.75} aria-hidden="true" />
        {t('filters')}
        {chosen > 0 ? <span className={parts.count}>{chosen}</span> : null}
      </button>
      <div className={styles.filters} data-open={open || undefined}>
        {all.map(({ label, name, any, options }) => (
          <label key={name}>
            <span className={parts.hidden}>{label}</span>
            <select
              className={parts.field}
              data-set={filter[name] ? true : undefined}
              value={filter[name] ?? ''}
              onChange={(event) => set(name, event.currentTarget.value)}
            >
              <option value="">{any}</option>
              {options.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        {chosen + (filter.kind ? 1 : 0) > 0 ? (
          <button type="button" className={`${parts.btn} ${parts.ghost}`} onClick={clear}>
            <IconX size={14} stroke={2} aria-hidden="true" />
            {t('clearFilters')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
