import type { Work } from '../work/work.js';
import { Comment } from './comment.js';

/** Comments at once, if not said otherwise, and at the most. */
export const usual = 100;
export const most = 2_000;

interface Placed {
  id: string;
  /** How many threads there are in which something is left of what was said. */
  threads: number;
  shows: boolean;
}

// Whole threads, by when something was last said in them, until they make a page; and as far as it goes, all in which something is new.
const newest = `
  with thread as (
    select coalesce(thread_id, id) as id, max(made_at) as last, count(*) as said, count(*) > 1 or bool_or(archived_at is null) as shows
      from app.comment where about_id = $1 group by 1),
  placed as (
    select id, last, sum(said) over (order by last desc, id desc) - said as before, (count(*) filter (where shows) over ())::int as threads, shows from thread)
  select id, threads, shows from placed
    where before < $2 or (date_trunc('milliseconds', last) > $3 and before < ${most})
      or id = (select coalesce(thread_id, id) from app.comment where id = $4 and about_id = $1)`;

/** What was said last about a thing, the oldest first, with the thread of `comment`; and how many threads there are besides. */
export async function newestAbout(
  work: Work,
  aboutId: string,
  { limit, readUntil, comment }: { limit: number; readUntil: Date | null; comment: string | null },
): Promise<{ comments: Comment[]; earlier: number }> {
  const threads = await work.query<Placed>(newest, [aboutId, limit, readUntil, comment]);
  const ids = threads.map(({ id }) => id);
  const comments = ids.length ? [...(await work.find(Comment, { id: ids })), ...(await work.find(Comment, { threadId: ids }))] : [];
  comments.sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime() || (one.id < other.id ? -1 : 1));
  return { comments, earlier: (threads[0]?.threads ?? 0) - threads.filter(({ shows }) => shows).length };
}
