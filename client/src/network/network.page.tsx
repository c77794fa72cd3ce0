import { IconBook, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { useAgainAfter } from '../notifications/again.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Page, PageHead } from '../shell/sheet.js';
import { useCurrentTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRows } from '../sync/index.js';
import { networkDocument } from './documents.js';
import { Health } from './health.js';
import { Moves } from './moves.js';
import styles from './network.module.css';
import { PlaceTable } from './place-table.js';
import { monthsOf, shortName, touches, type NetworkData } from './shape.js';
import { useNetworkWords } from './words.js';

const NetworkMap = lazy(later(() => import('./map.js')));

const matters: ReadonlySet<string> = new Set(['edition', 'adoption', 'report_back', 'withdrawn_edition']);

/** What the places of a network share, and which way it went. */
export default function NetworkPage() {
  const t = useNetworkWords();
  const tell = useTell();
  const team = useCurrentTeam();
  const { data, loading, error, reload } = useLoad(networkDocument, { id: team?.networkId ?? '' }, { skip: !team });
  useAgainAfter(reload, ({ kind }) => matters.has(kind));
  useTitle(t('network'));
  const page = data?.networkPage;
  return (
    <Page>
      <PageHead
        title={t('network')}
        acts={
          <>
            <Link className={parts.btn} to="/network/ledger">
              <IconTable size={16} stroke={1.75} aria-hidden="true" />
              {t('ledger')}
            </Link>
            <Link className={parts.btn} to="/lessons">
              <IconBook size={16} stroke={1.75} aria-hidden="true" />
              {t('ask')}
            </Link>
          </>
        }
      >
        {page ? `${t('headPlaces', { count: page.places.length })}, ${t('headMoves', { count: page.flows.length })}. ${t('headHint')}` : null}
      </PageHead>
      {error ? <p className={parts.error}>{tell(error)}</p> : null}
      {loading && !page ? <Loading /> : null}
      {page ? <Shown page={page} home={team?.placeIds.length === 1 ? team.placeIds[0] : undefined} /> : null}
    </Page>
  );
}

/**
 * The address says which place one looks at; without a word it is one's own. Where no team works in it, it is the one around it in which
 * one does, or the only one inside.
 */
function useChosenPlace(page: NetworkData, home: string | undefined): [string | undefined, (place: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const rows = useRows('place');
  const wanted = params.get('place') ?? home;
  const chosen = useMemo(() => {
    const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
    const on = new Set(page.places.map(({ id }) => id));
    const around = (id: string | null | undefined): string[] => (id ? [id, ...around(parents.get(id))] : []);
    const inside = [...on].filter((id) => wanted && around(id).includes(wanted));
    return around(wanted).find((id) => on.has(id)) ?? (inside.length === 1 ? inside[0] : undefined);
  }, [rows, page, wanted]);
  return [chosen, (place) => setParams({ place: place ?? 'all' }, { replace: true })];
}

function Shown({ page, home }: { page: NetworkData; home: string | undefined }) {
  const t = useNetworkWords();
  const [chosen, choose] = useChosenPlace(page, home);
  const months = monthsOf(page.flows);
  const [month, setMonth] = useState<number>();
  const until = month === undefined || month >= months.length - 1 ? undefined : months[month];
  const flows = page.flows.filter((flow) => (!chosen || touches(flow, chosen)) && (!until || flow.on.slice(0, 7) <= until));
  const place = page.places.find(({ id }) => id === chosen);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {place ? <Legend name={shortName(place.name)} /> : null}
        <Suspense fallback={<div className={styles.map} />}>
          <NetworkMap places={page.places} flows={flows} chosen={chosen} onChoose={choose} />
        </Suspense>
        {months.length > 1 ? <Time months={months} at={month ?? months.length - 1} onChange={setMonth} /> : null}
        {page.unnamed ? <p className={parts.hint}>{t('unnamed', { count: page.unnamed })}</p> : null}
        <Moves flows={flows} place={place ? shortName(place.name) : undefined} any={page.flows.length > 0} />
      </div>
      <div className={styles.side}>
        <PlaceTable places={page.places} chosen={chosen} onChoose={choose} />
        <Health health={page.health} />
      </div>
    </div>
  );
}

function Legend({ name }: { name: string }) {
  const t = useNetworkWords();
  return (
    <ul className={styles.legend}>
      <li data-way="here">{t('learned', { place: name })}</li>
      <li data-way="there">{t('taught', { place: name })}</li>
    </ul>
  );
}

/** A step for each month, by arrows or by hand. */
function Time({ months, at, onChange }: { months: readonly string[]; at: number; onChange(at: number): void }) {
  const t = useNetworkWords();
  const dates = useDates();
  const text = at >= months.length - 1 ? t('timeAll') : t('timeUntil', { month: dates.month(`${months[at]!}-01`) });
  return (
    <label className={styles.time}>
      <span>{t('time')}</span>
      <input
        type="range"
        min={0}
        max={months.length - 1}
        step={1}
        value={at}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output>{text}</output>
    </label>
  );
}
