import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAudienceWords } from '../audience/names.js';
import { isNarrow } from '../audience/seen.js';
import type { Board, Goal, Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useLanguage, useWords, type Language } from '../shell/words.js';
import { store } from '../sync/index.js';
import { useCountText, useOpenCounts, type OpenCount } from '../tasks/links.js';
import { stages, type Lane } from './cells.js';
import { NONE, type LaneKind } from './filter.js';
import styles from './printed.module.css';

/** True while the page is being printed: columns on the screen hold only the cards in sight, paper needs them all. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const query = matchMedia('print');
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    const change = () => (query.matches ? start() : end());
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    query.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
      query.removeEventListener('change', change);
    };
  }, []);
  return printing;
}

// On paper a day needs its year.
const printedOn = (language: Language) => new Intl.DateTimeFormat(`${language}-US`, { dateStyle: 'long' }).format(new Date());

interface PrintedProps {
  board: Board;
  goal: Goal | undefined;
  lanes: readonly Lane[];
  laneKind: LaneKind | null;
  concerns: ReadonlyMap<string, number>;
}

/** The board on paper: every card of the filter, by stage, in black on white. */
export function Printed({ board, goal, lanes, laneKind, concerns }: PrintedProps) {
  const t = useWords('board');
  const pack = usePack();
  const language = useLanguage();
  const items = useOpenCounts(board.id);
  return (
    <div className={styles.printed}>
      <p className={styles.meta}>{t('printedOn', { title: board.title, day: printedOn(language) })}</p>
      <h1>{goal?.statement ?? board.title}</h1>
      {goal?.why && <p>{goal.why}</p>}
      {lanes.map((lane) => (
        <div key={lane.key}>
          {laneKind && (
            <h2 className={styles.lane}>
              {lane.key === NONE || lane.key === null ? t('noLane') : pack.term(laneKind === 'strand' ? 'strands' : 'levels', lane.key)}
            </h2>
          )}
          {stages.map((stage) =>
            lane.columns[stage].length ? (
              <section key={stage}>
                <h2>
                  {pack.term('stages', stage)} ({lane.columns[stage].length})
                </h2>
                <ul>
                  {lane.columns[stage].map((tactic) => (
                    <PrintedCard key={tactic.id} tactic={tactic} concerns={concerns.get(tactic.id) ?? 0} items={items.get(tactic.id)} />
                  ))}
                </ul>
              </section>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

function PrintedCard({ tactic, concerns, items }: { tactic: Tactic; concerns: number; items: OpenCount | undefined }) {
  const t = useWords('board');
  const countText = useCountText();
  const pack = usePack();
  const dates = useDates();
  const audience = useAudienceWords(tactic.teamId);
  const lead = tactic.leadOrganizationId ? store.get('organization', tactic.leadOrganizationId)?.name : undefined;
  const facts = [
    tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : '',
    lead ? (tactic.leadState === 'confirmed' ? lead : `${lead} (${tactic.leadState === 'declined' ? t('declined') : t('proposed')})`) : t('noLead'),
    pack.term('confidences', tactic.confidence),
    tactic.nextReviewOn ? `${t('nextReview')}: ${dates.day(tactic.nextReviewOn)}` : '',
    concerns ? t('concerns', { count: concerns }) : '',
    items ? t('itemsOf', { text: countText(items) }) : '',
    isNarrow(tactic.audience) ? audience.band(tactic.audience) : '',
  ];
  return (
    <li>
      <b>{tactic.title}</b>
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
