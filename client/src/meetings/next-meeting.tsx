import { useMemo, useState } from 'react';
import { Sheet } from '../shell/sheet.js';
import { useLoad, useRows } from '../sync/index.js';
import { nextMeetingsDocument } from './documents.js';
import { MeetingLine } from './meeting-line.js';
import styles from './meetings.module.css';
import { useMeetingWords } from './words.js';

const ahead = 14 * 86_400_000;
const most = 3;

/** Where I am expected next, over all my teams. */
export default function NextMeeting() {
  const t = useMeetingWords();
  const [span] = useState(() => ({ from: new Date().toISOString(), until: new Date(Date.now() + ahead).toISOString() }));
  useLoad(nextMeetingsDocument, span);
  const rows = useRows('meeting');
  const next = useMemo(
    () =>
      rows
        .filter((row) => !row.archivedAt && row.state === 'planned' && row.endsAt >= span.from && row.startsAt < span.until)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
        .slice(0, most),
    [rows, span],
  );
  if (!next.length) return null;
  return (
    <Sheet title={t('nextMeeting')}>
      <ul className={styles.list}>
        {next.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Sheet>
  );
}
