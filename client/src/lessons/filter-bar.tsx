import { IconFilter, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { LibraryQuery } from '../generated/graphql.js';
import { useLibraryWords } from '../library/words.js';
import { usePack } from '../shell/pack.js';
import { useMyTeams } from '../shell/team.js';
import { useRows } from '../sync/index.js';
import styles from './lessons.module.css';
import { filterNames, sorts, type FilterName, type Filtering } from './list.js';
import { kindIcons, kinds, useLessonTerms, type Term } from './terms.js';
import { useLessonWords } from './words.js';

export type Facets = LibraryQuery['library']['facets'];

const countsOf = (facets: Facets, name: string): ReadonlyMap<string, number> =>
  new Map(facets.find((one) => one.name === name)?.counts.map(({ key, count }) => [key, count]));

/** How many of each kind there are; pressing one shows only these. */
export function KindCounts({ facets, filter, set }: Pick<Filtering, 'filter' | 'set'> & { facets: Facets }) {
  const t = useLessonWords();
  const counts = countsOf(facets, 'kinds');
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
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
            <b>{counts.get(kind) ?? 0}</b>
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
  name: FilterName;
  any: string;
  options: readonly Term[];
  /** By how it is called there. */
  facet?: string;
  /** Shown without being asked for. */
  first?: boolean;
}

/** What one can choose, with how much each choice would show. What would show nothing is left out, unless it is chosen. */
function useChoices(): readonly OneProps[] {
  const t = useLessonWords();
  const l = useLibraryWords();
  const pack = usePack();
  const terms = useLessonTerms();
  const teams = useMyTeams();
  const rows = useRows('place');
  const places = useMemo(() => rows.map(({ id, name }) => ({ key: id, name })).sort((one, other) => one.name.localeCompare(other.name)), [rows]);
  const from = (['teams', 'network'] as const).map((key) => ({ key, name: l(`from_${key}`) }));
  return [
    { label: l('from'), name: 'from', any: l('anyFrom'), options: from, facet: 'from', first: true },
    { label: l('place'), name: 'place', any: l('anyPlace'), options: places, facet: 'places', first: true },
    { label: t('type'), name: 'type', any: t('anyType'), options: pack.list('tacticTypes'), facet: 'tacticTypes', first: true },
    { label: t('strength'), name: 'strength', any: t('anyStrength'), options: terms.of('evidenceStrength') ?? [], facet: 'strengths', first: true },
    { label: t('direction'), name: 'direction', any: t('anyDirection'), options: terms.of('evidenceDirection') ?? [], facet: 'directions', first: true },
    { label: l('placeSize'), name: 'size', any: l('anyPlaceSize'), options: terms.of('contextPlaceSize') ?? [], facet: 'placeSizes' },
    { label: t('strand'), name: 'strand', any: t('anyStrand'), options: pack.list('strands'), facet: 'strands' },
    { label: t('level'), name: 'level', any: t('anyLevel'), options: pack.list('levels'), facet: 'levels' },
    { label: l('sector'), name: 'sector', any: l('anySector'), options: pack.list('sectors'), facet: 'sectors' },
    { label: l('cost'), name: 'cost', any: l('anyCost'), options: terms.of('costBand') ?? [], facet: 'costs' },
    { label: l('language'), name: 'language', any: l('anyLanguage'), options: terms.of('language') ?? [], facet: 'languages' },
    { label: t('state'), name: 'state', any: t('anyState'), options: terms.of('state') ?? [], facet: 'states' },
    ...(teams.length > 1 ? [{ label: t('team'), name: 'team', any: t('allTeams'), options: teams.map(({ id, name }) => ({ key: id, name })) } as const] : []),
  ];
}

function Choice({ one: { label, name, any, options, facet }, filter, set, facets }: Filtering & { one: OneProps; facets: Facets }) {
  const l = useLibraryWords();
  const counts = facet ? countsOf(facets, facet) : undefined;
  const shown = options.filter(({ key }) => !counts || counts.has(key) || filter[name] === key);
  return (
    <label>
      <span className={parts.hidden}>{label}</span>
      <select
        className={parts.field}
        data-set={filter[name] ? true : undefined}
        value={filter[name] ?? ''}
        onChange={(event) => set(name, event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {shown.map((option) => (
          <option key={option.key} value={option.key}>
            {counts ? l('choice', { name: option.name, count: counts.get(option.key) ?? 0 }) : option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Words of the law; the address follows when somebody has typed. */
function LawField({ law, set }: { law: string; set: Filtering['set'] }) {
  const l = useLibraryWords();
  const [text, setText] = useState(law);
  useEffect(() => setText(law), [law]);
  const send = () => set('law', text.trim());
  return (
    <form
      className={styles.law}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input
        className={parts.field}
        type="search"
        maxLength={200}
        aria-label={l('law')}
        placeholder={l('law')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={send}
      />
    </form>
  );
}

export function FilterBar({ facets, ...filtering }: Filtering & { facets: Facets }) {
  const t = useLessonWords();
  const l = useLibraryWords();
  const { filter, set, clear } = filtering;
  const [open, setOpen] = useState(false);
  const choices = useChoices();
  const hidden = choices.filter(({ first, name }) => !first && filter[name]).length + (filter.law ? 1 : 0);
  const [all, setAll] = useState(hidden > 0);
  const chosen = filterNames.filter((name) => name !== 'kind' && name !== 'q' && filter[name]).length;
  return (
    <div className={styles.filterBar}>
      <button type="button" className={`${parts.btn} ${styles.filterToggle}`} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconFilter size={16} stroke={1.75} aria-hidden="true" />
        {t('filters')}
        {chosen > 0 ? <span className={parts.count}>{chosen}</span> : null}
      </button>
      <div className={styles.filters} data-open={open || undefined}>
        {choices.map((one) => (one.first || all || filter[one.name] ? <Choice key={one.name} one={one} facets={facets} {...filtering} /> : null))}
        {all ? <LawField law={filter.law ?? ''} set={set} /> : null}
        <button type="button" className={`${parts.btn} ${parts.ghost}`} aria-expanded={all} onClick={() => setAll(!all)}>
          {l(all ? 'fewer' : 'more')}
        </button>
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

export function SortChoice({ sort, set }: Pick<Filtering, 'sort' | 'set'>) {
  const l = useLibraryWords();
  return (
    <label className={styles.sort}>
      <span className={parts.hidden}>{l('sort')}</span>
      <select className={parts.field} value={sort} onChange={(event) => set('sort', event.currentTarget.value)}>
        {sorts.map((one) => (
          <option key={one} value={one}>
            {l(`sort_${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
