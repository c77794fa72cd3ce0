import { IconSunset2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isOpenConcern } from '../boards/use-board.js';
import type { Review, Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useMySeats } from '../shell/team.js';
import { useRows } from '../sync/index.js';
import { ReviewForm } from '../tactics/review-form.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import { RowButton } from '../tasks/today/task-row.js';
import today from './today.module.css';
import { useTodayWords } from './words.js';
import { useTacticWords } from '../tactics/words.js';

interface Waiting {
  readonly id: string;
  readonly review: Review;
  readonly tactic: Tactic;
}

/** Reviews without an answer, and open concerns, of tactics that my organization leads; concerns first, then the oldest. */
function useOpenReviews(): readonly Waiting[] {
  const seats = useMySeats();
  const reviews = useRows('review');
  const tactics = useRows('tactic', 'leadState', 'confirmed');
  return useMemo(() => {
    const mine = new Set(seats.filter((seat) => seat.role !== 'guest').map((seat) => `${seat.teamId} ${seat.organizationId}`));
    const led = new Map(tactics.filter((one) => !one.archivedAt && mine.has(`${one.teamId} ${one.leadOrganizationId ?? ''}`)).map((one) => [one.id, one]));
    const order = (review: Review) => `${isOpenConcern(review) ? 0 : 1} ${review.requestedOn} ${review.id}`;
    return reviews
      .filter((review) => !review.archivedAt && (review.outcome === null || isOpenConcern(review)))
      .flatMap((review) => {
        const tactic = led.get(review.tacticId);
        return tactic ? [{ id: review.id, review, tactic }] : [];
      })
      .sort((a, b) => (order(a.review) < order(b.review) ? -1 : 1));
  }, [seats, reviews, tactics]);
}

function ReviewRow({ review, tactic }: Waiting) {
  const t = useTacticWords();
  const pack = usePack();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const concern = isOpenConcern(review);
  return (
    <DeskRow
      title={tactic.title}
      address={`/boards/${tactic.boardId}/tactics/${tactic.id}`}
      from={
        <>
          {concern && <IconSunset2 size={14} stroke={2} aria-hidden="true" />}
          <b>{concern ? pack.word('concern') : t('reviewWaits')}</b>
          <span>
            {pack.term('reviewStages', review.stage)} · {dates.day(review.requestedOn)}
          </span>
          {concern && review.concerns && <span>{review.concerns}</span>}
        </>
      }
    >
      <RowButton words={t(concern ? 'answerConcern' : 'recordReview')} title={tactic.title} open={open} onClick={() => setOpen(!open)} />
      {open && (
        <div className={today.reason}>
          <ReviewForm tactic={tactic} mode={concern ? 'answer' : 'record'} review={review} onClose={() => setOpen(false)} />
        </div>
      )}
    </DeskRow>
  );
}

/** What people who know say of what my organization leads, and what waits for them. */
export function Reviews() {
  const pack = usePack();
  const t = useTodayWords();
  return <Rows title={t('reviewsTitle', { review: pack.word('review') })} rows={useOpenReviews()} row={(one) => <ReviewRow {...one} />} />;
}
