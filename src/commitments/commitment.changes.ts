import { reachesWhoDoesIt } from '../tactics/seated.js';
import { invalid } from '../work/refusal.js';
import type { Traits } from '../work/thing.js';
import { clearAhead } from './occurrences.js';
import type { Commitment } from './commitment.js';

// An answer is one to what was asked: nothing of it is taken back once it was answered anew, and no part of an answer alone.
const answer = ['state', 'ownerId', 'answeredBy', 'answeredAt', 'reason'];
const question = ['title', 'why', 'rule', 'startsOn', 'endsOn', 'timeZone', 'workingDayRule', 'askedAt'];

export const commitmentTraits: Traits<Commitment> = {
  leansOn: {
    ...Object.fromEntries(question.map((field) => [field, ['answeredAt']])),
    ...Object.fromEntries(answer.map((field) => [field, ['state', 'answeredAt']])),
  },
  async audience(work, commitment, principals) {
    const { teamId, organizationId, ownerId } = commitment;
    if (!(await reachesWhoDoesIt(work, principals, { teamId, organizationId, person: ownerId }))) throw invalid({ field: 'audience', reason: 'not_allowed' });
    return principals;
  },
  /** Its dates leave Today with it. */
  async takenBack(work, commitment) {
    await clearAhead(work, commitment, '0001-01-01');
    await work.update(commitment, { archivedAt: new Date(), nextOn: null });
  },
};
