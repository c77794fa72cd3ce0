import { IconPencilPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { Lesson, Tactic } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { isAnswered, useLoad, useRows } from '../sync/index.js';
import { useMySeatOn } from '../tasks/adding.js';
import drawer from '../tactics/drawer.module.css';
import { tacticLessonsDocument } from './documents.js';
import styles from './lessons.module.css';
import { Evidence, KindMark, StateMark } from './marks.js';
import { useLessonWords } from './words.js';

const newestFirst = (one: Lesson, other: Lesson): number => other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id);

const NewLesson = lazy(later(() => import('./new-lesson.js')));

/** In a tactic's drawer: what was learned from it, and where to write down what was. */
export default function TacticLessons({ tactic }: { tactic: Tactic }) {
  const t = useLessonWords();
  const answer = useLoad(tacticLessonsDocument, { id: tactic.id });
  const rows = useRows('lesson', 'tacticId', tactic.id);
  const lessons = useMemo(() => rows.filter((row) => !row.archivedAt).sort(newestFirst), [rows]);
  const may = useMySeatOn(tactic.teamId) !== undefined;
  const [writing, setWriting] = useState(false);
  if (!isAnswered(answer) || (!lessons.length && !may)) return null;
  return (
    <section className={drawer.section} aria-label={t('ofTactic')}>
      <div className={drawer.sectionHead}>
        <h2>{t('ofTactic')}</h2>
        {lessons.length > 0 && <span className={parts.count}>{lessons.length}</span>}
        {may && (
          <span className={drawer.sectionActs}>
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setWriting(true)}>
              <IconPencilPlus size={14} stroke={1.75} aria-hidden="true" />
              {t('write')}
            </button>
          </span>
        )}
      </div>
      {lessons.length ? (
        <ul className={styles.few}>
          {lessons.map((lesson) => (
            <li key={lesson.id}>
              <Link to={`/lessons/${lesson.id}`} lang={lesson.language}>
                {lesson.title}
              </Link>
              <div>
                <KindMark kind={lesson.kind} />
                <Evidence lesson={lesson} />
                <StateMark state={lesson.state} />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className={parts.hint}>{t('noneOfTactic')}</p>
      )}
      <Suspense>{writing && <NewLesson tactic={tactic} onClose={() => setWriting(false)} />}</Suspense>
    </section>
  );
}
