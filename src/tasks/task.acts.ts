import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule } from '../work/rules.js';
import { checkWords } from './task.checks.js';
import type { EditTaskInput } from './task.inputs.js';
import { askingOf, makeTask, type Asking } from './task.making.js';
import { mayEdit, mustBe } from './task.rules.js';
import { Task, taskStates, type TaskState } from './task.js';

const asksHere = rule('works on the team; to ask another team: its coordinator', (viewer, { teamId, answeringTeamId }: Asking) =>
  teamId === answeringTeamId ? viewer.worksOn(teamId) : viewer.coordinates(teamId),
);

/** An item of my own organization, or an ask of another one, in this team or on another team of the network. */
export const addTask = act({
  mutation: 'addTask',
  name: 'task.added',
  load: askingOf,
  may: asksHere,
  do: makeTask,
});

export const editTask = act({
  mutation: 'editTask',
  name: 'task.edited',
  on: Task,
  load: (work, input: EditTaskInput) => work.get(Task, input.id, { lock: true }),
  may: mayEdit,
  do: async (work, task, { version, title, why, definitionOfDone, priority, handling }) => {
    checkWords(new Check(), { title, why, definitionOfDone, priority, handling }).done();
    mustBe(task, ...(taskStates as ReadonlySet<TaskState>));
    return work.edit(task, version, { title: title?.trim(), why, definitionOfDone, priority: priority ?? undefined, handling: handling ?? undefined });
  },
});
