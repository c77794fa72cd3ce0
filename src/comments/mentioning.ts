import type { Work } from '../work/work.js';
import type { Mentionable } from './comment.js';

const most = 200;

/**
 * People who see what has this audience and whom this viewer may know of: of another city's people neither a name nor that
 * they are there is told. `among`: only these.
 */
export function mentionable(work: Work, audienceId: number, among?: readonly string[]): Promise<Mentionable[]> {
  return work.query<Mentionable>(
    `select p.id, p.display_name as "displayName", b.organization_id as "organizationId"
       from app.audience a cross join lateral app.people_behind(a.principals) b join app.person p on p.id = b.id
      where a.id = $1 and ($2::uuid[] is null or p.id = any ($2)) order by p.display_name, p.id limit ${most}`,
    [audienceId, among ? [...among] : null],
  );
}
