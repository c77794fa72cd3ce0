import { insertBetween, mayLinkTo, type Linking } from '../../tasks/parts.making.js';
import { Task } from '../../tasks/task.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { rule } from '../../work/rules.js';
import { Decision } from './decision.js';
import { TaskDecision, type LinkTaskToDecisionInput } from './task-decision.js';

export const linkTaskToDecision = act({
  mutation: 'linkTaskToDecision',
  name: 'task.carries_out',
  on: Task,
  load: async (work, input: LinkTaskToDecisionInput): Promise<Task | Linking<Decision>> => ({
    task: await work.get(Task, input.id, { lock: true }),
    other: await work.get(Decision, input.decisionId),
  }),
  may: mayLinkTo<Decision>('decision'),
  do: async (work, subject) => {
    const { task, other: decision } = subject as Linking<Decision>;
    const [earlier] = await work.find(TaskDecision, { taskId: task.id, decisionId: decision.id, archivedAt: null });
    new Check()
      .that('decisionId', [task.teamId, task.answeringTeamId].includes(decision.teamId) && decision.archivedAt === null, 'not_allowed')
      .that('decisionId', earlier === undefined, 'not_allowed')
      .done();
    return insertBetween(work, TaskDecision, { taskId: task.id, decisionId: decision.id, teamId: decision.teamId }, task, decision);
  },
});

export const unlinkTaskFromDecision = act({
  mutation: 'unlinkTaskFromDecision',
  name: 'task.carries_out_no_more',
  load: (work, input: { id: string }): Promise<TaskDecision> => work.get(TaskDecision, input.id, { lock: true }),
  may: rule('works on the team of the decision', (viewer, link: TaskDecision) => viewer.worksOn(link.teamId)),
  do: async (work, link) => {
    if (!link.archivedAt) await work.update(link, { archivedAt: new Date() });
    return link;
  },
});
