import { lazy, Suspense, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { Commitment, Occurrence } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { isoDay, useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { DayField } from '../tasks/form-parts.js';
import { useCommitmentActs } from './acts.js';
import { AnswerPromise } from './answer-promise.js';
import { DateMark } from './date-mark.js';
import { Marking, Reopen } from './marking.js';
import { useRhythmText } from './rhythm.js';
import { SmallForm } from './small-form.js';
import { useDatesOf, useStanding } from './standing.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

const CommitmentDialog = lazy(later(() => import('./commitment-dialog.js')));

/** A commitment: what, by whom and how often, how it went, and what is due. */
export function CommitmentItem({ commitment }: { commitment: Commitment }) {
  const dates = useDatesOf(commitment.id);
  const standing = useStanding();
  const rhythm = useRhythmText();
  const keeps = standing.keeps(commitment);
  const open = dates.find((one) => one.state === 'due');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>{commitment.title}</h3>
        <StateMark commitment={commitment} />
      </div>
      <div className={styles.facts}>
        <OrganizationName id={commitment.organizationId} />
        {commitment.ownerName && <span>{commitment.ownerName}</span>}
        <span>{rhythm(commitment)}</span>
        <Tally commitment={commitment} dates={dates} />
      </div>
      <History commitment={commitment} dates={dates} may={keeps} />
      {keeps && open && commitment.state !== 'ended' && (
        <div className={styles.due}>
          <DateMark date={open} />
          <Marking key={open.id} date={open} title={commitment.title} />
        </div>
      )}
      {keeps && commitment.state === 'proposed' && <AnswerPromise commitment={commitment} />}
      <Acts commitment={commitment} keeps={keeps} asks={standing.asks(commitment)} />
    </li>
  );
}

/** Asked, paused or over; one that simply goes on says nothing. */
function StateMark({ commitment }: { commitment: Commitment }) {
  const t = useCommitmentWords();
  const dates = useDates();
  const { state, pausedFrom, pausedUntil, reason } = commitment;
  const text = () => {
    if (state === 'proposed') return t('state_proposed', { day: dates.day(commitment.askedAt.slice(0, 10)) });
    if (state === 'declined') return t('state_declined');
    if (state === 'ended') return t('state_ended');
    if (state !== 'paused') return '';
    if (pausedFrom !== null && pausedFrom > isoDay()) return t('state_pausedFrom', { day: dates.day(pausedFrom) });
    return pausedUntil ? t('state_pausedUntil', { day: dates.day(pausedUntil) }) : t('state_paused');
  };
  const says = text();
  if (!says) return null;
  return (
    <span className={parts.status} data-tone={state === 'proposed' ? 'done' : state === 'declined' ? 'off' : 'none'}>
      <span>
        {says}
        {reason && `, ${t('because', { reason })}`}
      </span>
    </span>
  );
}

/** "kept 5 of 6, next Dec 3" */
function Tally({ commitment, dates }: { commitment: Commitment; dates: readonly Occurrence[] }) {
  const t = useCommitmentWords();
  const { day } = useDates();
  const counted = dates.filter((one) => one.state === 'kept' || one.state === 'missed');
  const kept = counted.filter((one) => one.state === 'kept').length;
  const today = isoDay();
  const next = dates.find((one) => one.state === 'due' && one.dueOn >= today)?.dueOn ?? commitment.nextOn;
  const going = commitment.state === 'accepted' || commitment.state === 'paused';
  return (
    <>
      {counted.length > 0 && <b>{t('keptOf', { kept, all: counted.length })}</b>}
      {going && <span>{next ? t('next', { day: day(next) }) : t('noNext')}</span>}
    </>
  );
}

const SHOWN = 6;

/** The latest dates that were marked, with what was said of each. */
function History({ commitment, dates, may }: { commitment: Commitment; dates: readonly Occurrence[]; may: boolean }) {
  const t = useCommitmentWords();
  const marked = dates.filter((one) => one.state !== 'due').slice(-SHOWN);
  if (!marked.length) return null;
  return (
    <ol className={styles.history} aria-label={t('history', { title: commitment.title })}>
      {marked.map((date) => (
        <li key={date.id}>
          <DateMark date={date} />
          {date.remark && <span className={styles.remark}>{date.remark}</span>}
          {may && date.state === 'missed' && <Reopen date={date} title={commitment.title} />}
        </li>
      ))}
    </ol>
  );
}

type Act = 'pause' | 'end';

function Acts({ commitment, keeps, asks }: { commitment: Commitment; keeps: boolean; asks: boolean }) {
  const t = useCommitmentWords();
  const acts = useCommitmentActs();
  const [form, setForm] = useState<Act>();
  const [editing, setEditing] = useState(false);
  const { state, title } = commitment;
  const going = state === 'accepted' || state === 'paused';
  const asked = state === 'proposed' || state === 'declined';
  const button = (act: 'edit' | 'pause' | 'resume' | 'end' | 'withdraw', press: () => void) => (
    <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} aria-label={t('actFor', { act: t(act), title })} onClick={press}>
      {t(act)}
    </button>
  );
  if (form === 'pause') return <PauseForm commitment={commitment} onClose={() => setForm(undefined)} />;
  if (form === 'end')
    return <SmallForm label={t('end')} ask={t('reason')} onSend={(words) => acts.end(commitment, words || null)} onClose={() => setForm(undefined)} />;
  if (!((going && keeps) || (asked && asks))) return null;
  return (
    <div className={styles.acts}>
      {button('edit', () => setEditing(true))}
      {state === 'accepted' && button('pause', () => setForm('pause'))}
      {state === 'paused' && button('resume', () => acts.resume(commitment))}
      {going && button('end', () => setForm('end'))}
      {asked && button('withdraw', () => acts.withdraw(commitment))}
      <Suspense>{editing && <CommitmentDialog teamId={commitment.teamId} commitment={commitment} onClose={() => setEditing(false)} />}</Suspense>
    </div>
  );
}

function PauseForm({ commitment, onClose }: { commitment: Commitment; onClose(): void }) {
  const t = useCommitmentWords();
  const acts = useCommitmentActs();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  return (
    <SmallForm label={t('pause')} ask={t('reason')} onSend={(words) => acts.pause(commitment, from || null, until || null, words || null)} onClose={onClose}>
      <div className={parts.two}>
        <DayField label={t('pauseFrom')} value={from} onChange={setFrom} focus />
        <DayField label={t('pauseUntil')} value={until} onChange={setUntil} />
      </div>
    </SmallForm>
  );
}
