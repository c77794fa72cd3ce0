import { IconSunset2 } from '@tabler/icons-react';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { usePack } from '../../shell/pack.js';
import drawer from '../../tactics/drawer.module.css';
import { useLessonTerms } from '../terms.js';
import { useLessonWords } from '../words.js';
import styles from './life.module.css';

interface ReviewProps {
  lesson: Lesson;
  may: boolean;
  onField(field: string): void;
}

/** What people with lived experience said of it, where they have to be heard. */
export function Review({ lesson, may, onField }: ReviewProps) {
  const t = useLessonWords();
  const pack = usePack();
  const terms = useLessonTerms();
  const { livedExperienceReviewNeeded, livedExperienceOutcome: outcome, livedExperienceConcerns: concerns, livedExperienceReason: reason } = lesson;
  if (!livedExperienceReviewNeeded) return null;
  const open = outcome === 'concern_open';
  return (
    <div className={open ? drawer.concern : styles.block}>
      <h3>
        {open ? <IconSunset2 size={14} stroke={2} aria-hidden="true" /> : null}
        {pack.word('review')}
      </h3>
      <p>{outcome ? terms.name('livedExperienceOutcome', outcome) : t('reviewWaits')}</p>
      {concerns ? <p>{concerns}</p> : null}
      {outcome === 'not_reviewed' && reason ? (
        <p>
          {t('field_livedExperienceReason')}: {reason}
        </p>
      ) : null}
      {may ? (
        <div>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => onField('livedExperienceConcerns')}>
            {t('reviewRecord')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
