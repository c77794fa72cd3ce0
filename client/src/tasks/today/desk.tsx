import { IconX } from '@tabler/icons-react';
import parts from '../../boards/parts.module.css';
import type { Task } from '../../generated/rows.js';
import { useDates } from '../../shell/dates.js';
import { useRow, type Rows as RowsByKind } from '../../sync/index.js';
import { useTaskActs } from '../acts.js';
import { Due, Who } from '../marks.js';
import { useOnMyDesk } from '../waiting-tasks.js';
import { useTaskWords } from '../words.js';
import { DeskRow, Rows } from './desk-row.js';
import styles from './desk.module.css';
import { DueRow } from './due-row.js';
import { HowItStands, RowButton, TaskRow } from './task-row.js';

function BlockedRow({ task, blockers }: { task: Task; blockers: readonly Task[] }) {
  const t = useTaskWords();
  const dates = useDates();
  const since = task.blockedSince && t('since', { day: dates.day(task.blockedSince.slice(0, 10)) });
  const items = blockers.map(({ title }) => t('waitingForItem', { title }));
  return (
    <TaskRow
      task={task}
      from={
        <>
          <HowItStands task={task} />
          <span>{[...items, since].filter(Boolean).join(' · ')}</span>
        </>
      }
    >
      <Who task={task} />
    </TaskRow>
  );
}

function WaitingRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const acts = useTaskActs();
  return (
    <TaskRow task={task}>
      <span className={styles.side}>
        <Due task={task} />
        {task.state === 'proposed' && <RowButton words={t('withdrawTask')} title={task.title} onClick={() => acts.withdraw(task)} />}
      </span>
    </TaskRow>
  );
}

/** All that is left at the asked organization of an ask that was taken back. */
function WithdrawnRow({ ask }: { ask: RowsByKind['withdrawn_ask'] }) {
  const t = useTaskWords();
  const dates = useDates();
  const acts = useTaskActs();
  const from = useRow('organization', ask.fromOrganizationId)?.name ?? t('anotherOrganization');
  return (
    <DeskRow title={t('withdrew', { organization: from })} from={<span>{dates.ago(ask.withdrawnAt)}</span>}>
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => acts.dismiss(ask.id)}>
        <IconX size={14} aria-hidden="true" />
        {t('dismiss')}
      </button>
    </DeskRow>
  );
}

/** Promises of mine. */
export function MyDue() {
  const t = useTaskWords();
  const { due } = useOnMyDesk();
  return <Rows title={t('dueTitle')} rows={due} row={(task) => <DueRow task={task} />} />;
}

/** Who waits for whom. */
export function WhoWaits() {
  const t = useTaskWords();
  const { blockedByMe, held, waiting, withdrawn } = useOnMyDesk();
  return (
    <>
      <Rows title={t('blockedTitle')} rows={blockedByMe} first={5} row={(task) => <BlockedRow task={task} blockers={held.get(task.id) ?? []} />} />
      <Rows title={t('waitingTitle')} rows={waiting} first={3} row={(task) => <WaitingRow task={task} />} />
      <Rows title={t('withdrawnTitle')} rows={withdrawn} first={3} row={(ask) => <WithdrawnRow ask={ask} />} />
    </>
  );
}
