import { Field, ObjectType } from '@nestjs/graphql';
import { Board } from '../boards/board.js';
import { changedSince } from '../journal/activity.js';
import { PastAct } from '../journal/happening.js';
import { Seat } from '../teams/seat.js';
import type { Work } from '../work/work.js';
import { Partner } from './partner.js';
import { isOpen, Review } from './review.js';
import { Tactic } from './tactic.js';

@ObjectType({ description: 'What changed on my boards since I was last here, and what I am asked to confirm as somebody seated for the asked organization.' })
export class Today {
  @Field(() => Date, { nullable: true, description: 'When I last was here; null: never yet.' }) since: Date | null;
  @Field(() => [Tactic], { description: 'Proposed to my organization as its lead.' }) leads: Tactic[];
  @Field(() => [Partner], { description: 'Proposed to my organization.' }) partners: Partner[];
  @Field(() => [Tactic], { description: 'The tactics of these partners.' }) partnerTactics: Tactic[];
  @Field(() => [Seat], { description: 'Proposed by others for my organization.' }) seats: Seat[];
  @Field(() => [Review], { description: 'That wait, or have an open concern, on tactics that my organization leads.' }) reviews: Review[];
  @Field(() => [Tactic], { description: 'The tactics of these reviews.' }) reviewTactics: Tactic[];
  @Field(() => [PastAct], { description: 'What others did, newest first.' }) changed: PastAct[];
  /** The one team that was asked about, for whoever adds to it. */
  teamId: string | undefined;
}

const mostChanges = 50;

/** Read with the viewer's eyes: `teamId` keeps to one team. */
export async function todayOf(work: Work, teamId: string | undefined): Promise<Today> {
  const seats = work.viewer.seats.filter((seat) => seat.role !== 'guest' && (!teamId || seat.team === teamId));
  const mine = [...new Set(seats.map((seat) => seat.organization))];
  const teams = [...new Set(work.viewer.seats.map((seat) => seat.team))].filter((team) => !teamId || team === teamId);
  const isMine = (row: { teamId: string; boardId?: string }, organization: string | null) =>
    teams.includes(row.teamId) && work.viewer.seatedFor(row.teamId, organization);

  // An office may sit on very many teams: whatever is asked is asked of one's own boards.
  const boards = (await work.find(Board, { teamId: teams, archivedAt: null })).map((board) => board.id);
  const led = (await work.find(Tactic, { boardId: boards, leadOrganizationId: mine, archivedAt: null }, { order: 'lead_proposed_at, id' })).filter((tactic) =>
    isMine(tactic, tactic.leadOrganizationId),
  );
  const asked = (await work.find(Partner, { boardId: boards, organizationId: mine, state: 'proposed', archivedAt: null }, { order: 'proposed_at, id' })).filter(
    (partner) => isMine(partner, partner.organizationId),
  );
  const partnerTactics = await work.find(Tactic, { id: asked.map((partner) => partner.tacticId), archivedAt: null }, { order: 'id' });
  const living = new Set(partnerTactics.map((tactic) => tactic.id));
  const confirmed = led.filter((tactic) => tactic.leadState === 'confirmed').map((tactic) => tactic.id);
  const proposedSeats = await work.find(Seat, { organizationId: mine, teamId: teams, state: 'proposed' }, { order: 'made_at, id' });
  const [mark] = await work.query<{ number: number; at: Date }>('select number, at from app.seen_mark where person_id = (select app.me())');
  const reviews = (await work.find(Review, { tacticId: confirmed, archivedAt: null }, { order: 'made_at, id' })).filter((review) => isOpen(review.outcome));
  const reviewed = new Set(reviews.map((review) => review.tacticId));
  return Object.assign(new Today(), {
    teamId,
    since: mark?.at ?? null,
    leads: led.filter((tactic) => tactic.leadState === 'proposed'),
    partners: asked.filter((partner) => living.has(partner.tacticId)),
    partnerTactics,
    seats: proposedSeats.filter((seat) => isMine(seat, seat.organizationId) && seat.proposedBy !== work.viewer.person),
    reviews,
    reviewTactics: led.filter((tactic) => reviewed.has(tactic.id)),
    changed: await changedSince(work, { boards, teams }, mark?.number ?? 0, mostChanges),
  });
}
