import type { Commitment, Occurrence } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { Sheet } from '../shell/sheet.js';
import { useRow } from '../sync/index.js';
import desk from '../tasks/today/desk.module.css';
import { AnswerPromise } from './answer-promise.js';
import { DateMark } from './date-mark.js';
import { Marking } from './marking.js';
import { useRhythmText } from './rhythm.js';
import { useMyDates } from './standing.js';
import { useCommitmentWords } from './words.js';

/** What my organization is asked to promise, among the other asks. */
export function PromiseAsk({ commitment }: { commitment: Commitment }) {
  const t = useCommitmentWords();
  const rhythm = useRhythmText();
  return (
    <article className={desk.deskRow}>
      <div>
        <h3>{commitment.title}</h3>
        <div className={desk.from}>
          <OrganizationName id={commitment.askedByOrganizationId} />
          <span>
            {commitment.askedByName} {t('asksRecurring', { rhythm: rhythm(commitment) })}
          </span>
        </div>
      </div>
      <AnswerPromise commitment={commitment} />
    </article>
  );
}

/** Dates of my own promises, each marked where it stands. */
export function MyDates() {
  const t = useCommitmentWords();
  const dates = useMyDates();
  if (!dates.length) return null;
  return (
    <Sheet title={t('todayTitle')} count={dates.length}>
      {dates.map((date) => (
        <DateRow key={date.id} date={date} />
      ))}
    </Sheet>
  );
}

function DateRow({ date }: { date: Occurrence }) {
  const rhythm = useRhythmText();
  const commitment = useRow('commitment', date.commitmentId);
  if (!commitment) return null;
  return (
    <article className={desk.deskRow}>
      <div>
        <h3>{commitment.title}</h3>
        <div className={desk.from}>
          <DateMark date={date} />
          <span>{rhythm(commitment)}</span>
        </div>
      </div>
      <Marking date={date} title={commitment.title} />
    </article>
  );
}
