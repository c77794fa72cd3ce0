import { IconHistory } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { endStages, isStage } from '../boards/cells.js';
import type { AfterActionReview, Meeting, Tactic } from '../generated/rows.js';
import { Sheet } from '../shell/sheet.js';
import { isAnswered, useLoad, useRows } from '../sync/index.js';
import { useMySeatOn } from '../tasks/adding.js';
import drawer from '../tactics/drawer.module.css';
import styles from './after-action.module.css';
import { meetingReviewsDocument, tacticReviewsDocument } from './documents.js';
import { latestFirst, ReviewList } from './review-list.js';
import { useAfterActionWords } from './words.js';

const useLiving = (rows: readonly AfterActionReview[]) => useMemo(() => rows.filter((row) => !row.archivedAt).sort(latestFirst), [rows]);

function ReviewIt({ to, main = false, children }: { to: string; main?: boolean; children: ReactNode }) {
  return (
    <Link className={`${parts.btn} ${main ? '' : parts.ghost} ${parts.small}`} to={`/after-action-reviews/new?${to}`}>
      <IconHistory size={14} stroke={1.75} aria-hidden="true" />
      {children}
    </Link>
  );
}

/** In a tactic's drawer: when people looked back on it. What is over and was not looked back on is offered to be. */
export function TacticReviews({ tactic, may }: { tactic: Tactic; may: boolean }) {
  const t = useAfterActionWords();
  const answer = useLoad(tacticReviewsDocument, { id: tactic.id });
  const reviews = useLiving(useRows('after_action_review', 'tacticId', tactic.id));
  const over = isStage(tactic.stage) && endStages.includes(tactic.stage);
  if (!isAnswered(answer) || (!reviews.length && !may)) return null;
  const to = `tactic=${tactic.id}`;
  return (
    <section className={drawer.section} aria-label={t('reviews')}>
      <div className={drawer.sectionHead}>
        <h2>{t('reviews')}</h2>
        {reviews.length > 0 && <span className={parts.count}>{reviews.length}</span>}
        {may && (reviews.length > 0 || !over) && (
          <span className={drawer.sectionActs}>
            <ReviewIt to={to}>{t('reviewIt')}</ReviewIt>
          </span>
        )}
      </div>
      {reviews.length > 0 && <ReviewList reviews={reviews} />}
      {!reviews.length && over && (
        <div className={styles.offer}>
          <p>{t('offer')}</p>
          <ReviewIt to={to} main>
            {t('offerTitle')}
          </ReviewIt>
        </div>
      )}
      {!reviews.length && !over && <p className={parts.hint}>{t('aboutHint')}</p>}
    </section>
  );
}

/** On a meeting's page. One that has not begun has nothing to look back on. */
export function MeetingReviews({ meeting }: { meeting: Meeting }) {
  const t = useAfterActionWords();
  const answer = useLoad(meetingReviewsDocument, { id: meeting.id });
  const reviews = useLiving(useRows('after_action_review', 'meetingId', meeting.id));
  const may = useMySeatOn(meeting.teamId) !== undefined;
  const begun = Date.parse(meeting.startsAt) <= Date.now() && meeting.state !== 'cancelled';
  if (!isAnswered(answer) || (!reviews.length && !(may && begun))) return null;
  const side = may && begun ? <ReviewIt to={`meeting=${meeting.id}`}>{t('reviewIt')}</ReviewIt> : undefined;
  return (
    <Sheet title={t('reviews')} count={reviews.length} side={side}>
      {reviews.length ? <ReviewList reviews={reviews} /> : <p className={`${parts.hint} ${styles.sheetBody}`}>{t('aboutHint')}</p>}
    </Sheet>
  );
}
