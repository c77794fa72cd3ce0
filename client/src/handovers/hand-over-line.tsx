import { useDates } from '../shell/dates.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

interface Line {
  readonly id: string;
  readonly teamId: string;
  readonly outgoingName: string;
  readonly incomingName: string | null;
  readonly leavingOn: string;
  readonly progress: { readonly accepted: number; readonly all: number };
}

/** From whom to whom, until when, and how far it is. */
export function HandOverLine({ one }: { one: Line }) {
  const t = useTurnoverWords();
  const dates = useDates();
  const { outgoingName: outgoing, incomingName: incoming, progress } = one;
  const text = t('progress', progress);
  return (
    <DeskRow
      title={incoming ? t('from', { outgoing, incoming }) : t('fromTo', { outgoing })}
      address={`/team/${one.teamId}/hand-overs/${one.id}`}
      from={<span>{t('lastDay', { day: dates.day(one.leavingOn) })}</span>}
    >
      <span className={styles.lineProgress}>
        {progress.all > 0 && <progress value={progress.accepted} max={progress.all} aria-label={text} />}
        <span>{text}</span>
      </span>
    </DeskRow>
  );
}
