import { IconCalendarRepeat } from '@tabler/icons-react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import { useDateState } from '../../commitments/date-mark.js';
import type { Commitment, Meeting, Occurrence } from '../../generated/rows.js';
import { useMeetingStateText } from '../../meetings/marks.js';
import { useMeetingTimes } from '../../meetings/times.js';
import { usePlanningWords } from '../planning-words.js';
import styles from './calendar.module.css';
import { kindIcons } from './kinds.js';

/** What it is and where it stands: seen where there is room, and read out everywhere. */
function Said({ texts, long }: { texts: readonly (string | null)[]; long: boolean }) {
  return <span className={long ? styles.state : parts.hidden}>{texts.filter(Boolean).join(' · ')}</span>;
}

/** A meeting at its time, by the clock of the place where they meet. */
export function MeetingEntry({ meeting, long }: { meeting: Meeting; long: boolean }) {
  const t = usePlanningWords();
  const times = useMeetingTimes();
  const state = useMeetingStateText()(meeting);
  const Glyph = kindIcons.meetings;
  return (
    <li className={styles.entry} data-kind="meetings" data-over={meeting.state === 'cancelled' || undefined}>
      <Link to={`/meetings/${meeting.id}`}>
        <Glyph size={14} stroke={1.8} aria-hidden="true" />
        <span>
          <time dateTime={meeting.startsAt}>{times.start(meeting)}</time> {meeting.title}
        </span>
        <Said texts={[t('meeting'), meeting.place, state]} long={long} />
      </Link>
    </li>
  );
}

interface CommitmentEntryProps {
  commitment: Commitment;
  /** Absent: it comes back then. */
  date: Occurrence | undefined;
  long: boolean;
}

/** A date of a commitment, and how it went. */
export function CommitmentEntry({ commitment, date, long }: CommitmentEntryProps) {
  const t = usePlanningWords();
  const stateOf = useDateState();
  const state = date && stateOf(date);
  const Glyph = kindIcons.commitments;
  const Standing = state?.Glyph ?? IconCalendarRepeat;
  return (
    <li className={styles.entry} data-kind="commitments" data-late={state?.late || undefined} data-over={date?.state === 'skipped' || undefined}>
      <Link to={`/commitments/${commitment.id}`}>
        <Glyph size={14} stroke={1.8} aria-hidden="true" />
        <span>{commitment.title}</span>
        <Standing size={13} stroke={2} aria-hidden="true" />
        <Said texts={[t('commitment'), commitment.ownerName, state?.text ?? t('comesBack')]} long={long} />
      </Link>
    </li>
  );
}
