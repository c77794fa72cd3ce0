import { Link } from 'react-router';
import type { Lesson } from '../../generated/rows.js';
import styles from '../../shell/beside.module.css';
import { OrganizationName } from '../../shell/bullet.js';
import { usePack } from '../../shell/pack.js';
import { useRow } from '../../sync/index.js';
import { useLessonTerms } from '../terms.js';
import { useLessonWords } from '../words.js';

/** What a reader wants to know about the lesson itself. */
export function Beside({ lesson }: { lesson: Lesson }) {
  const t = useLessonWords();
  const pack = usePack();
  const terms = useLessonTerms();
  const tactic = useRow('tactic', lesson.tacticId);
  return (
    <section className={styles.card} aria-label={t('aboutIt')}>
      <h2>{t('aboutIt')}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('field_handling')}</dt>
          <dd>
            {lesson.handling}
            <span className={styles.hint}>{terms.hint('handling', lesson.handling)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('contact')}</dt>
          <dd>
            <Contact seatId={lesson.contactSeatId} />
          </dd>
        </div>
        {tactic ? (
          <div>
            <dt>{t('fromTactic')}</dt>
            <dd>
              <Link to={`/boards/${tactic.boardId}/tactics/${tactic.id}`}>{tactic.title}</Link>
            </dd>
          </div>
        ) : null}
        {lesson.level || lesson.strand ? (
          <div>
            <dt>{pack.word('level')}</dt>
            <dd>{[...new Set([terms.name('level', lesson.level), terms.name('strand', lesson.strand)])].filter(Boolean).join(' · ')}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('field_language')}</dt>
          <dd>{terms.name('language', lesson.language)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** A seat, and whoever holds it now. */
function Contact({ seatId }: { seatId: string }) {
  const t = useLessonWords();
  const seat = useRow('seat', seatId);
  const holder = useRow('person', seat?.holderId);
  if (!seat) return <span className={styles.hint}>{t('contactVacant')}</span>;
  return (
    <>
      <OrganizationName id={seat.organizationId} />
      <span className={styles.hint}>{holder?.displayName ?? t('contactVacant')}</span>
    </>
  );
}
