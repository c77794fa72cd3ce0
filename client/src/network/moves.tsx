import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import styles from './network.module.css';
import { shortName, type Flow } from './shape.js';
import { useNetworkWords } from './words.js';

const first = 6;
const states = ['planned', 'testing', 'running', 'stopped'] as const;
const outcomes = ['worked', 'partly', 'not'] as const;

/** Each line of the map in words, the latest first; and those that have no line, as their city is not named. */
export function Moves({ flows, place, any }: { flows: readonly Flow[]; place: string | undefined; any: boolean }) {
  const t = useNetworkWords();
  const [all, setAll] = useState(false);
  const latest = [...flows].reverse();
  const title = place ? t('movesOf', { place }) : t('moves');
  return (
    <section className={styles.moves} aria-label={title}>
      <h2>{title}</h2>
      {latest.length ? null : <p className={parts.hint}>{place && any ? t('noMovesHere', { place }) : t('noMoves')}</p>}
      <ul>
        {latest.slice(0, all ? undefined : first).map((flow) => (
          <Move key={flow.adoptionId} flow={flow} />
        ))}
      </ul>
      {latest.length > first && !all ? (
        <button type="button" className={parts.btn} onClick={() => setAll(true)}>
          {t('showAll', { count: latest.length })}
        </button>
      ) : null}
    </section>
  );
}

function Move({ flow }: { flow: Flow }) {
  const t = useNetworkWords();
  const dates = useDates();
  const state = states.find((one) => one === flow.state) ?? 'planned';
  const outcome = outcomes.find((one) => one === flow.outcome);
  return (
    <li>
      <p className={styles.way}>
        {flow.fromName ? shortName(flow.fromName) : t('fromUnnamed')}
        <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
        <span className={parts.hidden}>{t('to')}</span>
        {shortName(flow.toName)}
      </p>
      {flow.editionId && flow.title ? (
        <Link to={`/library/${flow.editionId}`} lang={flow.language ?? undefined}>
          {flow.title}
        </Link>
      ) : (
        <b>{t('withdrawn')}</b>
      )}
      <p className={parts.hint}>{[t(`state_${state}`, { day: dates.day(flow.on) }), outcome ? t(`outcome_${outcome}`) : t('outcomeNone')].join(' · ')}</p>
    </li>
  );
}
