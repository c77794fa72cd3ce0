import type { ReactNode } from 'react';
import type { Lesson } from '../../generated/rows.js';
import { PersonAvatar } from '../../shell/avatar.js';
import { daysUntil, useDates } from '../../shell/dates.js';
import { useRow } from '../../sync/index.js';
import { isExpired } from '../marks.js';
import { useLessonTerms, type SaidLesson } from '../terms.js';
import { useLessonWords } from '../words.js';
import styles from './reading.module.css';

/** Whose it is, and who wrote it. */
export function HomeByline({ lesson }: { lesson: Lesson }) {
  const t = useLessonWords();
  const dates = useDates();
  const team = useRow('team', lesson.teamId)?.name;
  const organization = useRow('organization', lesson.organizationId)?.name;
  return (
    <Byline
      lesson={lesson}
      face={<PersonAvatar id={lesson.writerId} name={lesson.writerName} />}
      name={team ?? organization}
      below={organization ? t('by', { name: lesson.writerName, organization }) : lesson.writerName}
      since={
        lesson.validatedAt
          ? t('reviewedOn', { day: dates.day(lesson.validatedAt.slice(0, 10)) })
          : t('writtenOn', { day: dates.day(lesson.madeAt.slice(0, 10)) })
      }
    />
  );
}

interface BylineProps {
  lesson: SaidLesson;
  face: ReactNode;
  name: string | undefined;
  below: string;
  since: string | undefined;
}

/** From where it is, how sure it is, and how fresh. */
export function Byline({ lesson, face, name, below, since }: BylineProps) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const dates = useDates();
  const said = [terms.name('evidenceStrength', lesson.evidenceStrength), terms.name('evidenceDirection', lesson.evidenceDirection)].filter(Boolean);
  const due = daysUntil(lesson.reviewOn) < 0;
  return (
    <div className={styles.byline}>
      {face}
      <div>
        <b>{name}</b>
        <span>{below}</span>
      </div>
      {said.length ? (
        <div className={styles.behind}>
          <b>{said.join(' · ')}</b>
          <span>{terms.hint('evidenceStrength', lesson.evidenceStrength)}</span>
        </div>
      ) : null}
      <div className={styles.days}>
        <span>{since}</span>
        <span>{t(due ? 'lookAgainDue' : 'lookAgain', { day: dates.day(lesson.reviewOn) })}</span>
        {lesson.expiresOn && !isExpired(lesson.expiresOn) ? <span>{t('holdsUntil', { day: dates.day(lesson.expiresOn) })}</span> : null}
      </div>
    </div>
  );
}
