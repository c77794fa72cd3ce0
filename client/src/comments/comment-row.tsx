import { IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAudienceWords } from '../audience/names.js';
import { isNarrow } from '../audience/seen.js';
import { useTell } from '../boards/tell.js';
import parts from '../boards/parts.module.css';
import type { Comment } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useCommentActs, type Place } from './acts.js';
import styles from './comments.module.css';
import CommentEditor from './editor.js';
import { useLinked } from './reading.js';
import { readTree, RichText } from './rich-text.js';
import { useCommentWords } from './words.js';

interface RowProps {
  comment: Comment;
  place: Place | undefined;
  isNew: boolean;
  /** Narrower than what it stands in: said, so that nobody answers into the wrong round. */
  aside: boolean;
  onQuote?: (() => void) | undefined;
  children?: ReactNode;
}

export function CommentRow({ comment, place, isNew, aside, onQuote, children }: RowProps) {
  const t = useCommentWords();
  const dates = useDates();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const isLinked = useLinked() === comment.id;
  const mine = comment.writtenBy === me.person.id && !comment.archivedAt;
  return (
    <article
      id={`comment-${comment.id}`}
      className={styles.comment}
      data-new={isNew || undefined}
      data-linked={isLinked || undefined}
      tabIndex={isLinked ? -1 : undefined}
      aria-label={comment.writtenByName}
    >
      <PersonAvatar id={comment.writtenBy} name={comment.writtenByName} size="small" />
      <div className={styles.said}>
        <p className={styles.who}>
          <b>{comment.writtenByName}</b>
          <OrganizationName id={comment.organizationId} />
          <time dateTime={comment.madeAt}>{dates.ago(comment.madeAt)}</time>
          {comment.editedAt && !comment.archivedAt && <span>{t('edited')}</span>}
          {isNew && <span className={styles.new}>{t('isNew')}</span>}
        </p>
        {aside && <Aside comment={comment} />}
        {editing && place ? (
          <EditComment comment={comment} place={place} onClose={() => setEditing(false)} />
        ) : comment.archivedAt ? (
          <p className={parts.hint}>{t('removed')}</p>
        ) : (
          <div className={styles.words}>
            <RichText node={readTree(comment.content)} mention={styles.mention!} />
          </div>
        )}
        {!editing && (
          <p className={styles.acts}>
            {children}
            {onQuote && !comment.archivedAt && <ActButton label={t('quote')} says={t('quoteOf', { name: comment.writtenByName })} onClick={onQuote} />}
            {mine && place && <ActButton label={t('edit')} says={t('editOf')} onClick={() => setEditing(true)} />}
            {mine && place && <Remove comment={comment} />}
          </p>
        )}
      </div>
    </article>
  );
}

export function ActButton({ label, says, expanded, onClick }: { label: string; says?: string; expanded?: boolean; onClick(): void }) {
  return (
    <button type="button" aria-label={says} aria-expanded={expanded} onClick={onClick}>
      {label}
    </button>
  );
}

function Remove({ comment }: { comment: Comment }) {
  const t = useCommentWords();
  const acts = useCommentActs();
  return <ActButton label={t('remove')} says={t('removeOf')} onClick={() => acts.remove(comment)} />;
}

function EditComment({ comment, place, onClose }: { comment: Comment; place: Place; onClose(): void }) {
  const t = useCommentWords();
  const acts = useCommentActs();
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <CommentEditor
        about={place}
        threadId={comment.threadId ?? comment.id}
        draftKey={`comment:${comment.id}:edit`}
        initial={comment.content}
        label={t('editOf')}
        send={t('save')}
        autoFocus
        onSend={(content, text) => {
          acts.edit(comment, content, text).done.then(onClose, (refused: unknown) => setProblem(tell(refused)));
        }}
        onCancel={onClose}
      />
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function Aside({ comment }: { comment: Comment }) {
  const t = useCommentWords();
  const audience = useAudienceWords(comment.audience.team ?? comment.teamId);
  return (
    <p className={styles.aside}>
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      {isNarrow(comment.audience) ? audience.band(comment.audience) : t('aside')}
    </p>
  );
}
