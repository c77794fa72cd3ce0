import { Field, ObjectType } from '@nestjs/graphql';
import { Tactic } from '../tactics/tactic.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { Commitment, CommitmentLink, commitmentStates, Occurrence } from './commitment.js';
import type { CommitmentsInput } from './commitment.inputs.js';

@ObjectType({ description: 'Commitments with their dates.' })
export class CommitmentList {
  @Field(() => [Commitment]) commitments: Commitment[];
}

const most = 500;
const mostDates = 5000;

export async function listCommitments(work: Work, input: CommitmentsInput): Promise<Commitment[]> {
  new Check()
    .id('teamId', input.teamId)
    .id('organizationId', input.organizationId)
    .id('ownerId', input.ownerId)
    .id('tacticId', input.tacticId)
    .keys('states', input.states, commitmentStates)
    .done();
  const linked = input.tacticId
    ? (await work.find(CommitmentLink, { tacticId: input.tacticId.toLowerCase(), archivedAt: null })).map((link) => link.commitmentId)
    : undefined;
  if (linked && !linked.length) return [];
  return work.find(
    Commitment,
    {
      archivedAt: null,
      ...(linked && { id: linked }),
      ...(input.teamId && { teamId: input.teamId.toLowerCase() }),
      ...(input.organizationId && { organizationId: input.organizationId.toLowerCase() }),
      ...(input.ownerId && { ownerId: input.ownerId.toLowerCase() }),
      ...(input.states && { state: input.states as Commitment['state'][] }),
    },
    { order: 'title, id', limit: most },
  );
}

/** Days, both counted. */
export interface Range {
  from?: string | null;
  until?: string | null;
}

/** Their dates of these days, the oldest first; without a beginning those of the last year and to come. */
export async function datesOf(work: Work, commitments: readonly Commitment[], { from = null, until = null }: Range = {}): Promise<Occurrence[]> {
  new Check().date('from', from).date('until', until).done();
  if (!commitments.length) return [];
  const rows = await work.query<{ id: string }>(
    `select id from app.occurrence
     where commitment_id = any ($1::uuid[]) and archived_at is null and due_on >= coalesce($2, current_date - 399) and ($3::date is null or due_on <= $3)
     order by due_on, id limit ${mostDates}`,
    [commitments.map(({ id }) => id), from, until],
  );
  if (!rows.length) return [];
  return work.find(Occurrence, { id: rows.map(({ id }) => id) }, { order: 'due_on, id' });
}

export async function linksOf(work: Work, commitments: readonly Commitment[]): Promise<CommitmentLink[]> {
  if (!commitments.length) return [];
  return work.find(CommitmentLink, { commitmentId: commitments.map(({ id }) => id), archivedAt: null }, { order: 'made_at, id' });
}

export async function tacticsOf(work: Work, links: readonly CommitmentLink[]): Promise<Tactic[]> {
  if (!links.length) return [];
  return work.find(Tactic, { id: [...new Set(links.map(({ tacticId }) => tacticId))], archivedAt: null }, { order: 'position, id' });
}
