import { useState } from 'react';
import { changed } from '../boards/changed.js';
import parts from '../boards/parts.module.css';
import type { EditReviewInput, RequestReviewInput } from '../generated/graphql.js';
import type { Review, Tactic } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { perform, useDraft } from '../sync/index.js';
import { editReviewDocument, requestReviewDocument } from './documents.js';
import styles from './drawer.module.css';
import { useTell } from '../boards/tell.js';
import { useTacticWords } from './words.js';

/** ask: request one; answer: respond to an open concern; record: write down what came of it; skip: say why there is none. */
export type ReviewMode = 'ask' | 'answer' | 'record' | 'skip';

interface ReviewFormProps {
  tactic: Tactic;
  mode: ReviewMode;
  review: Review | undefined;
  onClose(): void;
}

export function ReviewForm({ tactic, mode, review, onClose }: ReviewFormProps) {
  const t = useTacticWords();
  const pack = usePack();
  const tell = useTell();
  const key = `review:${review?.id ?? tactic.id}`;
  const concerns = useDraft(`${key}:concerns`);
  const response = useDraft(`${key}:response`);
  const reason = useDraft(`${key}:reason`);
  const [stage, setStage] = useState(review?.stage ?? pack.list('reviewStages')[0]?.key ?? '');
  const [outcome, setOutcome] = useState(mode === 'skip' ? 'not_reviewed' : (review?.outcome ?? ''));
  const [seats, setSeats] = useState(review?.reviewerSeats ?? '');
  const [count, setCount] = useState(review?.reviewers ? String(review.reviewers) : '');
  const [paid, setPaid] = useState(review?.compensated === true ? 'yes' : review?.compensated === false ? 'no' : '');
  const [error, setError] = useState<string>();
  const text = {
    concerns: concerns.value ?? review?.concerns ?? '',
    response: response.value ?? review?.response ?? '',
    reason: reason.value ?? review?.reason ?? '',
  };

  const fields = () => ({
    stage,
    reviewers: count ? Number(count) : null,
    reviewerSeats: seats.trim() || null,
    compensated: paid === '' ? null : paid === 'yes',
    concerns: text.concerns.trim() || null,
    outcome: outcome || null,
    reason: outcome === 'not_reviewed' ? text.reason.trim() || null : null,
  });
  const save = () => {
    if (outcome === 'not_reviewed' && !text.reason.trim()) return setError(t('reasonNeeded'));
    if (outcome === 'concern_open' && !text.concerns.trim()) return setError(t('concernNeeded'));
    setError(undefined);
    const { done } = review ? edit(review) : request();
    [concerns, response, reason].forEach((draft) => draft.drop());
    done.then(onClose, (refused: unknown) => {
      setError(tell(refused));
      if (text.concerns) concerns.set(text.concerns);
      if (text.response) response.set(text.response);
      if (text.reason) reason.set(text.reason);
    });
  };
  const request = () => {
    const input: RequestReviewInput = { tacticId: tactic.id, ...fields() };
    return perform(
      requestReviewDocument,
      { input },
      {
        says: t(mode === 'skip' ? 'reviewSkipped' : 'reviewAsked', { review: pack.word('review'), title: tactic.title }),
        undoable: true,
        show: (draft) =>
          draft.insert('review', {
            id: draft.newId(0),
            tacticId: tactic.id,
            boardId: tactic.boardId,
            teamId: tactic.teamId,
            requestedOn: isoDay(),
            audience: tactic.audience,
            ...fields(),
          }),
      },
    );
  };
  const edit = (row: Review) => {
    const answer = { response: text.response.trim() || null, outcome: outcome || null };
    const change = mode === 'answer' ? changed(answer, row) : changed({ ...fields(), ...answer }, row);
    const input: EditReviewInput = { id: row.id, version: row.version, ...change };
    return perform(
      editReviewDocument,
      { input },
      {
        says: t('reviewEdited', { review: pack.word('review'), title: tactic.title }),
        undoable: true,
        from: row,
        show: (draft) => draft.patch('review', row.id, change),
      },
    );
  };

  const whole = mode === 'ask' || mode === 'record';
  const titles: Record<ReviewMode, string> = { ask: t('askReview'), answer: t('answerConcern'), record: t('recordReview'), skip: t('skipReview') };
  return (
    <form
      className={`${parts.form} ${styles.inline}`}
      aria-label={titles[mode]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{titles[mode]}</h3>
      {error && (
        <p className={parts.error} role="alert">
          {error}
        </p>
      )}
      {mode === 'answer' && review?.concerns && <blockquote className={styles.quote}>{review.concerns}</blockquote>}
      <label className={parts.control}>
        <span className={parts.name}>{t('reviewStage')}</span>
        <select className={parts.field} value={stage} disabled={mode === 'answer'} onChange={(event) => setStage(event.currentTarget.value)}>
          {pack.list('reviewStages').map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {whole && (
        <div className={parts.two}>
          <label className={parts.control}>
            <span className={parts.name}>{t('reviewerSeats')}</span>
            <span className={parts.hint}>{t('reviewerSeatsHint')}</span>
            <input className={parts.field} value={seats} maxLength={200} onChange={(event) => setSeats(event.currentTarget.value)} />
          </label>
          <label className={parts.control}>
            <span className={parts.name}>{pack.word('reviewers')}</span>
            <span className={parts.hint}>{t('reviewerCountHint')}</span>
            <input
              className={parts.field}
              type="number"
              inputMode="numeric"
              min={0}
              max={1000}
              value={count}
              onChange={(event) => setCount(event.currentTarget.value)}
            />
          </label>
          <label className={parts.control}>
            <span className={parts.name}>{t('compensated')}</span>
            <select className={parts.field} value={paid} onChange={(event) => setPaid(event.currentTarget.value)}>
              <option value="">{t('notSaid')}</option>
              <option value="yes">{t('paid')}</option>
              <option value="no">{t('unpaid')}</option>
            </select>
          </label>
        </div>
      )}
      {whole && (
        <label className={parts.control}>
          <span className={parts.name}>{t('concerns')}</span>
          <textarea className={parts.field} value={text.concerns} onChange={(event) => concerns.set(event.currentTarget.value)} />
        </label>
      )}
      {(mode === 'answer' || mode === 'record') && (
        <label className={parts.control}>
          <span className={parts.name}>{t('response')}</span>
          <textarea className={parts.field} value={text.response} onChange={(event) => response.set(event.currentTarget.value)} />
        </label>
      )}
      {mode !== 'skip' && (
        <label className={parts.control}>
          <span className={parts.name}>{t('outcome')}</span>
          <select className={parts.field} value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)}>
            <option value="">{t('reviewWaits')}</option>
            {pack.list('reviewOutcomes').map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {outcome === 'not_reviewed' && (
        <label className={parts.control}>
          <span className={parts.name}>{t('skipReason')}</span>
          <textarea className={parts.field} value={text.reason} onChange={(event) => reason.set(event.currentTarget.value)} />
        </label>
      )}
      <div className={parts.actions}>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="submit" className={`${parts.btn} ${parts.main} ${parts.small}`}>
          {mode === 'ask' ? t('askReviewDo') : t('save')}
        </button>
      </div>
    </form>
  );
}
