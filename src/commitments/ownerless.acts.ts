import { mustBeOurs, mustHaveLeft } from '../teams/ownerless.js';
import { isSeenFrom } from '../teams/seat.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { locked, ownerOf } from './commitment.acts.js';
import { Commitment, standing } from './commitment.js';
import type { HandOnCommitmentInput } from './commitment.inputs.js';
import { mayHandOn, mayTake, mustBe } from './commitment.rules.js';

export async function handOn(work: Work, commitment: Commitment, ownerId: string): Promise<Commitment> {
  mustBe(commitment, ...standing);
  const { teamId, organizationId, principals } = commitment;
  const ownerName = await ownerOf(work, commitment, ownerId);
  const owner = ownerId.toLowerCase();
  const [seat] = await work.query<{ sector: string }>('select sector from app.seat where team_id = $1 and organization_id = $2 limit 1', [teamId, organizationId]);
  const place = { person: owner, team: teamId, organization: organizationId, sector: seat!.sector };
  new Check().that('ownerId', isSeenFrom(principals, place), 'not_allowed').done();
  return work.update(commitment, { ownerId: owner, ownerName });
}

export const handOnCommitment = act({
  mutation: 'handOnCommitment',
  name: 'commitment.handed_on',
  on: Commitment,
  load: (work, input: HandOnCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayHandOn,
  do: async (work, commitment, { ownerId }) => {
    await mustBeOurs(work, commitment);
    return handOn(work, commitment, ownerId);
  },
});

/** What nobody looks after becomes mine. */
export const takeCommitment = act({
  mutation: 'takeCommitment',
  name: 'commitment.taken',
  load: (work, input: { id: string }): Promise<Commitment> => locked(work, input),
  may: mayTake,
  do: async (work, commitment) => {
    mustBe(commitment, ...standing);
    await mustHaveLeft(work, commitment, commitment);
    return handOn(work, commitment, work.viewer.person);
  },
});
