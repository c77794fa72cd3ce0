import { useMemo } from 'react';
import type { NoticesQuery } from '../generated/graphql.js';
import { isAnswered, useLoad, useRows } from '../sync/index.js';
import { useAgainAfter } from './again.js';
import { noticesDocument } from './documents.js';

export type Told = NoticesQuery['notices'][number];

// Whether a notice still stands may hang on one of these, without a change to what it is about.
const standing: ReadonlySet<string> = new Set(['seat', 'organization', 'commitment', 'release']);

/** My notices that still stand, newest first, and how many of them I have not seen. */
export function useNotices(): { notices: readonly Told[]; unseen: readonly Told[]; answered: boolean } {
  const { reload, ...answer } = useLoad(noticesDocument, {});
  const { data } = answer;
  const answered = isAnswered(answer);
  const rows = useRows('notice');
  const known = useMemo(() => new Set(data?.notices.flatMap(({ id, subjectId }) => [id, subjectId])), [data]);
  // That I have seen one is in its row; only a new one, or one whose time may be over, is asked for.
  useAgainAfter(reload, ({ kind, id, gone }) => standing.has(kind) || (kind === 'notice' ? gone || !known.has(id) : known.has(id)));
  return useMemo(() => {
    const now = new Map(rows.map((row) => [row.id, row.seenAt]));
    const notices = (data?.notices ?? []).map((told) => ({ ...told, seenAt: now.get(told.id) ?? told.seenAt }));
    return { notices, unseen: notices.filter(({ seenAt }) => !seenAt), answered };
  }, [data, rows, answered]);
}
