import type { ReactNode, Ref } from 'react';
import parts from '../../boards/parts.module.css';
import { Unread } from '../../comments/unread.js';
import type { Task } from '../../generated/rows.js';
import { useInPlace } from '../../shell/in-place.js';
import { ActForm, type FormAct } from '../act-forms.js';
import { OrganizationOfTeam, TaskStateMark } from '../marks.js';
import { useTaskWords } from '../words.js';
import { DeskRow } from './desk-row.js';
import styles from './desk.module.css';

interface TaskRowProps {
  task: Task;
  /** Whose move it is; the organization that does it where nothing else is said. */
  organizationId?: string;
  /** Beside the organization; its state where nothing else is said. */
  from?: ReactNode;
  children: ReactNode;
}

/** Its state; of a blocked one also for what it waits. */
export function HowItStands({ task }: { task: Task }) {
  const t = useTaskWords();
  return (
    <>
      <TaskStateMark task={task} />
      {task.state === 'blocked' && task.waitingFor && <span>{t('waitingForWhat', { what: task.waitingFor })}</span>}
    </>
  );
}

/** An item among those of Today. */
export function TaskRow({ task, organizationId = task.organizationId, from, children }: TaskRowProps) {
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationOfTeam id={organizationId} teamId={organizationId === task.organizationId ? task.answeringTeamId : task.teamId} />
          {from ?? <HowItStands task={task} />}
          <Unread id={task.id} />
        </>
      }
    >
      {children}
    </DeskRow>
  );
}

/** An offer stands among the equal answers. */
type RowAct = Exclude<FormAct, 'counterTask'>;

/** Quiet buttons, each of which opens the form of its act below the row. */
export function RowActs({ task, acts, before }: { task: Task; acts: readonly RowAct[]; before?: ReactNode }) {
  const t = useTaskWords();
  const form = useInPlace<RowAct>();
  return (
    <>
      <span className={styles.side}>
        {before}
        {acts.map((act) => (
          <RowButton
            key={act}
            ref={form.opener(act)}
            words={t(act)}
            title={task.title}
            open={form.open === act}
            onClick={() => (form.open === act ? form.leave() : form.begin(act))}
          />
        ))}
      </span>
      {form.open && acts.includes(form.open) && <ActForm task={task} act={form.open} onClose={form.leave} />}
    </>
  );
}

interface RowButtonProps {
  ref?: Ref<HTMLButtonElement>;
  words: string;
  title: string;
  open?: boolean;
  onClick(): void;
}

/** Says to whoever does not see the row what it acts on. */
export function RowButton({ ref, words, title, open, onClick }: RowButtonProps) {
  return (
    <button ref={ref} type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} aria-expanded={open} onClick={onClick}>
      {words}
      <span className={parts.hidden}>: {title}</span>
    </button>
  );
}
