import parts from '../boards/parts.module.css';
import type { SearchQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import type { SearchFilter } from './filter.js';
import { kinds } from './found.js';
import styles from './search.module.css';
import { useSearchWords } from './words.js';

type Facets = NonNullable<SearchQuery['search']['facets']>;

/** Kinds with how many there are of each, team, type and days. A choice that finds nothing stays there to be taken back. */
export function Filters({ filter, facets }: { filter: SearchFilter; facets: Facets | null | undefined }) {
  const t = useSearchWords();
  const pack = usePack();
  const dates = useDates();
  const counts = new Map(facets?.kinds.map(({ key, count }) => [key, count]));
  const shown = kinds.filter((kind) => counts.has(kind) || kind === filter.kind);
  const teams = facets?.teams ?? [];
  const types = facets?.tacticTypes ?? [];
  return (
    <>
      <div className={styles.filters}>
        <div className={styles.kinds} role="group" aria-label={t('kind')}>
          <button type="button" className={`${parts.btn} ${parts.small}`} aria-pressed={!filter.kind} onClick={() => filter.set('kind', '')}>
            {t('all')}
          </button>
          {shown.map((kind) => (
            <button
              key={kind}
              type="button"
              className={`${parts.btn} ${parts.small}`}
              aria-pressed={filter.kind === kind}
              onClick={() => filter.set('kind', filter.kind === kind ? '' : kind)}
            >
              {t(`kind_${kind}`)} <span className={parts.count}>{dates.number(counts.get(kind) ?? 0)}</span>
            </button>
          ))}
        </div>
      </div>
      <div className={styles.filters}>
        {(teams.length > 1 || filter.teamId) && (
          <label>
            {t('team')}
            <select className={parts.field} value={filter.teamId} onChange={(event) => filter.set('team', event.currentTarget.value)}>
              <option value="">{t('allTeams')}</option>
              {teams.map(({ key, name, count }) => (
                <option key={key} value={key}>{`${name ?? key} (${count})`}</option>
              ))}
            </select>
          </label>
        )}
        {(types.length > 0 || filter.type) && (
          <label>
            {t('type')}
            <select className={parts.field} value={filter.type} onChange={(event) => filter.set('type', event.currentTarget.value)}>
              <option value="">{t('allTypes')}</option>
              {types.map(({ key, count }) => (
                <option key={key} value={key}>{`${pack.term('tacticTypes', key)} (${count})`}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('from')}
          <input type="date" className={parts.field} value={filter.from} onChange={(event) => filter.set('from', event.currentTarget.value)} />
        </label>
        <label>
          {t('until')}
          <input type="date" className={parts.field} value={filter.until} onChange={(event) => filter.set('until', event.currentTarget.value)} />
        </label>
      </div>
    </>
  );
}
