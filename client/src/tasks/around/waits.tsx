import { IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Task, TaskDependency } from '../../generated/rows.js';
import { leavesByEscape } from '../../shell/escape.js';
import { perform, Refused, useLoad, useRow, useRows } from '../../sync/index.js';
import '../../sync/blank-tasks.js';
import drawer from '../../tactics/drawer.module.css';
import { waitForTaskDocument, waitNoMoreDocument } from './documents.js';
import { tasksDocument } from '../documents.js';
import styles from '../drawer.module.css';
import { TaskStateMark } from '../marks.js';
import { byDue, isOpen, openStates } from '../states.js';
import { useTaskWords } from '../words.js';

const living = (one: TaskDependency) => one.archivedAt === null;

/** What it waits for, and what waits for it: as far as I see the other end. */
export function Waits({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const tell = useTell();
  const before = useRows('task_dependency', 'taskId', task.id).filter(living);
  const after = useRows('task_dependency', 'blockerId', task.id).filter(living);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!before.length && !after.length && !may) return null;
  const add = (blocker: Task) => {
    setAdding(false);
    setProblem(undefined);
    perform(
      waitForTaskDocument,
      { input: { id: task.id, blockerId: blocker.id } },
      {
        says: t('saysWaits', { title: task.title, other: blocker.title }),
        undoable: true,
        show: (draft) => draft.insert('task_dependency', { id: draft.newId(0), taskId: task.id, blockerId: blocker.id }),
      },
    ).done.catch((refused: unknown) =>
      setProblem(
        refused instanceof Refused && refused.chain.length ? t('circle', { chain: refused.chain.map((title) => `“${title}”`).join(' → ') }) : tell(refused),
      ),
    );
  };
  return (
    <section className={drawer.fact} aria-label={t('waits')}>
      <span className={parts.label}>{t('waits')}</span>
      {!before.length && !after.length && <span className={parts.hint}>{t('waitsForNothing')}</span>}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <ul className={styles.links}>
        {before.map((one) => (
          <End key={one.id} dependency={one} other={one.blockerId} may={may} />
        ))}
      </ul>
      {may &&
        (adding ? (
          <AddBlocker task={task} known={before.map((one) => one.blockerId)} onChoose={add} onClose={() => setAdding(false)} />
        ) : (
          <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
            {t('addBlocker')}
          </button>
        ))}
      {after.length > 0 && (
        <>
          <span className={parts.label}>{t('holdsUp')}</span>
          <ul className={styles.links}>
            {after.map((one) => (
              <End key={one.id} dependency={one} other={one.taskId} may={false} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function End({ dependency, other, may }: { dependency: TaskDependency; other: string; may: boolean }) {
  const t = useTaskWords();
  const task = useRow('task', other);
  if (!task) return null;
  const remove = () =>
    perform(
      waitNoMoreDocument,
      { id: dependency.id },
      {
        says: t('saysWaitsNoMore', { title: task.title }),
        undoable: true,
        show: (draft) => draft.patch('task_dependency', dependency.id, { archivedAt: new Date().toISOString() }),
      },
    );
  return (
    <li>
      <span className={styles.end}>
        <Link to={`/action-items/${task.id}`}>{task.title}</Link>
        <TaskStateMark task={task} />
      </span>
      {may && (
        <button
          type="button"
          className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
          aria-label={t('waitNoMore', { title: task.title })}
          onClick={remove}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

const MOST = 8;

/** A word or two finds the other item; the arrow keys and Enter choose it. */
function AddBlocker({ task, known, onChoose, onClose }: { task: Task; known: readonly string[]; onChoose(blocker: Task): void; onClose(): void }) {
  const t = useTaskWords();
  const id = useId();
  const [text, setText] = useState('');
  useLoad(tasksDocument, { input: { states: [...openStates], limit: 500 } });
  const tasks = useRows('task');
  const found = useMemo(() => {
    const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return tasks
      .filter((one) => isOpen(one) && one.id !== task.id && !known.includes(one.id) && words.every((word) => one.title.toLocaleLowerCase().includes(word)))
      .sort((a, b) => Number(b.teamId === task.teamId) - Number(a.teamId === task.teamId) || byDue(a, b))
      .slice(0, MOST);
  }, [tasks, text, task, known]);
  return (
    <div className={parts.form} onKeyDown={leavesByEscape(onClose)}>
      <label className={parts.control} htmlFor={id}>
        <span className={parts.name}>{t('findItem')}</span>
        <input id={id} type="search" className={parts.field} value={text} autoFocus onChange={(event) => setText(event.currentTarget.value)} />
      </label>
      <ul className={styles.choices} aria-label={t('findItem')}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one)}>
              {one.title}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
