import { useState } from 'react';
import { isNarrow, sameNarrowing, type Narrowing } from '../audience/seen.js';
import { useTell } from '../boards/tell.js';
import parts from '../boards/parts.module.css';
import type { Comment } from '../generated/rows.js';
import { useCommentActs, type Place } from './acts.js';
import { ActButton, CommentRow } from './comment-row.js';
import styles from './comments.module.css';
import CommentEditor from './editor.js';
import { readTree } from './rich-text.js';
import { useCommentWords } from './words.js';

interface ThreadProps {
  first: Comment;
  answers: readonly Comment[];
  place: Place | undefined;
  /** Who sees the thing itself. */
  within: Narrowing;
  isNew(comment: Comment): boolean;
}

const quoteOf = (comment: Comment): string =>
  JSON.stringify({ type: 'doc', content: [{ type: 'blockquote', content: readTree(comment.content).content ?? [] }, { type: 'paragraph' }] });

/** The first comment, its answers below, and where to answer. */
export function Thread({ first, answers, place, within, isNew }: ThreadProps) {
  const t = useCommentWords();
  const acts = useCommentActs();
  const [answering, setAnswering] = useState<{ quote?: string; of: number }>();
  const answer = (quote?: Comment) => setAnswering({ of: (answering?.of ?? 0) + 1, ...(quote && { quote: quoteOf(quote) }) });
  const may = place !== undefined && !first.archivedAt;
  const quote = (comment: Comment) => (may ? () => answer(comment) : undefined);
  return (
    <li className={styles.thread} data-settled={first.resolvedAt ? true : undefined}>
      <CommentRow
        comment={first}
        place={place}
        isNew={isNew(first)}
        aside={isNarrow(first.audience) && !sameNarrowing(first.audience, within)}
        onQuote={quote(first)}
      >
        {may && (
          <ActButton label={t('answer')} says={t('answerTo', { name: first.writtenByName })} expanded={answering !== undefined} onClick={() => answer()} />
        )}
        {may && !first.resolvedAt && <ActButton label={t('resolve')} onClick={() => acts.resolve(first)} />}
        {first.resolvedAt && <span>{t('resolvedBy', { name: first.resolvedByName ?? '' })}</span>}
        {may && first.resolvedAt && <ActButton label={t('reopen')} onClick={() => acts.reopen(first)} />}
      </CommentRow>
      {answers.length > 0 && (
        <ul className={styles.answers}>
          {answers.map((comment) => (
            <li key={comment.id}>
              <CommentRow
                comment={comment}
                place={place}
                isNew={isNew(comment)}
                aside={isNarrow(comment.audience) && !sameNarrowing(comment.audience, first.audience)}
                onQuote={quote(comment)}
              />
            </li>
          ))}
        </ul>
      )}
      {answering && place && <Answer key={answering.of} first={first} place={place} quote={answering.quote} onClose={() => setAnswering(undefined)} />}
    </li>
  );
}

function Answer({ first, place, quote, onClose }: { first: Comment; place: Place; quote: string | undefined; onClose(): void }) {
  const t = useCommentWords();
  const acts = useCommentActs();
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  return (
    <div className={styles.answers}>
      <CommentEditor
        about={place}
        threadId={first.id}
        draftKey={`comment:${first.id}:answer`}
        {...(quote && { initial: quote })}
        label={t('answerTo', { name: first.writtenByName })}
        send={t('send')}
        autoFocus
        onSend={(content, text) => {
          acts.add(place, content, text, { threadId: first.id }).done.then(onClose, (refused: unknown) => setProblem(tell(refused)));
        }}
        onCancel={onClose}
      />
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
