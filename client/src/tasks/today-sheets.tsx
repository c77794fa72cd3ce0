import { IconX } from '@tabler/icons-react';
import { Fragment, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { Task } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { Sheet } from '../shell/sheet.js';
import { useTaskWords } from './words.js';
import { useRow, type Rows as RowsByKind } from '../sync/index.js';
import { ActForm, type FormAct } from './act-forms.js';
import { useTaskActs } from './acts.js';
import { AnswerAsk, AnswerOffer } from './answer.js';
import { useTacticOf } from './links.js';
import { Due, TaskStateMark, Who } from './marks.js';
import { DeskRow } from './desk-row.js';
import styles from './desk.module.css';
import { useAsked, useOnMyDesk } from './waiting-tasks.js';

/** For which tactic and by when, in one line of small words. */
function ForAndBy({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const tactic = useTacticOf(task.id);
  return (
    <>
      {tactic && <span>{t('forTactic', { title: tactic.title })}</span>}
      {task.dueOn && <b>{t('byDay', { day: dates.day(task.dueOn) })}</b>}
    </>
  );
}

/** What my organization is asked to do: three equal answers. */
export function AskRow({ task }: { task: Task }) {
  const t = useTaskWords();
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationName id={task.askedByOrganizationId} />
          <span>{t('asksName', { name: task.askedByName })}</span>
          <ForAndBy task={task} />
        </>
      }
    >
      <AnswerAsk task={task} />
    </DeskRow>
  );
}

function OfferRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const [form, setForm] = useState<FormAct>();
  const declined = task.state === 'declined';
  const said = declined
    ? t('declinedBecause', { reason: task.reason ?? '' })
    : [task.offeredOn && t('offersInstead', { offered: dates.day(task.offeredOn), asked: task.dueOn ? dates.day(task.dueOn) : '–' }), task.offeredScope]
        .filter(Boolean)
        .join(' · ');
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationName id={task.organizationId} />
          <span>{said}</span>
        </>
      }
    >
      {!declined && <AnswerOffer task={task} />}
      {declined && form && <ActForm task={task} act={form} onClose={() => setForm(undefined)} />}
      {declined && !form && (
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setForm('askAgain')}>
          {t('askAgain')}
        </button>
      )}
    </DeskRow>
  );
}

/** One press opens what "done" asks for: a word about what came of it. */
function DueRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const tactic = useTacticOf(task.id);
  const [form, setForm] = useState<FormAct>();
  return (
    <article className={styles.dueRow}>
      <input
        type="checkbox"
        className={styles.doneBox}
        checked={form === 'finishTask'}
        aria-label={t('doneFor', { title: task.title })}
        onChange={() => setForm(form === 'finishTask' ? undefined : 'finishTask')}
      />
      <div className={styles.dueText}>
        <h3>
          <Link to={`/action-items/${task.id}`}>{task.title}</Link>
        </h3>
        {(tactic || task.state === 'blocked') && (
          <div className={styles.from}>
            {tactic && <span>{tactic.title}</span>}
            {task.state === 'blocked' && <TaskStateMark task={task} />}
          </div>
        )}
      </div>
      <Due task={task} />
      <button
        type="button"
        className={`${parts.btn} ${parts.ghost} ${parts.small}`}
        aria-expanded={form === 'moveDueTask'}
        onClick={() => setForm('moveDueTask')}
      >
        {t('newDate')}
        <span className={parts.hidden}>: {task.title}</span>
      </button>
      {form && <ActForm task={task} act={form} onClose={() => setForm(undefined)} />}
    </article>
  );
}

function BlockedRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationName id={task.organizationId} />
          <TaskStateMark task={task} />
          <span>{[task.waitingFor, task.blockedSince && t('since', { day: dates.day(task.blockedSince.slice(0, 10)) })].filter(Boolean).join(' · ')}</span>
        </>
      }
    >
      <Who task={task} />
    </DeskRow>
  );
}

function WaitingRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const acts = useTaskActs();
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationName id={task.organizationId} />
          <TaskStateMark task={task} />
        </>
      }
    >
      <span className={styles.side}>
        <Due task={task} />
        {task.state === 'proposed' && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => acts.withdraw(task)}>
            {t('withdrawTask')}
            <span className={parts.hidden}>: {task.title}</span>
          </button>
        )}
      </span>
    </DeskRow>
  );
}

/** All that is left at the asked organization of an ask that was taken back. */
function WithdrawnRow({ ask }: { ask: RowsByKind['withdrawn_ask'] }) {
  const t = useTaskWords();
  const dates = useDates();
  const acts = useTaskActs();
  const from = useRow('organization', ask.fromOrganizationId)?.name ?? t('anotherOrganization');
  return (
    <article className={styles.deskRow}>
      <div>
        <p>{t('withdrew', { organization: from })}</p>
        <div className={styles.from}>
          <span>{dates.ago(ask.withdrawnAt)}</span>
        </div>
      </div>
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => acts.dismiss(ask.id)}>
        <IconX size={14} aria-hidden="true" />
        {t('dismiss')}
      </button>
    </article>
  );
}

/** A sheet of alike rows; one that holds nothing stays away. */
function Rows<Row extends { readonly id: string }>({ title, rows, row }: { title: string; rows: readonly Row[]; row(one: Row): ReactNode }) {
  if (!rows.length) return null;
  return (
    <Sheet title={title} count={rows.length}>
      {rows.map((one) => (
        <Fragment key={one.id}>{row(one)}</Fragment>
      ))}
    </Sheet>
  );
}

/** Another date was offered, or the ask came back. */
export function Offers() {
  const t = useTaskWords();
  const { offers } = useAsked();
  return <Rows title={t('offersTitle')} rows={offers} row={(task) => <OfferRow task={task} />} />;
}

/** Promises of mine, and who waits for whom. */
export function Desk() {
  const t = useTaskWords();
  const { due, blockedByMe, waiting, withdrawn } = useOnMyDesk();
  return (
    <>
      <Rows title={t('dueTitle')} rows={due} row={(task) => <DueRow task={task} />} />
      <Rows title={t('blockedTitle')} rows={blockedByMe} row={(task) => <BlockedRow task={task} />} />
      <Rows title={t('waitingTitle')} rows={waiting} row={(task) => <WaitingRow task={task} />} />
      <Rows title={t('withdrawnTitle')} rows={withdrawn} row={(ask) => <WithdrawnRow ask={ask} />} />
    </>
  );
}
