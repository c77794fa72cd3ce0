import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AudienceControl } from '../audience/control.js';
import { useEscape } from '../boards/escape.js';
import parts from '../boards/parts.module.css';
import { PHONE } from '../boards/phone-stages.js';
import type { Task } from '../generated/rows.js';
import { Loading } from '../shell/notices.js';
import { useTitle } from '../shell/title.js';
import { useTaskWords } from './words.js';
import { useLoad, useRow } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { SavedLine } from '../tactics/saved-line.js';
import { taskDocument } from './documents.js';
import { TaskStateMark } from './marks.js';
import { allowed, useStanding, type TaskAct } from './rights.js';
import { isAcross } from './states.js';
import { TaskBody } from './task-body.js';

interface TaskDrawerProps {
  taskId: string;
  opened: boolean;
  onClose(): void;
  /** It has slid away. */
  onClosed(): void;
}

/** An item or an ask over the table, with its own address; a page of its own on a phone. */
export default function TaskDrawer({ taskId, opened, onClose, onClosed }: TaskDrawerProps) {
  const t = useTaskWords();
  const phone = useMediaQuery(PHONE) ?? false;
  const task = useRow('task', taskId);
  const { data, loading } = useLoad(taskDocument, { id: taskId }, { again: task?.version });
  useTitle(task?.title);
  const inside = useEscape(onClose);
  // Opened one drawing later, so that it slides in and knows where the focus was.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Drawer.Root
      opened={opened && ready}
      onExitTransitionEnd={onClosed}
      onClose={onClose}
      position="right"
      size={968}
      lockScroll={false}
      closeOnEscape={false}
      classNames={{ content: drawer.drawer ?? '', overlay: drawer.scrim ?? '' }}
      transitionProps={phone ? { duration: 0 } : { transition: 'slide-left', duration: 240, exitDuration: 160 }}
      returnFocus
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={task?.title ?? t('item')}>
        <div ref={inside} className={drawer.inside}>
          {task ? (
            <Opened task={task} said={data?.task?.viewerCan} phone={phone} onClose={onClose} />
          ) : (
            <div className={drawer.gone}>{loading ? <Loading /> : <Gone onClose={onClose} />}</div>
          )}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Gone({ onClose }: { onClose(): void }) {
  const t = useTaskWords();
  return (
    <div className={parts.form} role="status">
      <h1>{t('goneTitle')}</h1>
      <p>{t('goneText')}</p>
      <div>
        <button type="button" className={parts.btn} onClick={onClose} data-autofocus>
          {t('toItems')}
        </button>
      </div>
    </div>
  );
}

interface OpenedProps {
  task: Task;
  said: readonly string[] | undefined;
  phone: boolean;
  onClose(): void;
}

function Opened({ task, said, phone, onClose }: OpenedProps) {
  const t = useTaskWords();
  const standing = useStanding();
  const can: ReadonlySet<TaskAct> = allowed(standing, task, said);
  // Who sees an ask to another city follows from the ask itself.
  const shares = !isAcross(task) && standing.isOfMyTeam(task);
  return (
    <div className={drawer.whole}>
      <div className={drawer.header}>
        {phone && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon}`} aria-label={t('toItems')} onClick={onClose}>
            <IconChevronLeft size={20} aria-hidden="true" />
          </button>
        )}
        <TaskStateMark task={task} pill />
        <span className={parts.rule} aria-hidden="true" />
        <SavedLine changedAt={task.changedAt} />
        <span className={drawer.headActs}>
          {!phone && shares && <AudienceControl kind="task" id={task.id} may={can.has('editTask')} />}
          {!phone && (
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('close')} onClick={onClose}>
              <IconX size={16} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      <div className={drawer.scroll}>
        {phone && shares && (
          <div className={drawer.phoneAudience}>
            <AudienceControl kind="task" id={task.id} may={can.has('editTask')} wide />
          </div>
        )}
        <TaskBody task={task} can={can} standing={standing} />
      </div>
    </div>
  );
}
