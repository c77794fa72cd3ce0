import { Goal } from '../boards/goal.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { rule, type Rule } from '../work/rules.js';
import { shown, type Work } from '../work/work.js';
import { TaskDependency, TaskGoal, TaskHelper } from './around.js';
import { circleOf } from './circle.js';
import { insertBetween, mayLinkTo, ofTask, type Linking, type Part } from './parts.making.js';
import { helperOf } from './task.checks.js';
import type { AddHelperInput, LinkTaskToGoalInput, WaitForTaskInput } from './task.inputs.js';
import { mayHaveHelp, mayWorkOn } from './task.rules.js';
import { askedSide, Task } from './task.js';

const mostHelpers = 20;
const mostBlockers = 50;

const living = (row: Task): void => {
  if (row.archivedAt) throw new Refusal('CONFLICT', { id: row.id, fields: ['archivedAt'], current: shown(row) });
};

const putAway = async <T extends TaskHelper | TaskDependency | TaskGoal>(work: Work, row: T): Promise<T> =>
  row.archivedAt ? row : work.update<TaskHelper | TaskDependency | TaskGoal>(row, { archivedAt: new Date() }).then(() => row);

export const addHelper = act({
  mutation: 'addHelper',
  name: 'helper.added',
  on: Task,
  load: (work, input: AddHelperInput): Promise<Task> => work.get(Task, input.taskId, { lock: true }),
  may: mayHaveHelp,
  do: async (work, task, { personId }) => {
    living(task);
    const person = personId.toLowerCase();
    const check = new Check().id('personId', personId).that('personId', person !== task.ownerId, 'not_allowed');
    check.done();
    const helping = await work.find(TaskHelper, { taskId: task.id, archivedAt: null });
    const name = await helperOf(work, task, person);
    check
      .that(
        'personId',
        helping.every((one) => one.personId !== person),
        'not_allowed',
      )
      .that('personId', helping.length < mostHelpers, 'too_many')
      .that('personId', name !== undefined, 'unknown')
      .done();
    return work.insert(TaskHelper, { taskId: task.id, personId: person, personName: name!, audienceId: await sideOf(work, task) }, task);
  },
});

/** Of an ask to another team the side of whoever adds; within one team all who see the task. */
async function sideOf(work: Work, task: Task): Promise<number> {
  if (task.teamId === task.answeringTeamId) return task.audienceId;
  const asking = work.viewer.seatsOn(task.teamId).length > 0;
  return work.audienceOf(asking ? task.askingSide : [askedSide(task)]);
}

const mineOrTheirs: Rule<Part<TaskHelper>> = rule(
  `${mayHaveHelp.says}; or who helps`,
  (viewer, { task, part }, input) => part.personId === viewer.person || mayHaveHelp.allows(viewer, task, input),
);

async function withTask<T extends TaskHelper | TaskDependency | TaskGoal>(work: Work, type: new () => T, id: string): Promise<Part<T>> {
  const part = await work.get<T>(type, id, { lock: true });
  return { part, task: await work.get(Task, part.taskId) };
}

export const removeHelper = act({
  mutation: 'removeHelper',
  name: 'helper.removed',
  load: (work, input: { id: string }) => withTask(work, TaskHelper, input.id),
  may: mineOrTheirs,
  do: (work, { part }) => putAway(work, part),
});

export const waitForTask = act({
  mutation: 'waitForTask',
  name: 'task.waits',
  on: Task,
  load: (work, input: WaitForTaskInput): Promise<Task> => work.get(Task, input.id, { lock: true }),
  may: mayWorkOn,
  do: async (work, task, { blockerId }) => {
    living(task);
    const blocker = await work.get(Task, blockerId);
    const earlier = await work.find(TaskDependency, { taskId: task.id, archivedAt: null });
    new Check()
      .that('blockerId', blocker.id !== task.id && blocker.archivedAt === null, 'not_allowed')
      .that(
        'blockerId',
        earlier.every((one) => one.blockerId !== blocker.id),
        'not_allowed',
      )
      .that('blockerId', earlier.length < mostBlockers, 'too_many')
      .done();
    // One at a time: two that are made at once could close a circle that neither sees.
    await work.query('select pg_advisory_xact_lock(hashtext($1))', ['task_dependency']);
    const chain = await circleOf(work, task, blocker);
    if (chain) throw new Refusal('INVALID', { fields: [{ field: 'blockerId', reason: 'circle' }], chain });
    return insertBetween(work, TaskDependency, { taskId: task.id, blockerId: blocker.id }, task, blocker);
  },
});

export const waitNoMore = act({
  mutation: 'waitNoMore',
  name: 'task.waits_no_more',
  load: (work, input: { id: string }) => withTask(work, TaskDependency, input.id),
  may: ofTask<TaskDependency>(mayWorkOn),
  do: (work, { part }) => putAway(work, part),
});

export const linkTaskToGoal = act({
  mutation: 'linkTaskToGoal',
  name: 'task.aimed',
  on: Task,
  load: async (work, input: LinkTaskToGoalInput): Promise<Task | Linking<Goal>> => ({
    task: await work.get(Task, input.id, { lock: true }),
    other: await work.get(Goal, input.goalId),
  }),
  may: mayLinkTo<Goal>('goal'),
  do: async (work, subject) => {
    const { task, other: goal } = subject as Linking<Goal>;
    living(task);
    const [earlier] = await work.find(TaskGoal, { taskId: task.id, goalId: goal.id, archivedAt: null });
    new Check()
      .that('goalId', [task.teamId, task.answeringTeamId].includes(goal.teamId), 'not_allowed')
      .that('goalId', earlier === undefined, 'not_allowed')
      .done();
    const { teamId, boardId } = goal;
    return insertBetween(work, TaskGoal, { taskId: task.id, goalId: goal.id, teamId, boardId }, task, goal);
  },
});

export const unlinkTaskFromGoal = act({
  mutation: 'unlinkTaskFromGoal',
  name: 'task.aimed_no_more',
  load: (work, input: { id: string }): Promise<TaskGoal> => work.get(TaskGoal, input.id, { lock: true }),
  may: rule('works on the team of the goal', (viewer, link: TaskGoal) => viewer.worksOn(link.teamId)),
  do: (work, link) => putAway(work, link),
});
