import { generateKeyBetween } from 'fractional-indexing';
import { principalsFor } from '../audience/audience.js';
import { Board } from '../boards/board.js';
import { Goal } from '../boards/goal.js';
import { Partner } from '../tactics/partner.js';
import { Review } from '../tactics/review.js';
import { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData, SampleTactic } from './sample.shape.js';

type SampleBoard = SampleData['boards'][number];

/** A board of a team with its goal, as the act of whoever `work` stands for. */
export async function makeBoard(work: Work, board: SampleBoard, keys: Keys): Promise<Board> {
  const teamId = keys.of('Team', board.team);
  const audienceId = await work.audienceOf([`team/${teamId}`]);
  const made = await work.insert(Board, { teamId, title: board.title, purpose: board.purpose, audienceId });
  await work.insert(Goal, { boardId: made.id, teamId, ...board.goal, audienceId }, made);
  return made;
}

/** The order of cards is the order of the files, stage by stage. */
export function positionsOf(tactics: SampleTactic[]): Map<string, string> {
  const last = new Map<string, string>();
  return new Map(
    tactics.map(({ key, board, stage }) => {
      const position = generateKeyBetween(last.get(`${board} ${stage}`) ?? null, null);
      last.set(`${board} ${stage}`, position);
      return [key, position];
    }),
  );
}

/** A tactic with its partners and reviews. Whoever `work` stands for made it, and is always among those who see it. */
export async function makeTactic(work: Work, tactic: SampleTactic, board: Board, position: string, keys: Keys, days: Days): Promise<Tactic> {
  const inBoard = { boardId: board.id, teamId: board.teamId };
  const audienceId = await audienceOf(work, tactic, board.teamId, keys);
  const made = await work.insert(Tactic, { ...tacticFields(tactic, keys, days), ...inBoard, position, audienceId }, board);
  const within = { ...inBoard, tacticId: made.id, audienceId };
  const partners = tactic.partners.map((partner) => ({
    ...within,
    organizationId: keys.of('Organization', partner.organization),
    role: partner.role,
    state: partner.state,
    reason: partner.reason,
    proposedBy: keys.of('Person', partner.by),
    proposedAt: days.at(partner.on)!,
    answeredBy: keys.maybe('Person', partner.answeredBy),
    answeredAt: days.at(partner.answeredOn),
  }));
  if (partners.length > 0) await work.insertAll(Partner, partners, made);
  const reviews = tactic.reviews.map(({ by: _by, requestedOn, closedOn, ...review }) => ({
    ...within,
    ...review,
    requestedOn: days.on(requestedOn)!,
    closedOn: days.on(closedOn),
  }));
  if (reviews.length > 0) await work.insertAll(Review, reviews, made);
  return made;
}

async function audienceOf(work: Work, { audience }: SampleTactic, team: string, keys: Keys): Promise<number> {
  if (!audience) return work.audienceOf([`team/${team}`]);
  const organizations = audience.organizations.map((key) => keys.of('Organization', key));
  const people = audience.people.map((key) => keys.of('Person', key));
  return work.audienceOf(principalsFor(work.viewer, { team, sectors: audience.sectors, organizations, people }));
}

function tacticFields(tactic: SampleTactic, keys: Keys, days: Days) {
  const {
    key: _key,
    board: _board,
    madeBy: _madeBy,
    audience: _audience,
    partners: _partners,
    reviews: _reviews,
    type,
    lead,
    area,
    confidenceOn,
    ...plain
  } = tactic;
  return {
    ...plain,
    typeKey: type,
    leadOrganizationId: keys.maybe('Organization', lead?.organization ?? null),
    leadState: lead?.state ?? null,
    leadPersonId: keys.maybe('Person', lead?.person ?? null),
    leadReason: lead?.reason ?? null,
    leadProposedBy: keys.maybe('Person', lead?.by ?? null),
    leadProposedAt: lead ? days.at(lead.on) : null,
    areaId: keys.maybe('Place', area),
    startsOn: days.on(tactic.startsOn),
    endsOn: days.on(tactic.endsOn),
    confidenceAt: days.at(confidenceOn),
    nextReviewOn: days.on(tactic.nextReviewOn),
    embargoUntil: days.on(tactic.embargoUntil),
  };
}
