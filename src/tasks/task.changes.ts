import { rule, type Rule } from '../work/rules.js';
import { invalid } from '../work/refusal.js';
import type { Thing, Traits } from '../work/thing.js';
import { withdraw } from './answer.acts.js';
import { reachesWhoDoesIt } from './task.checks.js';
import { mayWorkOn } from './task.rules.js';
import { askedSide, type Task } from './task.js';

export const changesTask: Rule<Task> = mayWorkOn;
/** Whoever sees a line sees its task, and works on it from one of its sides. */
export const changesPart: Rule<Thing> = rule('sees the task', () => true);

// An answer is one to what was asked: nothing of it is taken back once it was answered anew, and no part of an answer alone.
const answer = ['state', 'ownerId', 'dueOn', 'definitionOfDone', 'answeredBy', 'answeredAt', 'offeredOn', 'offeredScope', 'reason'];
const question = ['title', 'why', 'askedPersonId', 'askedPersonName', 'askedAt', 'priority'];

export const taskTraits: Traits<Task> = {
  leansOn: {
    ...Object.fromEntries(question.map((field) => [field, ['answeredAt', 'offeredOn', 'offeredScope']])),
    ...Object.fromEntries(answer.map((field) => [field, ['state', 'answeredAt', 'offeredOn', 'offeredScope']])),
  },
  async audience(work, task, principals) {
    if (task.teamId !== task.answeringTeamId) {
      if (!work.viewer.seatsOn(task.teamId).length) throw invalid({ field: 'audience', reason: 'not_allowed' });
      // What was withdrawn stays out of their sight.
      return task.principals.includes(askedSide(task)) ? [...principals, askedSide(task)] : principals;
    }
    const { teamId, organizationId } = task;
    if (!(await reachesWhoDoesIt(work, principals, { teamId, organizationId, person: task.ownerId ?? task.askedPersonId })))
      throw invalid({ field: 'audience', reason: 'not_allowed' });
    return principals;
  },
  /** An ask of another team that is taken back leaves no more there than one that is withdrawn. */
  async takenBack(work, task) {
    const { teamId, answeringTeamId } = task;
    const after = teamId !== answeringTeamId && task.state === 'proposed' ? await withdraw(work, task) : task;
    await work.update(after, { archivedAt: new Date() });
  },
};
