import { registerAsks, type Ask } from '../teams/asking.js';
import { Commitment } from './commitment.js';

registerAsks(async (work, organizations): Promise<Ask[]> => {
  const commitments = await work.find(Commitment, { state: 'proposed', organizationId: organizations, archivedAt: null });
  return commitments.map(({ id, title, teamId, organizationId, askedBy, askedAt, nextOn }) => ({
    kind: 'commitment',
    id,
    title,
    detail: null,
    teamId,
    organizationId,
    personId: null,
    askedBy,
    askedAt,
    dueOn: nextOn,
    answers: ['acceptCommitment', 'declineCommitment'],
  }));
});
