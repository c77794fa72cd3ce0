import { useMemo } from 'react';
import { Link } from 'react-router';
import { shortSector, useLivingSeats } from '../audience/names.js';
import type { Tactic } from '../generated/rows.js';
import { OrganizationName, SectorBullet } from '../shell/bullet.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useRow } from '../sync/index.js';
import { endStages, isStage } from './cells.js';
import styles from './coverage.module.css';
import { coverageOf } from './coverage.js';
import { NONE, withParameter } from './filter.js';
import parts from './parts.module.css';
import type { BoardData } from './use-board.js';

interface CoverageViewProps {
  data: BoardData;
  tactics: readonly Tactic[];
  search: URLSearchParams;
}

/** Which sector works at which prevention level: what is empty, and who carries how much. */
export default function CoverageView({ data, tactics, search }: CoverageViewProps) {
  const t = useWords('board');
  const pack = usePack();
  const team = useRow('team', data.board?.teamId);
  const seats = useLivingSeats(data.board?.teamId);
  const levels = useMemo(() => pack.list('levels').map((one) => one.key), [pack]);
  const order = useMemo(() => pack.list('sectors').map((one) => one.key), [pack]);
  const expected = useMemo(() => [...new Set([...(team?.coreSectors ?? []), ...seats.map((seat) => seat.sector)])], [team, seats]);
  const coverage = useMemo(() => coverageOf(tactics, data.sectorsOf, levels, expected, order), [tactics, data.sectorsOf, levels, expected, order]);
  const most = Math.max(1, ...coverage.sectors.map((sector) => coverage.ofSector(sector).length));
  const empty = expected.filter((sector) => coverage.ofSector(sector).length === 0);
  const level = (key: string) => (key === NONE ? t('noLevel') : pack.term('levels', key));
  const sector = (key: string) => (key === NONE ? t('noSector') : shortSector(pack.term('sectors', key)));
  const to = (sectorKey: string | null, levelKey: string | null) => {
    let next = withParameter(search, 'view', ['list']);
    if (sectorKey) next = withParameter(next, 'sector', [sectorKey]);
    if (levelKey) next = withParameter(next, 'level', [levelKey]);
    return { search: next.toString() };
  };
  return (
    <div className={styles.coverage}>
      {empty.length > 0 && (
        <p className={styles.say}>
          {t('coverageEmpty')} <b>{empty.map(sector).join(', ')}</b>
        </p>
      )}
      <div className={styles.sheet} tabIndex={0} role="region" aria-label={t('coverageTitle')}>
        <table className={styles.table}>
          <caption>{t('coverageTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('facetSector')}</th>
              {coverage.levels.map((key) => (
                <th key={key} scope="col">
                  {level(key)}
                </th>
              ))}
              <th scope="col">{t('coverageAll')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.sectors.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <span className={styles.sector}>
                    <SectorBullet sector={key === NONE ? null : key} />
                    {sector(key)}
                    {team?.coreSectors.includes(key) && <small className={parts.hint}>{t('core')}</small>}
                  </span>
                </th>
                {coverage.levels.map((one) => (
                  <Cell
                    key={one}
                    count={coverage.at(key, one).length}
                    label={t('coverageCell', { sector: sector(key), level: level(one) })}
                    to={to(key, one)}
                  />
                ))}
                <td className={styles.sum}>
                  <span className={styles.bar} style={{ width: `${Math.round((coverage.ofSector(key).length / most) * 72)}px` }} aria-hidden="true" />
                  {coverage.ofSector(key).length ? (
                    <Link to={to(key, null)}>{coverage.ofSector(key).length}</Link>
                  ) : (
                    <span className={styles.none}>{t('none')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('coverageTactics')}</th>
              {coverage.levels.map((one) => (
                <td key={one}>{coverage.ofLevel(one).length}</td>
              ))}
              <td>{coverage.levels.reduce((sum, one) => sum + coverage.ofLevel(one).length, 0)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={parts.hint}>{t('coverageNote')}</p>
      <Carriers data={data} tactics={tactics} search={search} />
    </div>
  );
}

function Cell({ count, label, to }: { count: number; label: string; to: { search: string } }) {
  const t = useWords('board');
  if (count === 0)
    return (
      <td data-empty>
        <span className={styles.none}>{t('empty')}</span>
      </td>
    );
  return (
    <td data-depth={Math.min(4, count)}>
      <Link to={to} aria-label={`${label}: ${count}`}>
        {count}
      </Link>
    </td>
  );
}

/** Organizations by what they lead and take part in. */
function Carriers({ data, tactics, search }: CoverageViewProps) {
  const t = useWords('board');
  const rows = useMemo(() => {
    const found = new Map<string, { leads: number; partners: number }>();
    const of = (id: string) => {
      const known = found.get(id) ?? { leads: 0, partners: 0 };
      found.set(id, known);
      return known;
    };
    const living = new Set<string>();
    for (const tactic of tactics) {
      if (isStage(tactic.stage) && endStages.includes(tactic.stage)) continue;
      living.add(tactic.id);
      if (tactic.leadOrganizationId && tactic.leadState !== 'declined') of(tactic.leadOrganizationId).leads += 1;
    }
    for (const partner of data.partners)
      if (living.has(partner.tacticId) && partner.state !== 'declined' && !partner.archivedAt) of(partner.organizationId).partners += 1;
    return [...found].map(([id, counts]) => ({ id, ...counts })).sort((a, b) => b.leads - a.leads || b.partners - a.partners);
  }, [tactics, data.partners]);
  if (!rows.length) return null;
  return (
    <div className={styles.sheet} tabIndex={0} role="region" aria-label={t('carriersTitle')}>
      <table className={styles.table}>
        <caption>{t('carriersTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organization')}</th>
            <th scope="col">{t('leads')}</th>
            <th scope="col">{t('takesPart')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <OrganizationName id={row.id} />
              </th>
              <td>
                {row.leads ? (
                  <Link to={{ search: withParameter(withParameter(search, 'view', ['list']), 'lead', [row.id]).toString() }}>{row.leads}</Link>
                ) : (
                  <span className={styles.none}>{t('none')}</span>
                )}
              </td>
              <td>{row.partners || <span className={styles.none}>{t('none')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
