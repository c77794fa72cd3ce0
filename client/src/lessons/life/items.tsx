import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Lesson, TaskLesson } from '../../generated/rows.js';
import card from '../../shell/beside.module.css';
import { later } from '../../shell/later.js';
import { perform, useRow, useRows } from '../../sync/index.js';
import '../../sync/blank-lessons.js';
import { linkTaskToLessonDocument } from '../../tasks/around/documents.js';
import { TaskStateMark } from '../../tasks/marks.js';
import { useLessonWords } from '../words.js';
import styles from './life.module.css';

const AddDialog = lazy(later(() => import('../../tasks/add-dialog.js')));

/** What is being done about it: a lesson is learned when somebody does something differently. */
export function LessonItems({ lesson, may }: { lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const links = useRows('task_lesson', 'lessonId', lesson.id).filter((link) => !link.archivedAt);
  const [adding, setAdding] = useState(false);
  const link = (taskId: string) =>
    perform(
      linkTaskToLessonDocument,
      { input: { id: taskId, lessonId: lesson.id } },
      {
        says: t('addItem'),
        show: (draft) => draft.insert('task_lesson', { id: draft.newId(0), taskId, lessonId: lesson.id, teamId: lesson.teamId }),
      },
    );
  if (!links.length && !may) return null;
  return (
    <section className={card.card} aria-label={t('items')}>
      <h2>{t('items')}</h2>
      {links.length ? (
        <ul className={styles.items}>
          {links.map((one) => (
            <ItemLine key={one.id} link={one} />
          ))}
        </ul>
      ) : (
        <p>{t('noItems')}</p>
      )}
      {may ? (
        <div>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setAdding(true)}>
            <IconPlus size={14} stroke={2} aria-hidden="true" />
            {t('addItem')}
          </button>
        </div>
      ) : null}
      <Suspense>
        {adding ? <AddDialog teamId={lesson.teamId} tacticId={lesson.tacticId ?? undefined} onAdded={link} onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </section>
  );
}

function ItemLine({ link }: { link: TaskLesson }) {
  const task = useRow('task', link.taskId);
  if (!task) return null;
  return (
    <li>
      <Link to={`/action-items/${task.id}`}>{task.title}</Link>
      <TaskStateMark task={task} />
    </li>
  );
}
