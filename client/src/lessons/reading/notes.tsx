import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { useRow } from '../../sync/index.js';
import { useLessonWords } from '../words.js';
import styles from './reading.module.css';

/** What whoever reads it has to know first: that it no longer holds, or that there is a later one. */
export function Notes({ lesson, laterId }: { lesson: Lesson; laterId: string | undefined }) {
  const t = useLessonWords();
  const later = useRow('lesson', laterId);
  const earlier = useRow('lesson', lesson.supersedesId);
  return (
    <>
      {lesson.archivedAt ? <p className={parts.notice}>{t('archivedNote')}</p> : null}
      {lesson.state === 'retired' && lesson.retiredBecause ? <p className={parts.notice}>{t('retiredNote', { reason: lesson.retiredBecause })}</p> : null}
      {later && !later.archivedAt ? (
        <p className={`${parts.notice} ${styles.note}`}>
          {t('supersededBy')}
          <Link to={`/lessons/${later.id}`}>{later.title}</Link>
        </p>
      ) : null}
      {earlier ? (
        <p className={`${parts.hint} ${styles.note}`}>
          {t('supersedes')}
          <Link to={`/lessons/${earlier.id}`}>{earlier.title}</Link>
        </p>
      ) : null}
    </>
  );
}
