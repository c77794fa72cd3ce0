import { IconCircleCheck, IconClockExclamation, IconReplace, IconSubtask } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import { Unread } from '../../comments/unread.js';
import type { Decision } from '../../generated/rows.js';
import { isoDay, useDates } from '../../shell/dates.js';
import { later } from '../../shell/later.js';
import { useRow, useRows } from '../../sync/index.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';

const Conversation = lazy(later(() => import('../../comments/conversation.js')));

interface DecisionCardProps {
  decision: Decision;
  /** Buttons at its foot. */
  acts?: ReactNode;
  /** The log says in which meeting; the meeting's own page needn't. */
  withMeeting?: boolean;
}

/** What was decided and how it stands; the reasons unfold. */
export function DecisionCard({ decision, acts, withMeeting = false }: DecisionCardProps) {
  const t = useMeetingWords();
  const dates = useDates();
  const meeting = useRow('meeting', decision.meetingId);
  const earlier = useRow('decision', decision.supersedesId);
  const { body, statement } = decision;
  const day = dates.day(decision.decidedOn);
  const reasons = decision.options.length > 0 || decision.rationale || decision.evidence || decision.dissent;
  return (
    <li className={styles.decision} id={decision.id}>
      <div className={styles.decisionHead}>
        <b>{statement}</b>
        <StandingMark decision={decision} />
      </div>
      <p className={styles.decisionFacts}>
        <span>{body ? t('decidedOnBy', { day, body }) : t('decidedOn', { day })}</span>
        {withMeeting && meeting && <Link to={`/meetings/${meeting.id}`}>{t('inMeeting', { title: meeting.title })}</Link>}
        {earlier && <span>{t('supersedes', { title: earlier.statement })}</span>}
      </p>
      {decision.rationale && <p>{decision.rationale}</p>}
      <CarriedOut decisionId={decision.id} />
      {reasons && (
        <details>
          <summary>
            <span aria-hidden="true">{t('options')}</span>
            <span className={parts.hidden}>{t('reasons', { title: statement })}</span>
          </summary>
          {decision.options.length > 0 && (
            <ul className={styles.options}>
              {decision.options.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ul>
          )}
          <Reason name={t('evidence')} text={decision.evidence} />
          <Reason name={t('dissent')} text={decision.dissent} />
        </details>
      )}
      {acts}
      {withMeeting && <Talk decision={decision} />}
    </li>
  );
}

/** What is said about it, for whoever asks. */
function Talk({ decision }: { decision: Decision }) {
  const t = useMeetingWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('talk')}
          <span className={parts.hidden}>: {decision.statement}</span>
        </button>
        <Unread id={decision.id} inText />
      </div>
      <Suspense>{open && <Conversation kind="decision" id={decision.id} teamId={decision.teamId} audience={decision.audience} />}</Suspense>
    </>
  );
}

/** What is being done about it. */
function CarriedOut({ decisionId }: { decisionId: string }) {
  const t = useMeetingWords();
  const links = useRows('task_decision', 'decisionId', decisionId).filter((one) => one.archivedAt === null);
  if (!links.length) return null;
  return (
    <ul className={styles.carriedOut} aria-label={t('carriedOutBy')}>
      {links.map((link) => (
        <CarriedOutLine key={link.id} taskId={link.taskId} />
      ))}
    </ul>
  );
}

function CarriedOutLine({ taskId }: { taskId: string }) {
  const t = useMeetingWords();
  const task = useRow('task', taskId);
  if (!task) return null;
  return (
    <li>
      <IconSubtask size={14} aria-hidden="true" />
      <Link to={`/action-items/${task.id}`}>{task.title}</Link>
      {task.state === 'done' && <span>{t('isDone')}</span>}
    </li>
  );
}

function Reason({ name, text }: { name: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className={styles.reason}>
      <b>{name}</b>
      {text}
    </p>
  );
}

function StandingMark({ decision }: { decision: Decision }) {
  const t = useMeetingWords();
  const dates = useDates();
  const later = useRows('decision', 'supersedesId', decision.id).find((row) => !row.archivedAt);
  const due = decision.reviewOn !== null && decision.reviewOn <= isoDay();
  const review = decision.reviewOn ? dates.day(decision.reviewOn) : '';
  const [Glyph, tone, text] = later
    ? ([IconReplace, 'none', t('supersededBy', { title: later.statement })] as const)
    : due
      ? ([IconClockExclamation, 'warn', t('reviewDue', { day: review })] as const)
      : ([IconCircleCheck, 'ok', decision.reviewOn ? `${t('inForce')} · ${t('reviewOn', { day: review })}` : t('inForce')] as const);
  return (
    <span className={`${parts.status} ${styles.standing}`} data-tone={tone}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}
