import { useMemo } from 'react';
import { useByName, useLivingSeats } from '../../audience/names.js';
import parts from '../../boards/parts.module.css';
import type { Meeting } from '../../generated/rows.js';
import { useMe } from '../../shell/session.js';
import { Sheet } from '../../shell/sheet.js';
import { useRows } from '../../sync/index.js';
import { useMeetingActs } from '../acts.js';
import { useMeetingWords } from '../words.js';
import styles from './attendance.module.css';
import { SeatLine } from './seat-line.js';

/** Seats that could be represented, by name, and how each one is marked. */
export function useAttendance(meeting: Meeting) {
  const living = useLivingSeats(meeting.teamId);
  const byName = useByName();
  const rows = useRows('attendance', 'meetingId', meeting.id);
  return useMemo(() => {
    const seats = byName(living.filter((seat) => seat.role !== 'guest' && seat.holderId !== null));
    const marks = new Map(rows.filter((row) => !row.archivedAt).map((row) => [row.seatId, row]));
    const here = seats.filter((seat) => ['present', 'deputy'].includes(marks.get(seat.id)?.state ?? '')).length;
    return { seats, marks, here };
  }, [living, byName, rows]);
}

/** Who is there, one tap a seat. */
export function AttendanceSheet({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const me = useMe().person.id;
  const { seats, marks, here } = useAttendance(meeting);
  const open = meeting.state === 'planned' || meeting.state === 'held';
  const runs = can.has('editMeeting');
  const unmarked = seats.filter((seat) => !marks.has(seat.id));
  const counts = { here, seats: seats.length };
  const side = <span className={parts.hint}>{meeting.quorum ? t('attendsQuorum', { ...counts, quorum: meeting.quorum }) : t('attends', counts)}</span>;
  return (
    <Sheet title={t('attendance')} side={side}>
      {meeting.quorum !== null && (
        <p className={styles.quorum} data-met={here >= meeting.quorum || undefined}>
          {here >= meeting.quorum ? t('quorumMet') : t('quorumMissing', { count: meeting.quorum - here })}
        </p>
      )}
      <ul className={styles.seats}>
        {seats.map((seat) => (
          <SeatLine
            key={seat.id}
            seat={seat}
            state={marks.get(seat.id)?.state}
            name={marks.get(seat.id)?.personName ?? undefined}
            may={open && (runs || [seat.holderId, seat.deputyId].includes(me))}
            onMark={(state) => acts.mark(meeting, [seat], state)}
          />
        ))}
      </ul>
      {open && runs && unmarked.length > 0 && (
        <div className={styles.others}>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => acts.mark(meeting, unmarked, 'present')}>
            {t('allPresent')}
          </button>
        </div>
      )}
    </Sheet>
  );
}
