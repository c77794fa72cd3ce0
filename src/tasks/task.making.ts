import { principalsWithin } from '../audience/audience.js';
import { Organization } from '../organizations/organization.js';
import { Tactic } from '../tactics/tactic.js';
import { seatedOrganizations } from '../teams/seated.js';
import { Team } from '../teams/team.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { insertLines, insertLink } from './parts.making.js';
import { checkDue, checkWords, lineLength, mostLines, nameOf, reachesWhoDoesIt, seatedPerson } from './task.checks.js';
import type { AddTaskInput } from './task.inputs.js';
import { askedSide, Task } from './task.js';

export interface Asking {
  teamId: string;
  answeringTeamId: string;
  organizationId: string;
  ownerId: string | null;
  askedPersonId: string | null;
}

/** What a task is handled as when nobody says otherwise: as a tactic is, and wide enough for whoever is asked. */
function usualHandling(work: Work, { teamId, answeringTeamId, organizationId }: Asking): string {
  const ownOrganization = teamId === answeringTeamId && work.viewer.seatedFor(teamId, organizationId);
  return ownOrganization ? 'TLP:AMBER+STRICT' : 'TLP:AMBER';
}

const lower = (id: string | null | undefined): string | null => id?.toLowerCase() ?? null;

export async function askingOf(work: Work, input: AddTaskInput): Promise<Asking> {
  const team = await work.get(Team, input.teamId);
  const mine = work.viewer.seatsOn(team.id).find((seat) => seat.role !== 'guest')?.organization;
  new Check()
    .id('organizationId', input.organizationId)
    .id('ownerId', input.ownerId)
    .id('askedPersonId', input.askedPersonId)
    .id('answeringTeamId', input.answeringTeamId)
    .id('tacticId', input.tacticId)
    .done();
  return {
    teamId: team.id,
    answeringTeamId: lower(input.answeringTeamId) ?? team.id,
    organizationId: lower(input.organizationId) ?? mine ?? '',
    ownerId: lower(input.ownerId),
    askedPersonId: lower(input.askedPersonId),
  };
}

/** Makes an item or an ask, with its link and its checklist; whichever act makes it. */
export async function makeTask(work: Work, asking: Asking, input: AddTaskInput): Promise<Task> {
  await checkNew(work, asking, input);
  const people = await whoDoesIt(work, asking);
  const audienceId = await audienceOf(work, asking, people.ownerId ?? asking.askedPersonId, input);
  const tactic = input.tacticId ? await tacticOf(work, asking.teamId, input.tacticId) : undefined;
  const me = work.viewer.person;
  const name = await nameOf(work, me);
  const accepted = people.ownerId !== null;
  const task = await work.insert(Task, {
    teamId: asking.teamId,
    answeringTeamId: asking.answeringTeamId,
    organizationId: asking.organizationId,
    title: input.title.trim(),
    why: input.why ?? null,
    definitionOfDone: input.definitionOfDone ?? null,
    dueOn: input.dueOn ?? null,
    priority: input.priority ?? 'normal',
    handling: input.handling ?? (await labelOf(work, tactic, audienceId)) ?? usualHandling(work, asking),
    slips: 0,
    state: accepted ? 'accepted' : 'proposed',
    ...people,
    askedBy: me,
    askedByName: name,
    askedByOrganizationId: work.viewer.seatsOn(asking.teamId).find((seat) => seat.role !== 'guest')!.organization,
    askedAt: new Date(),
    ...(accepted && { answeredBy: me, answeredByName: name, answeredAt: new Date() }),
    audienceId,
  });
  if (tactic) await insertLink(work, task, tactic);
  if (input.checklist?.length) await insertLines(work, task, input.checklist, 0);
  return task;
}

async function checkNew(work: Work, asking: Asking, input: AddTaskInput): Promise<void> {
  const { teamId, answeringTeamId, organizationId, askedPersonId } = asking;
  const own = work.viewer.seatedFor(answeringTeamId, organizationId);
  const check = checkDue(
    checkWords(new Check(), { ...input, priority: input.priority ?? undefined, handling: input.handling ?? undefined }),
    'dueOn',
    input.dueOn,
  )
    .texts('checklist', input.checklist, { max: mostLines, each: lineLength })
    .that('organizationId', organizationId !== '' && (answeringTeamId === teamId || !!input.organizationId), 'required')
    .that('ownerId', own || asking.ownerId === null, 'not_allowed')
    .that('askedPersonId', askedPersonId === null || (!own && askedPersonId !== work.viewer.person), 'not_allowed');
  check.done();
  if (answeringTeamId !== teamId) await checkOtherTeam(work, check, asking);
  check.that('organizationId', (await seatedOrganizations(work, answeringTeamId, [organizationId])).has(organizationId), 'unknown').done();
  const [organization] = await work.find(Organization, { id: organizationId });
  check.that('organizationId', organization?.archivedAt === null, 'not_allowed').done();
}

async function checkOtherTeam(work: Work, check: Check, { teamId, answeringTeamId }: Asking): Promise<void> {
  const teams = await work.find(Team, { id: [teamId, answeringTeamId] });
  const [own, other] = [teams.find((team) => team.id === teamId), teams.find((team) => team.id === answeringTeamId)];
  check
    .that('answeringTeamId', other !== undefined && other.networkId === own?.networkId, 'unknown')
    .that('answeringTeamId', other === undefined || other.archivedAt === null, 'not_allowed')
    .done();
}

async function whoDoesIt(work: Work, { answeringTeamId, organizationId, ownerId, askedPersonId }: Asking) {
  const check = new Check();
  const owner = work.viewer.seatedFor(answeringTeamId, organizationId) ? (ownerId ?? work.viewer.person) : null;
  const ownerName = owner && (await seatedPerson(work, answeringTeamId, organizationId, owner));
  const askedPersonName = askedPersonId && (await seatedPerson(work, answeringTeamId, organizationId, askedPersonId));
  check
    .that('ownerId', ownerName !== undefined, 'unknown')
    .that('askedPersonId', askedPersonName !== undefined, 'unknown')
    .done();
  return { ownerId: owner, ownerName: ownerName ?? null, askedPersonId, askedPersonName: askedPersonName ?? null };
}

async function audienceOf(work: Work, asking: Asking, person: string | null, { audience }: AddTaskInput): Promise<number> {
  const principals = principalsWithin(work.viewer, asking.teamId, audience);
  if (asking.teamId !== asking.answeringTeamId) return work.audienceOf([...principals, askedSide(asking)]);
  const reaches = await reachesWhoDoesIt(work, principals, { teamId: asking.teamId, organizationId: asking.organizationId, person });
  new Check().that(person && person === asking.ownerId ? 'ownerId' : 'organizationId', reaches, 'not_allowed').done();
  return work.audienceOf(principals);
}

/** The label of a tactic is that of its items too, where no more people see them than it allows. */
async function labelOf(work: Work, tactic: Tactic | undefined, audienceId: number): Promise<string | undefined> {
  if (!tactic) return undefined;
  const [fits] = await work.query<{ is: boolean }>('select app.label_allows($1, principals) as is from app.audience where id = $2', [
    tactic.handling,
    audienceId,
  ]);
  return fits!.is ? tactic.handling : undefined;
}

async function tacticOf(work: Work, teamId: string, id: string): Promise<Tactic> {
  const [tactic] = await work.find(Tactic, { id });
  new Check().that('tacticId', tactic !== undefined && tactic.teamId === teamId, 'unknown').done();
  return tactic!;
}
