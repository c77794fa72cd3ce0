import { principalsWithin } from '../audience/audience.js';
import { Organization } from '../organizations/organization.js';
import { nameOf, reachesWhoDoesIt, seatedPerson } from '../tactics/seated.js';
import { Tactic } from '../tactics/tactic.js';
import { seatedOrganizations } from '../teams/seated.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check, isTimeZone } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import type { Work } from '../work/work.js';
import { Commitment, CommitmentLink, type WorkingDayRule } from './commitment.js';
import type { AddCommitmentInput, EditCommitmentInput, LinkCommitmentInput, PatternInput } from './commitment.inputs.js';
import { mayEdit, mayLink, mayWithdraw, mustBe } from './commitment.rules.js';
import { countAnew, insertDates, planOf } from './occurrences.js';
import { checkPattern, todayIn, type Pattern } from './recurrence.js';

interface Promised {
  teamId: string;
  organizationId: string;
}

export const locked = (work: Work, { id }: { id: string }): Promise<Commitment> => work.get(Commitment, id, { lock: true });
const lower = (id: string | null | undefined): string | null => id?.toLowerCase() ?? null;

export function patternOf(input: PatternInput): Pattern & { timeZone: string } {
  const { rule, startsOn, timeZone } = input;
  const workingDayRule = (input.workingDayRule ?? 'none') as WorkingDayRule;
  const pattern = { rule: rule.trim().toUpperCase(), startsOn, endsOn: input.endsOn ?? null, timeZone, workingDayRule };
  checkPattern(new Check(), pattern, todayIn(isTimeZone(timeZone) ? timeZone : 'UTC', new Date()));
  return pattern;
}

/** A promise of my own organization, or an ask of another one on the team. */
export const addCommitment = act({
  mutation: 'addCommitment',
  name: 'commitment.added',
  load: async (work, input: AddCommitmentInput): Promise<Promised> => {
    const team = await work.get(Team, input.teamId);
    new Check().id('organizationId', input.organizationId).id('ownerId', input.ownerId).id('tacticId', input.tacticId).done();
    const mine = work.viewer.seatsOn(team.id).find((seat) => seat.role !== 'guest')?.organization;
    return { teamId: team.id, organizationId: lower(input.organizationId) ?? mine ?? '' };
  },
  may: worksOnTheTeam,
  do: async (work, { teamId, organizationId }, input) => {
    const own = work.viewer.seatedFor(teamId, organizationId);
    checkWords(input)
      .that('organizationId', organizationId !== '', 'required')
      .that('ownerId', own || input.ownerId == null, 'not_allowed')
      .done();
    const pattern = patternOf(input.pattern);
    await mustBeSeated(work, teamId, organizationId);
    const ownerId = own ? (lower(input.ownerId) ?? work.viewer.person) : null;
    const ownerName = ownerId && (await ownerOf(work, { teamId, organizationId }, ownerId));
    const principals = principalsWithin(work.viewer, teamId, input.audience);
    const reaches = await reachesWhoDoesIt(work, principals, { teamId, organizationId, person: ownerId });
    new Check().that(ownerId ? 'ownerId' : 'organizationId', reaches, 'not_allowed').done();
    const tactic = input.tacticId ? await tacticOf(work, teamId, input.tacticId) : undefined;
    const me = work.viewer.person;
    const [name, now] = [await nameOf(work, me), new Date()];
    const state = own ? ('accepted' as const) : ('proposed' as const);
    const plan = planOf({ ...pattern, state, pausedFrom: null, pausedUntil: null }, todayIn(pattern.timeZone, now), now);
    const commitment = await work.insert(Commitment, {
      teamId,
      organizationId,
      title: input.title.trim(),
      why: input.why ?? null,
      ...pattern,
      state,
      nextOn: plan.nextOn,
      ownerId,
      ownerName,
      askedBy: me,
      askedByName: name,
      askedByOrganizationId: work.viewer.seatsOn(teamId).find((seat) => seat.role !== 'guest')!.organization,
      askedAt: now,
      ...(own && { answeredBy: me, answeredByName: name, answeredAt: now }),
      audienceId: await work.audienceOf(principals),
    });
    if (tactic) await insertLink(work, commitment, tactic);
    await insertDates(work, commitment, plan);
    return commitment;
  },
});

function checkWords({ title, why }: { title?: string | null; why?: string | null }): Check {
  return new Check().text('title', title, { max: 200, required: true }).text('why', why, { max: 2000 });
}

async function mustBeSeated(work: Work, teamId: string, organizationId: string): Promise<void> {
  const seated = await seatedOrganizations(work, teamId, [organizationId]);
  const [organization] = await work.find(Organization, { id: organizationId });
  new Check()
    .that('organizationId', seated.has(organizationId) && organization !== undefined, 'unknown')
    .that('organizationId', !organization?.archivedAt, 'not_allowed')
    .done();
}

export async function ownerOf(work: Work, { teamId, organizationId }: Promised, ownerId: string): Promise<string> {
  const check = new Check().id('ownerId', ownerId);
  check.done();
  const name = await seatedPerson(work, teamId, organizationId, ownerId.toLowerCase());
  check.that('ownerId', name !== undefined, 'unknown').done();
  return name!;
}

async function tacticOf(work: Work, teamId: string, id: string): Promise<Tactic> {
  const [tactic] = await work.find(Tactic, { id: id.toLowerCase() });
  new Check().that('tacticId', tactic !== undefined && tactic.teamId === teamId && tactic.archivedAt === null, 'unknown').done();
  return tactic!;
}

/** A link is seen by whoever sees both of its ends. */
export async function insertLink(work: Work, commitment: Commitment, tactic: Tactic): Promise<CommitmentLink> {
  const [both] = await work.query<{ audience: number }>('select app.meet($1, $2) as audience', [commitment.audienceId, tactic.audienceId]);
  const { id: tacticId, boardId, teamId, audienceId: endAudienceId } = tactic;
  return work.insert(CommitmentLink, { commitmentId: commitment.id, teamId, boardId, tacticId, endAudienceId, audienceId: both!.audience }, commitment);
}

export const editCommitment = act({
  mutation: 'editCommitment',
  name: 'commitment.edited',
  on: Commitment,
  load: (work, input: EditCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayEdit,
  do: async (work, commitment, { version, title, why, ownerId, pattern }) => {
    mustBe(commitment, 'proposed', 'declined', 'accepted', 'paused');
    const promised = commitment.ownerId !== null;
    checkWords({ title, why })
      .that('ownerId', ownerId === undefined || (promised && ownerId !== null), 'not_allowed')
      .done();
    const owner = ownerId ? { ownerId: ownerId.toLowerCase(), ownerName: await ownerOf(work, commitment, ownerId) } : {};
    const counted = pattern ? movedPattern(commitment, pattern) : {};
    // A question that is asked in other words waits for an answer once more.
    const again = commitment.state === 'declined' ? { state: 'proposed' as const, ...unanswered, askedAt: new Date() } : {};
    const edited = await work.edit(commitment, version, { title: title?.trim(), why, ...owner, ...counted, ...again });
    return promised && Object.keys(counted).length ? countAnew(work, edited) : edited;
  },
});

const unanswered = { answeredBy: null, answeredByName: null, answeredAt: null, reason: null };

/** What of a pattern is another than before; a first day that has passed may stand where it did. */
function movedPattern(commitment: Commitment, input: PatternInput): Partial<Pattern & { timeZone: string }> {
  const { rule, startsOn, endsOn, timeZone, workingDayRule } = commitment;
  const was = { rule, startsOn, endsOn, timeZone, workingDayRule };
  const asked = { ...input, rule: input.rule.trim().toUpperCase(), endsOn: input.endsOn ?? null, workingDayRule: input.workingDayRule ?? 'none' };
  const same = (Object.keys(was) as (keyof typeof was)[]).every((field) => was[field] === asked[field]);
  return same ? {} : patternOf(input);
}

export const withdrawCommitment = act({
  mutation: 'withdrawCommitment',
  name: 'commitment.withdrawn',
  on: Commitment,
  load: (work, input: { id: string }): Promise<Commitment> => locked(work, input),
  may: mayWithdraw,
  do: (work, commitment) => {
    mustBe(commitment, 'proposed', 'declined');
    return work.update(commitment, { archivedAt: new Date() });
  },
});

export const linkCommitment = act({
  mutation: 'linkCommitment',
  name: 'commitment.linked',
  on: Commitment,
  load: (work, input: LinkCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayLink,
  do: async (work, commitment, { tacticId }) => {
    mustBe(commitment, 'proposed', 'accepted', 'paused');
    new Check().id('tacticId', tacticId).done();
    const tactic = await tacticOf(work, commitment.teamId, tacticId);
    const [earlier] = await work.find(CommitmentLink, { commitmentId: commitment.id, tacticId: tactic.id, archivedAt: null });
    new Check().that('tacticId', earlier === undefined, 'not_allowed').done();
    return insertLink(work, commitment, tactic);
  },
});

export const unlinkCommitment = act({
  mutation: 'unlinkCommitment',
  name: 'commitment.unlinked',
  load: (work, input: { id: string }): Promise<CommitmentLink> => work.get(CommitmentLink, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, link) => (link.archivedAt ? link : work.update(link, { archivedAt: new Date() })),
});
