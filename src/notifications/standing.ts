import type { Work } from '../work/work.js';
import { Notice } from './notice.js';
import { noticeRules } from './rules.js';

const most = 200;

/**
 * A person's notices that still stand, newest first: what they are about can be seen, is still so, and is still theirs. Read
 * with that person's own eyes.
 */
export async function standingNotices(work: Work): Promise<Notice[]> {
  const each = noticeRules.map(
    ({ kind, why, standing, who, about }) => `select n.id, n.at from app.notice n join app.${kind} s on s.id = n.subject_id
      where n.person_id = $1 and n.kind = '${kind}' and n.why = '${why}' and ${standing} and n.about = (${about})::text
        and exists (select from (${who}) p where p.person = n.person_id)`,
  );
  const rows = await work.query<{ id: string }>(`select id from (${each.join(' union all ')}) standing order by at desc, id limit ${most}`, [
    work.viewer.person,
  ]);
  const ids = rows.map(({ id }) => id);
  if (!ids.length) return [];
  const found = new Map((await work.find(Notice, { id: ids })).map((notice) => [notice.id, notice]));
  return ids.map((id) => found.get(id)!);
}
