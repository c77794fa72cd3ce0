import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { AfterActionReview } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import styles from './after-action.module.css';
import { useAfterActionWords } from './words.js';

/** The latest first. */
export const latestFirst = (one: AfterActionReview, other: AfterActionReview): number =>
  other.heldOn.localeCompare(one.heldOn) || other.madeAt.localeCompare(one.madeAt) || one.id.localeCompare(other.id);

/** Reviews, a line each; `titled`: what they look back on differs. */
export function ReviewList({ reviews, titled = false }: { reviews: readonly AfterActionReview[]; titled?: boolean }) {
  const t = useAfterActionWords();
  const dates = useDates();
  return (
    <ul className={styles.list} data-titled={titled || undefined}>
      {reviews.map((review) => {
        const day = dates.day(review.heldOn);
        return (
          <li key={review.id}>
            <div>
              <Link to={`/after-action-reviews/${review.id}`}>{titled ? review.title : day}</Link>
              <span className={styles.from}>
                {titled && <span>{t(review.tacticId ? 'ofTactic' : review.meetingId ? 'ofMeeting' : 'ofEvent')}</span>}
                {titled && <span>{day}</span>}
                <span>{t('ledBy', { name: review.facilitatorName })}</span>
              </span>
            </div>
            <span className={`${parts.status} ${parts.pill}`} data-tone={review.state === 'done' ? 'ok' : 'none'}>
              {t(review.state === 'done' ? 'doneShort' : 'draft')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
