import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { Loading } from '../shell/notices.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { isAnswered, useLoad, useRows } from '../sync/index.js';
import { useMySeatOn } from '../tasks/adding.js';
import styles from './after-action.module.css';
import { teamReviewsDocument } from './documents.js';
import { latestFirst, ReviewList } from './review-list.js';
import { useAfterActionWords } from './words.js';

/** What a team looked back on, the latest first. */
export default function TeamReviews({ teamId }: { teamId: string }) {
  const t = useAfterActionWords();
  const answer = useLoad(teamReviewsDocument, { teamId });
  const rows = useRows('after_action_review', 'teamId', teamId);
  const reviews = useMemo(() => rows.filter((row) => !row.archivedAt).sort(latestFirst), [rows]);
  const putAway = useMemo(() => rows.filter((row) => row.archivedAt).sort(latestFirst), [rows]);
  const works = useMySeatOn(teamId) !== undefined;
  const side = works ? (
    <Link className={`${parts.btn} ${parts.main} ${parts.push}`} to={`/after-action-reviews/new?team=${teamId}`}>
      <IconPlus size={16} aria-hidden="true" />
      {t('reviewEvent')}
    </Link>
  ) : undefined;
  return (
    <Sheet title={t('reviews')} count={reviews.length} side={side}>
      <p className={styles.sheetText}>{t('teamText')}</p>
      {reviews.length ? <ReviewList reviews={reviews} titled /> : isAnswered(answer) ? <Empty>{t('teamNone')}</Empty> : <Loading />}
      {putAway.length > 0 && (
        <details className={styles.putAway}>
          <summary>{t('putAway', { count: putAway.length })}</summary>
          <ReviewList reviews={putAway} titled />
        </details>
      )}
    </Sheet>
  );
}
