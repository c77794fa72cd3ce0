import { lazy, Suspense, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { TodayQuery } from '../generated/graphql.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { Sheet } from '../shell/sheet.js';
import { useRow, useRows, type Rows } from '../sync/index.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import { HandOverLine } from './hand-over-line.js';
import { useTurnoverWords } from './words.js';

const StartHandOver = lazy(later(() => import('./start-hand-over.js')));

type Today = TodayQuery['today'];

/** Seats that are handed over, and, for who coordinates, people who have not been here for long. */
export function TodayTurnover({ handOvers, notHere }: Pick<Today, 'handOvers' | 'notHere'>) {
  const t = useTurnoverWords();
  const seats = useRows('seat');
  const silent = notHere.flatMap(({ lastHereOn, seat }) => {
    const row = seats.find(({ id }) => id === (seat as { id: string }).id);
    return row?.state === 'held' ? [{ seat: row, lastHereOn }] : [];
  });
  return (
    <>
      {handOvers.length > 0 && (
        <Sheet title={t('underWay')} count={handOvers.length}>
          {handOvers.map((one) => (
            <HandOverLine key={one.id} one={one} />
          ))}
        </Sheet>
      )}
      {silent.length > 0 && (
        <Sheet title={t('notHereTitle')} count={silent.length}>
          {silent.map(({ seat, lastHereOn }) => (
            <SilentRow key={seat.id} seat={seat} lastHereOn={lastHereOn} />
          ))}
        </Sheet>
      )}
    </>
  );
}

function SilentRow({ seat, lastHereOn }: { seat: Rows['seat']; lastHereOn: string }) {
  const t = useTurnoverWords();
  const dates = useDates();
  const name = useRow('person', seat.holderId)?.displayName ?? '…';
  const [starting, setStarting] = useState(false);
  return (
    <DeskRow title={t('notHereSince', { name, day: dates.day(lastHereOn) })} from={<OrganizationName id={seat.organizationId} />}>
      <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setStarting(true)}>
        {t('notHereAct')}
        <span className={parts.hidden}>: {name}</span>
      </button>
      {starting && (
        <Suspense>
          <StartHandOver seat={seat} name={name} onClose={() => setStarting(false)} />
        </Suspense>
      )}
    </DeskRow>
  );
}
