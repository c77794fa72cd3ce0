import { useMediaQuery } from '@mantine/hooks';
import { useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Meeting } from '../../generated/rows.js';
import { useRows } from '../../sync/index.js';
import { useMeetingWords } from '../words.js';
import { useAttendance } from './attendance.js';
import styles from './room.module.css';

const order = ['agenda', 'minutes', 'outcome', 'people'] as const;
type Part = (typeof order)[number];

/** Room for the minutes beside everything else. */
const WIDE = '(min-width: 1180px)';

/** A meeting that was canceled has no minutes. */
export type RoomParts = Readonly<Record<Exclude<Part, 'minutes'>, ReactNode>> & { readonly minutes?: ReactNode };

/**
 * The parts of a meeting, each one press away however long the others are: people come to write, so where there is room the minutes
 * stand beside the others, and elsewhere they are what opens once the meeting has begun. On paper all of them follow each other.
 */
export function Room({ meeting, parts: shown }: { meeting: Meeting; parts: RoomParts }) {
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false }) ?? false;
  const id = useId();
  const [params, setParams] = useSearchParams();
  const present = order.filter((part) => shown[part] !== undefined);
  const tabs = wide ? present.filter((part) => part !== 'minutes') : present;
  const first = !wide && shown.minutes !== undefined && Date.parse(meeting.startsAt) <= Date.now() ? 'minutes' : 'agenda';
  const chosen = tabs.find((part) => part === params.get('part')) ?? first;
  const choose = (part: Part) =>
    setParams(
      (before) => {
        before.set('part', part);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className={styles.room} data-beside={(wide && shown.minutes !== undefined) || undefined}>
      <Tabs id={id} meeting={meeting} tabs={tabs} chosen={chosen} onChoose={choose} />
      {present.map((part) => {
        const beside = wide && part === 'minutes';
        return (
          <div
            key={part}
            className={styles.part}
            data-part={part}
            data-away={(!beside && part !== chosen) || undefined}
            {...(!beside && { role: 'tabpanel', id: `${id}${part}`, 'aria-labelledby': `${id}${part}-tab` })}
          >
            {shown[part]}
          </div>
        );
      })}
    </div>
  );
}

interface TabsProps {
  id: string;
  meeting: Meeting;
  tabs: readonly Part[];
  chosen: Part;
  onChoose(part: Part): void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

function Tabs({ id, meeting, tabs, chosen, onChoose }: TabsProps) {
  const t = useMeetingWords();
  const list = useRef<HTMLDivElement>(null);
  const counts = useCounts(meeting);
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.indexOf(chosen) + step;
    const to = Number.isFinite(at) ? (at + tabs.length) % tabs.length : at < 0 ? 0 : tabs.length - 1;
    const part = tabs[to];
    if (!part) return;
    onChoose(part);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={t('parts')} ref={list} onKeyDown={walk}>
        {tabs.map((part) => (
          <button
            key={part}
            type="button"
            role="tab"
            id={`${id}${part}-tab`}
            aria-controls={`${id}${part}`}
            aria-selected={part === chosen}
            tabIndex={part === chosen ? 0 : -1}
            onClick={() => onChoose(part)}
          >
            {t(`part_${part}`)}
            {counts[part] && <span className={parts.count}>{counts[part]}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What waits behind each part. */
function useCounts(meeting: Meeting): Readonly<Partial<Record<Part, string>>> {
  const points = useRows('agenda_item', 'meetingId', meeting.id);
  const decisions = useRows('decision', 'meetingId', meeting.id);
  const links = useRows('meeting_task', 'meetingId', meeting.id);
  const { seats, here } = useAttendance(meeting);
  return useMemo(() => {
    const living = (rows: readonly { archivedAt: string | null }[]) => rows.filter((row) => !row.archivedAt).length;
    return {
      agenda: String(points.filter((row) => !row.archivedAt && row.state !== 'dropped').length),
      outcome: String(living(decisions) + living(links)),
      people: `${here}/${seats.length}`,
    };
  }, [points, decisions, links, seats, here]);
}
