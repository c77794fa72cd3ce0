import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { ConversationQuery } from '../generated/graphql.js';
import type { Comment } from '../generated/rows.js';
import { useLoad, useRows } from '../sync/index.js';
import type { Place } from './acts.js';
import { conversationDocument } from './documents.js';

const first = 100;
const most = 2_000;

/** The comment that the address names. */
export function useLinked(): string | null {
  const { hash } = useLocation();
  return /^#comment-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
}

interface Reading {
  conversation: ConversationQuery['conversation'] | undefined;
  /** Of whole threads alone. */
  rows: readonly Comment[];
  loading: boolean;
  reload(): void;
  /** Brings threads that are older than these; absent where there are none. */
  more: (() => void) | undefined;
}

/** What was said last about a thing and what is being said; what is older when it is asked for. */
export function useReading({ kind, id }: Pick<Place, 'kind' | 'id'>, linked: string | null): Reading {
  const [limit, setLimit] = useState(first);
  const { data, loading, reload } = useLoad(conversationDocument, { aboutKind: kind, aboutId: id, limit, comment: linked });
  const [conversation, setConversation] = useState(data?.conversation);
  // The longer answer takes the place of the shorter one when it is there.
  if (data && data.conversation !== conversation) setConversation(data.conversation);
  const held = useRows('comment', 'aboutId', id);
  const { rows, elsewhere } = useMemo(() => whole(held, conversation), [held, conversation]);
  useEffect(() => {
    if (elsewhere) reload();
  }, [elsewhere, reload]);
  const more = conversation?.earlier && limit < most ? () => setLimit(Math.min(most, limit * 3)) : undefined;
  return { conversation, rows, loading, reload, more };
}

/**
 * Events bring comments of any thread: what stands in one that was not asked for would look like all of it. `elsewhere` is
 * an answer that came in such a thread, which is one of the newest now.
 */
function whole(held: readonly Comment[], conversation: Reading['conversation']): { rows: readonly Comment[]; elsewhere?: string | undefined } {
  if (!conversation) return { rows: [] };
  const here = new Set(conversation.comments.map(({ id, threadId }) => threadId ?? id));
  const last = conversation.comments.at(-1)?.madeAt ?? '';
  const isLater = ({ version, madeAt }: Comment) => version === 0 || madeAt > last;
  for (const row of held) if (row.threadId === null && isLater(row)) here.add(row.id);
  const isHere = ({ id, threadId }: Comment) => here.has(threadId ?? id);
  return { rows: held.filter(isHere), elsewhere: held.findLast((row) => isLater(row) && !isHere(row))?.id };
}
