import type { Work } from '../work/work.js';

/** Of these organizations those that somebody on the team works for: nobody else could answer a proposal. */
export async function seatedOrganizations(work: Work, teamId: string, organizations: readonly string[]): Promise<ReadonlySet<string>> {
  if (!organizations.length) return new Set();
  const rows = await work.query<{ id: string }>(
    `select distinct s.organization_id as id from app.seat s where s.team_id = $1 and s.organization_id = any ($2::uuid[]) and s.role <> 'guest' and app.living(s)`,
    [teamId, [...new Set(organizations)]],
  );
  return new Set(rows.map(({ id }) => id));
}
