import { IconPlus, IconSunset2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import { isOpenConcern } from '../boards/use-board.js';
import type { Review, Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useRow, useRows } from '../sync/index.js';
import styles from './drawer.module.css';
import { ReviewForm, type ReviewMode } from './review-form.js';
import type { TacticRights } from './rights.js';
import { useTacticWords } from './words.js';

/** Open concerns first, then every review that was asked for, with its answer or the reason why there was none. */
export function ReviewSection({ tactic, rights }: { tactic: Tactic; rights: TacticRights }) {
  const t = useTacticWords();
  const pack = usePack();
  const rows = useRows('review', 'tacticId', tactic.id);
  const reviews = useMemo(() => rows.filter((review) => review.archivedAt === null).sort((a, b) => (a.requestedOn < b.requestedOn ? 1 : -1)), [rows]);
  const open = reviews.filter(isOpenConcern);
  const others = reviews.filter((review) => !isOpenConcern(review));
  const [form, setForm] = useState<{ mode: ReviewMode; review?: Review }>();
  return (
    <section className={styles.section} aria-label={pack.word('review')}>
      <div className={styles.sectionHead}>
        <h2>{pack.word('review')}</h2>
        {open.length > 0 && (
          <span className={`${parts.chip} ${styles.concernChip}`}>
            <IconSunset2 size={14} stroke={2} aria-hidden="true" />
            {t('openConcerns', { count: open.length })}
          </span>
        )}
        {rights.review && (
          <span className={styles.sectionActs}>
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setForm({ mode: 'ask' })}>
              <IconPlus size={14} aria-hidden="true" />
              {t('askReview')}
            </button>
            {reviews.length === 0 && (
              <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setForm({ mode: 'skip' })}>
                {t('skipReview')}
              </button>
            )}
          </span>
        )}
      </div>
      {form && <ReviewForm key={form.review?.id ?? form.mode} tactic={tactic} mode={form.mode} review={form.review} onClose={() => setForm(undefined)} />}
      {open.map(
        (review) =>
          form?.review?.id !== review.id && (
            <Concern key={review.id} review={review} may={rights.review} onAnswer={() => setForm({ mode: 'answer', review })} />
          ),
      )}
      {reviews.length === 0 && !form && <p className={parts.hint}>{t('noReview')}</p>}
      <ul className={styles.reviews}>
        {others.map(
          (review) =>
            form?.review?.id !== review.id && (
              <ReviewLine key={review.id} review={review} may={rights.review} onRecord={() => setForm({ mode: 'record', review })} />
            ),
        )}
      </ul>
    </section>
  );
}

function useBy(review: Review): string {
  const dates = useDates();
  const person = useRow('person', review.madeBy);
  const t = useTacticWords();
  return [
    review.reviewerSeats,
    review.reviewers ? t('reviewers', { count: review.reviewers }) : null,
    !review.reviewerSeats && person?.displayName,
    dates.day(review.requestedOn),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Concern({ review, may, onAnswer }: { review: Review; may: boolean; onAnswer(): void }) {
  const t = useTacticWords();
  const pack = usePack();
  const by = useBy(review);
  return (
    <div className={styles.concern}>
      <span className={styles.concernName}>
        <IconSunset2 size={14} stroke={2} aria-hidden="true" />
        {pack.word('concern')}
      </span>
      <p>{review.concerns ?? t('noConcernText')}</p>
      {review.response && (
        <p>
          <b>{t('response')}:</b> {review.response}
        </p>
      )}
      <div className={parts.row}>
        <span className={styles.by}>{by}</span>
        {may && (
          <button type="button" className={`${parts.btn} ${parts.small} ${parts.push}`} onClick={onAnswer}>
            {t('answerConcern')}
          </button>
        )}
      </div>
    </div>
  );
}

function ReviewLine({ review, may, onRecord }: { review: Review; may: boolean; onRecord(): void }) {
  const t = useTacticWords();
  const pack = usePack();
  const dates = useDates();
  const by = useBy(review);
  return (
    <li>
      <div className={styles.reviewHead}>
        <div>
          <b>{review.outcome ? pack.term('reviewOutcomes', review.outcome) : t('reviewWaits')}</b>
          <span className={parts.hint}>
            {pack.term('reviewStages', review.stage)} · {by}
            {review.closedOn ? ` · ${t('closedOn', { day: dates.day(review.closedOn) })}` : ''}
            {review.compensated === true ? ` · ${t('paid')}` : review.compensated === false ? ` · ${t('unpaid')}` : ''}
          </span>
        </div>
        {may && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={onRecord}>
            {review.outcome ? t('editReview') : t('recordReview')}
          </button>
        )}
      </div>
      {review.concerns && (
        <p>
          <span className={parts.label}>{t('concerns')}</span>
          {review.concerns}
        </p>
      )}
      {review.response && (
        <p>
          <span className={parts.label}>{t('response')}</span>
          {review.response}
        </p>
      )}
      {review.reason && (
        <p>
          <span className={parts.label}>{t('skipReason')}</span>
          {review.reason}
        </p>
      )}
    </li>
  );
}
