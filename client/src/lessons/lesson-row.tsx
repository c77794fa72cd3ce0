import { Link } from 'react-router';
import { Unread } from '../comments/unread.js';
import type { Lesson } from '../generated/rows.js';
import { useLibraryWords } from '../library/words.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useRow } from '../sync/index.js';
import styles from './lessons.module.css';
import { Evidence, ExpiredMark, KindMark, Label, StateMark } from './marks.js';
import { useLessonWords } from './words.js';

/** One lesson in a list: the claim first, then what stands behind it. */
export function LessonRow({ lesson, adoptions, withTeam }: { lesson: Lesson; adoptions: number; withTeam: boolean }) {
  const t = useLessonWords();
  const l = useLibraryWords();
  const pack = usePack();
  const dates = useDates();
  const team = useRow('team', lesson.teamId)?.name;
  const organization = useRow('organization', lesson.organizationId)?.name;
  return (
    <li className={styles.row}>
      <div className={styles.over}>
        <KindMark kind={lesson.kind} />
        {lesson.tacticTypeKey ? <span>{pack.term('tacticTypes', lesson.tacticTypeKey)}</span> : null}
        <span className={styles.right}>
          <Label handling={lesson.handling} />
        </span>
      </div>
      <h3 lang={lesson.language}>
        <Link to={`/lessons/${lesson.id}`}>{lesson.title}</Link>
        <Unread id={lesson.id} inText />
      </h3>
      {lesson.problem ? (
        <p className={styles.problem} lang={lesson.language}>
          {lesson.problem}
        </p>
      ) : null}
      <div className={styles.under}>
        <StateMark state={lesson.state} />
        <ExpiredMark expiresOn={lesson.expiresOn} />
        <Evidence lesson={lesson} />
        <span>{organization ? t('by', { name: lesson.writerName, organization }) : lesson.writerName}</span>
        {withTeam && team ? <span>{team}</span> : null}
        {adoptions ? <span>{l('adoptedBy', { count: adoptions })}</span> : null}
        <span>{dates.day(lesson.madeAt.slice(0, 10))}</span>
      </div>
    </li>
  );
}
