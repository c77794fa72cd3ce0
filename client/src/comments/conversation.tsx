import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { v4 } from 'uuid';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, narrowingOf, wholeTeam, type Narrowing } from '../audience/seen.js';
import { useTell } from '../boards/tell.js';
import parts from '../boards/parts.module.css';
import type { Audience, Comment } from '../generated/rows.js';
import { useMySeats } from '../shell/team.js';
import { useMe } from '../shell/session.js';
import { seeNoticesDocument } from '../notifications/documents.js';
import { ask, useRows } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { useCommentActs, type Place } from './acts.js';
import styles from './comments.module.css';
import { readConversationDocument } from './documents.js';
import CommentEditor from './editor.js';
import { useLinked, useReading } from './reading.js';
import { Thread } from './thread.js';
import { unreadCounts } from './unread-counts.js';
import { WatchMenu } from './watch-menu.js';
import { useCommentWords } from './words.js';

interface ConversationProps {
  kind: Place['kind'];
  id: string;
  /** The thing's own team; who is on another one that it is shared with speaks for that. */
  teamId: string;
  audience: Audience;
}

/** What is said about a thing: threads, the oldest first, and where to begin one. */
export default function Conversation({ kind, id, teamId, audience }: ConversationProps) {
  const t = useCommentWords();
  const linked = useLinked();
  const { conversation, rows, loading, reload, more } = useReading({ kind, id }, linked);
  const seats = useMySeats();
  const me = useMe();
  const [wanted, setWanted] = useState<boolean>();
  const seat = seats.find((one) => one.teamId === teamId) ?? seats.find((one) => one.role !== 'guest');
  const place: Place | undefined = conversation?.mayComment && seat ? { kind, id, teamId: seat.teamId, organizationId: seat.organizationId } : undefined;
  // What was new when it was opened stays marked as long as it is read.
  const [readUntil, setReadUntil] = useState<string | null>();
  if (readUntil === undefined && conversation) setReadUntil(conversation.readUntil);
  const isNew = (comment: Comment) => readUntil !== undefined && comment.writtenBy !== me.person.id && (readUntil === null || comment.madeAt > readUntil);
  const { threads, answers } = useMemo(() => inThreads(rows), [rows]);
  useReadHere(kind, id, rows);
  useReadNotices(rows);
  const closed = threads.filter(({ resolvedAt }) => resolvedAt);
  const settled = wanted ?? isWithin(linked, closed, answers);
  const shown = settled ? threads : threads.filter(({ resolvedAt }) => !resolvedAt);
  const fresh = rows.filter(isNew).length;
  const list = useRef<HTMLUListElement>(null);
  useGoTo(linked, rows);
  return (
    <section className={drawer.section} aria-label={t('comments')}>
      <div className={drawer.sectionHead}>
        <h2>{t('comments')}</h2>
        {fresh > 0 && <span className={parts.count}>{t('new', { count: fresh })}</span>}
        {conversation && <WatchMenu kind={kind} id={id} state={conversation.watch} onChanged={reload} />}
      </div>
      {conversation && !threads.length && <p className={parts.hint}>{t(place ? 'none' : 'noneReads')}</p>}
      <Earlier count={conversation?.earlier ?? 0} here={threads.length} loading={loading} onMore={more} onLast={() => list.current?.focus()} />
      <ul className={styles.threads} ref={list} tabIndex={-1}>
        {shown.map((first) => (
          <Thread key={first.id} first={first} answers={answers.get(first.id) ?? []} place={place} within={narrowingOf(audience)} isNew={isNew} />
        ))}
      </ul>
      {closed.length > 0 && (
        <div>
          <button type="button" className={styles.more} aria-expanded={settled} onClick={() => setWanted(!settled)}>
            {settled ? t('hideSettled') : t('showSettled', { count: closed.length })}
          </button>
        </div>
      )}
      {place && <Begin place={place} />}
    </section>
  );
}

interface EarlierProps {
  /** How many threads are not here, and how many are. */
  count: number;
  here: number;
  loading: boolean;
  onMore: (() => void) | undefined;
  /** There is nothing to press any more: whoever pressed it is taken to what came. */
  onLast(): void;
}

/** Brings older threads, above those that are here, and says so to whoever doesn't see it. */
function Earlier({ count, here, loading, onMore, onLast }: EarlierProps) {
  const t = useCommentWords();
  const [before, setBefore] = useState<number>();
  const came = before === undefined || loading ? 0 : here - before;
  const isLast = came > 0 && !onMore;
  const last = useRef(onLast);
  useEffect(() => {
    last.current = onLast;
  });
  useEffect(() => {
    if (isLast) last.current();
  }, [isLast]);
  return (
    <div>
      {onMore && (
        <button
          type="button"
          className={styles.more}
          aria-busy={loading}
          onClick={() => {
            if (loading) return;
            setBefore(here);
            onMore();
          }}
        >
          {t('earlier', { count })}
        </button>
      )}
      <span className={parts.hidden} role="status">
        {came > 0 ? t('earlierHere', { count: came }) : ''}
      </span>
    </div>
  );
}

const isWithin = (id: string | null, threads: readonly Comment[], answers: ReadonlyMap<string, readonly Comment[]>): boolean =>
  id !== null && threads.some((first) => first.id === id || answers.get(first.id)?.some((answer) => answer.id === id));

/** Whoever followed a link to a comment stands at it, once. */
function useGoTo(linked: string | null, rows: readonly Comment[]): void {
  const gone = useRef<string>(undefined);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    if (!linked || gone.current === linked) return;
    const comment = document.getElementById(`comment-${linked}`);
    if (!comment) return;
    gone.current = linked;
    stop.current?.();
    stop.current = keepInSight(comment);
    comment.focus({ preventScroll: true });
  }, [linked, rows]);
  useEffect(() => () => stop.current?.(), []);
}

const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** What stands above may still be on its way: until somebody moves the page themselves, it is scrolled to again each time that something grew. */
function keepInSight(comment: HTMLElement): () => void {
  let scroller = comment.parentElement;
  while (scroller?.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  if (!scroller) return () => undefined;
  const within = scroller;
  const show = () => {
    const above = within === document.documentElement ? 0 : within.getBoundingClientRect().top;
    within.scrollBy({ top: comment.getBoundingClientRect().top - above - within.clientHeight / 3, behavior: 'instant' });
  };
  const watching = new ResizeObserver(show);
  for (const child of within.children) watching.observe(child);
  const stop = () => {
    watching.disconnect();
    for (const one of byHand) removeEventListener(one, stop, true);
  };
  for (const one of byHand) addEventListener(one, stop, { capture: true, passive: true });
  return stop;
}

/** What shows is read, on all of my screens. A page behind others shows nothing. */
function useReadHere(kind: string, id: string, rows: readonly Comment[]): void {
  const visible = useSyncExternalStore(listenToVisibility, () => document.visibilityState === 'visible');
  const count = rows.length;
  useEffect(() => {
    if (!count || !visible) return;
    ask(readConversationDocument, { act: v4(), aboutKind: kind, aboutId: id }).then(
      () => unreadCounts.read(id),
      (error: unknown) => console.debug('Not marked as read', error),
    );
  }, [kind, id, count, visible]);
}

function listenToVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Whoever reads what they were told of needs to be told no more. */
function useReadNotices(rows: readonly Comment[]): void {
  const notices = useRows('notice', 'kind', 'comment');
  const read = useMemo(() => {
    const here = new Set(rows.map(({ id }) => id));
    return notices.filter(({ subjectId, seenAt }) => !seenAt && here.has(subjectId)).map(({ id }) => id);
  }, [rows, notices]);
  useEffect(() => {
    if (read.length) void ask(seeNoticesDocument, { act: v4(), ids: read }).catch((error: unknown) => console.debug('Not marked as seen', error));
  }, [read]);
}

function inThreads(rows: readonly Comment[]) {
  const inOrder = [...rows].sort((one, other) => one.madeAt.localeCompare(other.madeAt) || one.id.localeCompare(other.id));
  const answers = new Map<string, Comment[]>();
  for (const row of inOrder) if (row.threadId) answers.set(row.threadId, [...(answers.get(row.threadId) ?? []), row]);
  // A first comment that was taken away stays only for the sake of its answers.
  const threads = inOrder.filter((row) => !row.threadId && (!row.archivedAt || answers.has(row.id)));
  return { threads, answers };
}

function Begin({ place }: { place: Place }) {
  const t = useCommentWords();
  const acts = useCommentActs();
  const tell = useTell();
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <CommentEditor
        about={place}
        draftKey={`comment:${place.kind}:${place.id}`}
        label={t('write')}
        send={t('send')}
        onSend={(content, text) => {
          setProblem(undefined);
          acts.add(place, content, text, isNarrow(audience) ? { audience } : {}).done.then(
            () => setAudience(wholeTeam),
            (refused: unknown) => setProblem(tell(refused)),
          );
        }}
      >
        <AudienceChoice teamId={place.teamId} value={audience} onChange={setAudience} says={t('whoReads')} />
      </CommentEditor>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
