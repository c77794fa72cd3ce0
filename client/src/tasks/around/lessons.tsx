import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Lesson, Task } from '../../generated/rows.js';
import { perform, useLoad, useRow, useRows, type Rows } from '../../sync/index.js';
import '../../sync/blank-lessons.js';
import drawer from '../../tactics/drawer.module.css';
import { Select } from '../form-parts.js';
import styles from '../drawer.module.css';
import { useTaskWords } from '../words.js';
import { lessonsToCarryOutDocument, linkTaskToLessonDocument, unlinkTaskFromLessonDocument } from './documents.js';

/** The lessons that it comes of. */
export function TaskLessons({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const links = useRows('task_lesson', 'taskId', task.id).filter((one) => one.archivedAt === null);
  const [adding, setAdding] = useState(false);
  useLoad(lessonsToCarryOutDocument, {}, { skip: !adding });
  const lessons = useLessonsFor(
    task,
    links.map((one) => one.lessonId),
  );
  const add = (lesson: Lesson) => {
    setAdding(false);
    perform(
      linkTaskToLessonDocument,
      { input: { id: task.id, lessonId: lesson.id } },
      {
        says: t('saysAimed', { title: lesson.title }),
        undoable: true,
        show: (draft) => draft.insert('task_lesson', { id: draft.newId(0), taskId: task.id, lessonId: lesson.id, teamId: lesson.teamId }),
      },
    );
  };
  if (!links.length && (!may || task.archivedAt)) return null;
  return (
    <section className={drawer.fact} aria-label={t('lessons')}>
      <span className={parts.label}>{t('lessons')}</span>
      <ul className={styles.links}>
        {links.map((link) => (
          <LessonLine key={link.id} link={link} may={may} />
        ))}
      </ul>
      {may &&
        (adding ? (
          <Select
            label={t('lesson')}
            value=""
            empty={t('choose')}
            options={lessons.map((one) => ({ key: one.id, name: one.title }))}
            onChange={(id) => {
              const lesson = lessons.find((one) => one.id === id);
              if (lesson) add(lesson);
            }}
            focus
          />
        ) : (
          <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
            {t('linkLesson')}
          </button>
        ))}
    </section>
  );
}

function useLessonsFor(task: Task, linked: readonly string[]): readonly Lesson[] {
  const lessons = useRows('lesson');
  return useMemo(
    () =>
      lessons
        .filter((one) => !one.archivedAt && [task.teamId, task.answeringTeamId].includes(one.teamId) && !linked.includes(one.id))
        .sort((a, b) => a.title.localeCompare(b.title)),
    [lessons, task, linked],
  );
}

function LessonLine({ link, may }: { link: Rows['task_lesson']; may: boolean }) {
  const t = useTaskWords();
  const title = useRow('lesson', link.lessonId)?.title ?? '…';
  const remove = () =>
    perform(
      unlinkTaskFromLessonDocument,
      { id: link.id },
      { says: t('saysUnlinked', { title }), undoable: true, show: (draft) => draft.patch('task_lesson', link.id, { archivedAt: new Date().toISOString() }) },
    );
  return (
    <li>
      <Link to={`/lessons/${link.lessonId}`}>{title}</Link>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('unlink', { title })} onClick={remove}>
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
