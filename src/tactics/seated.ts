import { Person } from '../identity/person.js';
import { Organization } from '../organizations/organization.js';
import type { Check } from '../work/input.js';
import type { Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';
import type { LeadState } from './tactic.js';

interface Lead {
  teamId: string;
  leadOrganizationId: string | null;
  leadState: LeadState | null;
}

/** Names what is wrong with a person who is to lead: not seated for the organization, or not for this viewer to say. */
export async function checkLeadPerson(work: Work, check: Check, field: string, lead: Lead, personId: string): Promise<void> {
  const theirs = lead.leadState === 'confirmed' && !work.viewer.seatedFor(lead.teamId, lead.leadOrganizationId);
  const [found] = theirs
    ? []
    : await work.query(`select s.id from app.seat s where s.team_id = $1 and s.organization_id = $2 and s.holder_id = $3 and app.living(s) limit 1`, [
        lead.teamId,
        lead.leadOrganizationId,
        personId,
      ]);
  check.that(field, !theirs, 'not_allowed').that(field, theirs || found !== undefined, 'unknown');
}

/** An organization that I speak for has said yes by my proposing it. */
export const stateOf = (viewer: Viewer, teamId: string, organizationId: string): 'proposed' | 'confirmed' =>
  viewer.seatedFor(teamId, organizationId) ? 'confirmed' : 'proposed';

export function leadFields(viewer: Viewer, teamId: string, organizationId: string | null) {
  if (!organizationId) return { leadOrganizationId: null, leadState: null, leadProposedBy: null, leadProposedAt: null };
  return { leadOrganizationId: organizationId, leadState: stateOf(viewer, teamId, organizationId), leadProposedBy: viewer.person, leadProposedAt: new Date() };
}

export async function nameOf(work: Work, person: string): Promise<string> {
  return (await work.get(Person, person)).displayName;
}

/** The name of somebody who holds a living seat for the organization on the team; undefined if nobody whom this viewer sees does. */
export async function seatedPerson(work: Work, team: string, organization: string, person: string): Promise<string | undefined> {
  const [found] = await work.query<{ name: string }>(
    `select p.display_name as name from app.seat s join app.person p on p.id = s.holder_id
     where s.team_id = $1 and s.organization_id = $2 and s.holder_id = $3 and s.role <> 'guest' and app.living(s) limit 1`,
    [team, organization, person],
  );
  return found?.name;
}

/** Do these principals reach who does it? An item that its owner or the asked can't see would never be done. */
export async function reachesWhoDoesIt(
  work: Work,
  principals: readonly string[],
  { teamId, organizationId, person }: { teamId: string; organizationId: string; person: string | null },
): Promise<boolean> {
  const [organization] = await work.find(Organization, { id: organizationId });
  const enough = [`team/${teamId}`, `team/${teamId}/organization/${organizationId}`, `team/${teamId}/sector/${organization?.sector}`];
  if (person) enough.push(`team/${teamId}/person/${person}`);
  return principals.some((principal) => enough.includes(principal));
}
