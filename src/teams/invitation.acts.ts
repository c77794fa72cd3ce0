import { isAddress } from '../identity/plain.js';
import { newToken } from '../identity/sessions.js';
import { Organization } from '../organizations/organization.js';
import { networkOf } from '../places/directory.js';
import { act } from '../work/act.js';
import { tokenDigest } from '../work/door.js';
import { Check, isBlank, isName } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { rule } from '../work/rules.js';
import type { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import type { AnswerInput } from './answer.js';
import { seatAudience } from './placing.js';
import { Invitation, type ProposeSeatInput } from './seat.inputs.js';
import { fitsTheTeam, Seat } from './seat.js';
import { mayConfirm, mayDecline, mayRenew, mustBe } from './seat.rules.js';
import { Team } from './team.js';

/** How long a link works, in hours: the operator's setting, handed on by the door. */
interface Hours {
  hours: number;
}

interface Proposal {
  team: Team;
  organization: Organization;
  /** Nobody alive sits on the team for this organization, who could confirm. */
  first: boolean;
}

const proposes = rule<Proposal>(
  'steward of the network; for an organization that is seated on the team already, its coordinator too',
  (viewer, { team, first }) => viewer.stewards(team.networkId) || (!first && team.kind === 'team' && viewer.coordinates(team.id)),
);

const again = (things: Thing[]): Invitation => Invitation.of(things[0] as Seat, null);

export const proposeSeat = act({
  mutation: 'proposeSeat',
  name: 'seat.proposed',
  load: async (work, input: ProposeSeatInput & Hours): Promise<Proposal> => {
    const team = await work.get(Team, input.teamId);
    const organization = await work.get(Organization, input.organizationId);
    return { team, organization, first: !(await isSeated(work, team, organization)) };
  },
  may: proposes,
  do: async (work, { team, organization, first }, input) => {
    const email = input.email.trim().toLowerCase();
    const [mine] = await work.query<{ email: string }>('select app.my_email() as email');
    new Check()
      .that('teamId', !team.archivedAt, 'not_allowed')
      .that('organizationId', !organization.archivedAt && networkOf(organization) === team.networkId, 'not_allowed')
      .that('role', fitsTheTeam(input.role, team.kind), 'unknown')
      .text('name', input.name, { max: 100, required: true })
      .that('name', isBlank(input.name) || isName(input.name), 'malformed')
      .text('email', input.email, { max: 320, required: true })
      .that('email', email === '' || isAddress(email), 'malformed')
      // Nobody seats himself. It is one's own address, so nothing is given away.
      .that('email', email !== mine!.email, 'not_allowed')
      .text('authority', input.authority, { max: 1000 })
      .date('termStart', input.termStart)
      .date('termEnd', input.termEnd)
      .that('termEnd', !input.termStart || !input.termEnd || input.termStart <= input.termEnd, 'out_of_range')
      .done();
    // Whether anybody has this address is not asked: known and unknown take the same way.
    const token = first || team.kind === 'stewards' ? newToken() : null;
    const seat = await work.insert(Seat, {
      teamId: team.id,
      organizationId: organization.id,
      sector: organization.sector,
      role: input.role,
      state: token ? 'invited' : 'proposed',
      proposedName: input.name.trim(),
      proposedBy: work.viewer.person,
      authority: input.authority ?? null,
      termStart: input.termStart ?? null,
      termEnd: input.termEnd ?? null,
      invitedUntil: token ? hoursFromNow(input.hours) : null,
      audienceId: await seatAudience(work, team.id, input.role),
    });
    await work.query('select app.put_invitation($1, $2, $3, $4)', [seat.id, email, token && tokenDigest(token), input.hours]);
    return Invitation.of(seat, token);
  },
  again,
});

export const confirmSeat = act({
  mutation: 'confirmSeat',
  name: 'seat.confirmed',
  on: Seat,
  load: (work, input: { id: string } & Hours) => work.get(Seat, input.id, { lock: true }),
  may: mayConfirm,
  do: async (work, seat, { hours }) => {
    mustBe(seat, 'proposed');
    const [own] = await work.query<{ mine: boolean }>('select app.invitation_address_is_mine($1) as mine', [seat.id]);
    if (own!.mine) throw new Refusal('FORBIDDEN');
    const token = await freshLink(work, seat, hours);
    const invited = await work.update(seat, { state: 'invited', confirmedBy: work.viewer.person, invitedUntil: hoursFromNow(hours) });
    return Invitation.of(invited, token);
  },
  again,
});

export const renewInvitation = act({
  mutation: 'renewInvitation',
  name: 'seat.invited_again',
  on: Seat,
  load: (work, input: { id: string } & Hours) => work.get(Seat, input.id, { lock: true }),
  may: mayRenew,
  do: async (work, seat, { hours }) => {
    mustBe(seat, 'invited');
    const token = await freshLink(work, seat, hours);
    return Invitation.of(await work.update(seat, { invitedUntil: hoursFromNow(hours) }), token);
  },
  again,
});

export const declineSeat = act({
  mutation: 'declineSeat',
  name: 'seat.declined',
  on: Seat,
  load: (work, input: AnswerInput) => work.get(Seat, input.id, { lock: true }),
  may: mayDecline,
  do: async (work, seat, { reason }) => {
    mustBe(seat, 'proposed', 'invited');
    new Check().text('reason', reason, { max: 1000 }).done();
    await work.query('select app.renew_invitation($1, null, 0)', [seat.id]);
    return work.update(seat, { state: 'declined', invitedUntil: null, declineReason: reason?.trim() || null });
  },
});

/** Guests listen; they don't speak for their organization. */
async function isSeated(work: Work, team: Team, organization: Organization): Promise<boolean> {
  const [found] = await work.query<{ seated: boolean }>(
    "select exists (select from app.seat where team_id = $1 and organization_id = $2 and role <> 'guest' and app.living(seat)) as seated",
    [team.id, organization.id],
  );
  return found!.seated;
}

/** The earlier link ends with it. */
async function freshLink(work: Work, seat: Seat, hours: number): Promise<string> {
  const { archivedAt } = await work.get(Team, seat.teamId);
  if (archivedAt) throw new Refusal('CONFLICT', { id: seat.teamId, fields: ['archivedAt'] });
  const token = newToken();
  await work.query('select app.renew_invitation($1, $2, $3)', [seat.id, tokenDigest(token), hours]);
  return token;
}

const hoursFromNow = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
