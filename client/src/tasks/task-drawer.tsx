import type { Audience, Task } from '../generated/rows.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRow } from '../sync/index.js';
import { DrawerFrame, DrawerHead, NothingToShow, PhoneAudience, type DrawerProps } from '../tactics/drawer-frame.js';
import drawer from '../tactics/drawer.module.css';
import { taskDocument } from './documents.js';
import { TaskStateMark } from './marks.js';
import { allowed, useStanding, type TaskAct } from './rights.js';
import { isAcross } from './states.js';
import { TaskBody } from './task-body.js';
import { useTaskWords } from './words.js';

/** An item or an ask over the page that it was opened from, with its own address. */
export default function TaskDrawer({ taskId, opened, onClose, onClosed }: DrawerProps & { taskId: string }) {
  const t = useTaskWords();
  const task = useRow('task', taskId);
  const { data, loading } = useLoad(taskDocument, { id: taskId }, { again: task?.version });
  useTitle(task?.title);
  return (
    <DrawerFrame label={task?.title ?? t('item')} opened={opened} onClose={onClose} onClosed={onClosed}>
      {(phone) =>
        task ? (
          <Opened
            task={task}
            said={data?.task?.viewerCan}
            ownerLeft={data?.task?.ownerLeft ?? false}
            askingAudience={data?.task?.askingAudience ?? undefined}
            phone={phone}
            onClose={onClose}
          />
        ) : (
          <NothingToShow loading={loading} title={t('goneTitle')} text={t('goneText')} back={t('toItems')} onClose={onClose} />
        )
      }
    </DrawerFrame>
  );
}

interface OpenedProps {
  task: Task;
  said: readonly string[] | undefined;
  ownerLeft: boolean;
  /** How the asking side of an ask across teams keeps it. */
  askingAudience: Audience | undefined;
  phone: boolean;
  onClose(): void;
}

function Opened({ task, said, ownerLeft, askingAudience, phone, onClose }: OpenedProps) {
  const t = useTaskWords();
  const standing = useStanding();
  const can: ReadonlySet<TaskAct> = allowed(standing, task, said);
  // Who sees an ask to another city follows from the ask itself.
  const shares = !isAcross(task) && standing.isOfMyTeam(task) ? ({ kind: 'task', id: task.id, may: can.has('editTask') } as const) : undefined;
  return (
    <div className={drawer.whole}>
      <DrawerHead
        phone={phone}
        back={t('toItems')}
        close={t('close')}
        changedAt={task.changedAt}
        shares={shares}
        state={<TaskStateMark task={task} pill />}
        onClose={onClose}
      />
      <div className={drawer.scroll}>
        <PhoneAudience phone={phone} shares={shares} />
        <TaskBody task={task} can={can} standing={standing} ownerLeft={ownerLeft} askingAudience={askingAudience} phone={phone} />
      </div>
    </div>
  );
}
