import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Unread } from '../../comments/unread.js';
import type { Meeting } from '../../generated/rows.js';
import { MeetingStateMark } from '../marks.js';
import styles from '../meetings.module.css';
import { useMeetingTimes } from '../times.js';

export function MeetingLine({ meeting }: { meeting: Meeting }) {
  const times = useMeetingTimes();
  return (
    <li className={styles.line}>
      <IconUsersGroup size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <Link to={`/meetings/${meeting.id}`}>{meeting.title}</Link>
        <Unread id={meeting.id} inText />
        <p>
          {times.span(meeting)}
          {meeting.place ? ` · ${meeting.place}` : ''}
        </p>
      </div>
      <MeetingStateMark meeting={meeting} />
    </li>
  );
}
