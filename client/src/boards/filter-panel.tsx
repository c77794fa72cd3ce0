import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { shortSector } from '../audience/names.js';
import type { Tactic } from '../generated/rows.js';
import { usePack, type PackList } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store } from '../sync/index.js';
import styles from './board.module.css';
import { facets, isEmpty, NONE, withParameter, type Facet, type Filter, type SectorsOf } from './filter.js';
import parts from './parts.module.css';
import { TextFilter } from './text-filter.js';

interface Option {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

const packLists: Readonly<Partial<Record<Facet, PackList>>> = {
  type: 'tacticTypes',
  sector: 'sectors',
  strand: 'strands',
  level: 'levels',
  confidence: 'confidences',
};

function valuesOf(facet: Facet, tactic: Tactic, sectorsOf: SectorsOf): readonly (string | null)[] {
  switch (facet) {
    case 'type':
      return [tactic.typeKey];
    case 'lead':
      return [tactic.leadOrganizationId];
    case 'sector': {
      const sectors = sectorsOf(tactic);
      return sectors.length ? sectors : [null];
    }
    case 'strand':
      return [tactic.strand];
    case 'level':
      return [tactic.level];
    case 'confidence':
      return [tactic.confidence];
  }
}

/** The name of a facet's value, as the panel and the chips say it. */
export function useFacetWords(): { title(facet: Facet): string; value(facet: Facet, key: string): string } {
  const t = useWords('board');
  const pack = usePack();
  return useMemo(() => {
    const titles: Record<Facet, string> = {
      type: t('facetType'),
      lead: t('facetLead'),
      sector: t('facetSector'),
      strand: pack.word('strand'),
      level: pack.word('level'),
      confidence: t('facetConfidence'),
    };
    const none: Record<Facet, string> = {
      type: t('noType'),
      lead: t('noLead'),
      sector: t('noSector'),
      strand: t('notSet'),
      level: t('notSet'),
      confidence: t('notSet'),
    };
    return {
      title: (facet) => titles[facet],
      value: (facet, key) => {
        if (key === NONE) return none[facet];
        const list = packLists[facet];
        if (!list) return store.get('organization', key)?.name ?? t('somebodyElse');
        return facet === 'sector' ? shortSector(pack.term(list, key)) : pack.term(list, key);
      },
    };
  }, [t, pack]);
}

interface FilterPanelProps {
  filter: Filter;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  tactics: readonly Tactic[];
  sectorsOf: SectorsOf;
}

/** Every facet with the values that occur on the board, and how often. */
export function FilterPanel({ filter, search, onSearch, tactics, sectorsOf }: FilterPanelProps) {
  const t = useWords('board');
  const words = useFacetWords();
  const pack = usePack();
  const options = useMemo(() => {
    const order = (facet: Facet) => {
      const list = packLists[facet];
      return list ? pack.list(list).map((one) => one.key) : undefined;
    };
    return Object.fromEntries(
      facets.map((facet) => {
        const counts = new Map<string, number>();
        for (const tactic of tactics) for (const value of valuesOf(facet, tactic, sectorsOf)) counts.set(value ?? NONE, (counts.get(value ?? NONE) ?? 0) + 1);
        const keys = order(facet);
        const rank = (option: Option) => (option.key === NONE ? Infinity : (keys?.indexOf(option.key) ?? 0));
        const found: Option[] = [...counts].map(([key, count]) => ({ key, count, name: words.value(facet, key) }));
        return [facet, found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))];
      }),
    ) as Record<Facet, Option[]>;
  }, [tactics, sectorsOf, words, pack]);
  const writeText = (text: string) => onSearch(withParameter(search, 'text', [text]));
  const toggle = (facet: Facet, key: string) => {
    const now = filter.chosen[facet];
    onSearch(withParameter(search, facet, now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));
  };
  return (
    <section className={styles.filters} aria-label={t('filter')}>
      <TextFilter value={filter.text} onChange={writeText} />
      <div className={styles.facets}>
        {facets.map((facet) => (
          <fieldset key={facet} className={styles.facet}>
            <legend>{words.title(facet)}</legend>
            <div className={styles.facetList} tabIndex={options[facet].length > 5 ? 0 : undefined} role="group" aria-label={words.title(facet)}>
              {options[facet].map((option) => (
                <label key={option.key}>
                  <input type="checkbox" checked={filter.chosen[facet].includes(option.key)} onChange={() => toggle(facet, option.key)} />
                  {option.name}
                  <span className={`${parts.count} ${parts.push}`}>{option.count}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  );
}

/** What is chosen now, each with a way to leave it out. */
export function ChosenFilters({ filter, search, onSearch }: Pick<FilterPanelProps, 'filter' | 'search' | 'onSearch'>) {
  const t = useWords('board');
  const words = useFacetWords();
  if (isEmpty(filter)) return null;
  const without = (facet: Facet, key: string) =>
    onSearch(
      withParameter(
        search,
        facet,
        filter.chosen[facet].filter((one) => one !== key),
      ),
    );
  const nothing = () => {
    let next = withParameter(search, 'text', []);
    for (const facet of facets) next = withParameter(next, facet, []);
    onSearch(next);
  };
  return (
    <div className={styles.chosen} role="group" aria-label={t('chosenFilters')}>
      {filter.text.trim() && (
        <Chip
          label={`“${filter.text.trim()}”`}
          remove={t('leaveOut', { what: filter.text.trim() })}
          onRemove={() => onSearch(withParameter(search, 'text', []))}
        />
      )}
      {facets.flatMap((facet) =>
        filter.chosen[facet].map((key) => {
          const label = `${words.title(facet)}: ${words.value(facet, key)}`;
          return <Chip key={`${facet} ${key}`} label={label} remove={t('leaveOut', { what: label })} onRemove={() => without(facet, key)} />;
        }),
      )}
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={nothing}>
        {t('clearFilter')}
      </button>
    </div>
  );
}

function Chip({ label, remove, onRemove }: { label: string; remove: string; onRemove(): void }) {
  return (
    <button type="button" className={`${parts.chip} ${parts.on}`} aria-label={remove} onClick={onRemove}>
      {label}
      <IconX size={14} aria-hidden="true" />
    </button>
  );
}
