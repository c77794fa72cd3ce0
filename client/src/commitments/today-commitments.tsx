import type { Commitment, Occurrence } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import { ShowAll, useFirst } from '../tasks/today/first.js';
import { AnswerPromise } from './answer-promise.js';
import { DateMark } from './date-mark.js';
import { Marking } from './marking.js';
import { useRhythmText } from './rhythm.js';
import styles from './commitments.module.css';
import { useMyPromises } from './standing.js';
import { useCommitmentWords } from './words.js';

/** What my organization is asked to promise, among the other asks. */
export function PromiseAsk({ commitment }: { commitment: Commitment }) {
  const t = useCommitmentWords();
  const rhythm = useRhythmText();
  return (
    <DeskRow
      title={commitment.title}
      address={`/commitments/${commitment.id}`}
      from={
        <>
          <OrganizationName id={commitment.askedByOrganizationId} />
          <span>
            {commitment.askedByName} {t('asksRecurring', { rhythm: rhythm(commitment) })}
          </span>
        </>
      }
    >
      <AnswerPromise commitment={commitment} />
    </DeskRow>
  );
}

/** My own promises with the dates that are to be marked, each where it stands. */
export function MyDates() {
  const t = useCommitmentWords();
  return <Rows title={t('todayTitle')} rows={useMyPromises()} row={(promise) => <PromiseRow {...promise} />} />;
}

function PromiseRow({ commitment, dates }: { commitment: Commitment; dates: readonly Occurrence[] }) {
  const t = useCommitmentWords();
  const rhythm = useRhythmText();
  const { title } = commitment;
  const next = useFirst(dates, 2);
  return (
    <DeskRow title={title} address={`/commitments/${commitment.id}`} from={<span>{rhythm(commitment)}</span>}>
      <div className={styles.toMark}>
        <ol aria-label={t('datesOf', { title })}>
          {next.shown.map((date) => (
            <li key={date.id}>
              <DateMark date={date} />
              <Marking date={date} title={title} />
            </li>
          ))}
        </ol>
        <ShowAll title={title} rows={next} />
      </div>
    </DeskRow>
  );
}
