import { useMemo, useState } from 'react';
import { Sheet } from '../../shell/sheet.js';
import { isAnswered, useLoad, useRows, type Rows } from '../../sync/index.js';
import { nextMeetingsDocument } from '../documents.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';
import { MeetingLine } from './meeting-line.js';

const ahead = 14 * 86_400_000;
const most = 3;

/** Where I am expected next, over all my teams. */
export function useNextMeetings(): { meetings: readonly Rows['meeting'][]; answered: boolean } {
  const [span] = useState(() => ({ from: new Date().toISOString(), until: new Date(Date.now() + ahead).toISOString() }));
  const answer = useLoad(nextMeetingsDocument, span);
  const rows = useRows('meeting');
  const meetings = useMemo(
    () =>
      rows
        .filter((row) => !row.archivedAt && row.state === 'planned' && row.endsAt >= span.from && row.startsAt < span.until)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
        .slice(0, most),
    [rows, span],
  );
  return { meetings, answered: isAnswered(answer) };
}

export function NextMeeting({ meetings }: { meetings: readonly Rows['meeting'][] }) {
  const t = useMeetingWords();
  if (!meetings.length) return null;
  return (
    <Sheet title={t('nextMeeting')}>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Sheet>
  );
}
