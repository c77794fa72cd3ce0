import { Organization } from '../organizations/organization.js';
import { mustBeOurs, mustHaveLeft } from '../teams/ownerless.js';
import { isSeenFrom, type Place } from '../teams/seat.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { checkDue, checkWords, lockTasks } from './task.checks.js';
import type {
  BlockTaskInput,
  CancelTaskInput,
  FinishTaskInput,
  FinishTasksInput,
  HandOnTaskInput,
  HandOnTasksInput,
  LabelTasksInput,
  MoveDueTaskInput,
  MoveDueTasksInput,
} from './task.inputs.js';
import { mayArchive, mayBlock, mayCancel, mayFinish, mayHandOn, mayLabel, mayMoveDue, mayReopen, mayStart, mayTake, mayUnblock, mustBe } from './task.rules.js';
import { promised, Task, taskStates, type TaskState } from './task.js';

const locked = (work: Work, { id }: { id: string }): Promise<Task> => work.get(Task, id, { lock: true });
const several = (work: Work, { ids }: { ids: string[] }): Promise<Task[]> => lockTasks(work, new Check(), ids);
const unblocked = { blockerType: null, waitingFor: null, waitingForOrganizationId: null, blockedSince: null };

export const startTask = act({
  mutation: 'startTask',
  name: 'task.started',
  on: Task,
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayStart,
  do: (work, task) => {
    mustBe(task, 'accepted');
    return work.update(task, { state: 'in_progress' });
  },
});

export const blockTask = act({
  mutation: 'blockTask',
  name: 'task.blocked',
  on: Task,
  load: (work, input: BlockTaskInput): Promise<Task> => locked(work, input),
  may: mayBlock,
  do: async (work, task, { blockerType, waitingFor, waitingForOrganizationId }) => {
    mustBe(task, 'accepted', 'in_progress');
    const organization = waitingForOrganizationId?.toLowerCase() ?? null;
    const check = new Check()
      .text('blockerType', blockerType, { required: true })
      .key('blockerType', blockerType, vocabulary('blockerTypes'))
      .text('waitingFor', waitingFor, { max: 300 })
      .id('waitingForOrganizationId', organization);
    check.done();
    if (organization) check.that('waitingForOrganizationId', (await work.find(Organization, { id: organization })).length === 1, 'unknown').done();
    return work.update(task, {
      state: 'blocked',
      blockerType,
      waitingFor: waitingFor ?? null,
      waitingForOrganizationId: organization,
      blockedSince: new Date(),
    });
  },
});

export const unblockTask = act({
  mutation: 'unblockTask',
  name: 'task.unblocked',
  on: Task,
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayUnblock,
  do: (work, task) => {
    mustBe(task, 'blocked');
    return work.update(task, { state: 'in_progress', ...unblocked });
  },
});

export const reopenTask = act({
  mutation: 'reopenTask',
  name: 'task.reopened',
  on: Task,
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayReopen,
  do: (work, task) => {
    mustBe(task, 'done');
    return work.update(task, { state: 'in_progress', doneAt: null });
  },
});

export const cancelTask = act({
  mutation: 'cancelTask',
  name: 'task.cancelled',
  on: Task,
  load: (work, input: CancelTaskInput): Promise<Task> => locked(work, input),
  may: mayCancel,
  do: async (work, task, { reason }) => {
    mustBe(task, ...promised);
    new Check().text('reason', reason, { max: 1000, required: true }).done();
    return work.update(task, { state: 'cancelled', reason: reason.trim(), ...unblocked });
  },
});

async function finish(work: Work, tasks: readonly Task[], { evidence, evidenceLink }: Omit<FinishTasksInput, 'ids'>): Promise<void> {
  new Check().text('evidence', evidence, { max: 1000, required: true }).link('evidenceLink', evidenceLink).done();
  for (const task of tasks) mustBe(task, ...promised);
  for (const task of tasks)
    await work.update(task, { state: 'done', evidence: evidence.trim(), evidenceLink: evidenceLink ?? null, doneAt: new Date(), ...unblocked });
}

export async function handOn(work: Work, tasks: readonly Task[], ownerId: string): Promise<void> {
  const owner = ownerId.toLowerCase();
  new Check().id('ownerId', ownerId).done();
  for (const task of tasks) mustBe(task, ...promised);
  const names: string[] = [];
  for (const task of tasks) names.push(await newOwner(work, task, owner));
  for (const [at, task] of tasks.entries()) await work.update(task, { ownerId: owner, ownerName: names[at]! });
}

/** Somebody seated for the organization who sees what is to be theirs. */
async function newOwner(work: Work, { answeringTeamId, organizationId, principals }: Task, owner: string): Promise<string> {
  const [seat] = await work.query<Place & { name: string }>(
    `select s.holder_id as person, p.display_name as name, s.team_id as team, s.organization_id as organization, s.sector from app.seat s join app.person p on p.id = s.holder_id
     where s.team_id = $1 and s.organization_id = $2 and s.holder_id = $3 and s.role <> 'guest' and app.living(s) limit 1`,
    [answeringTeamId, organizationId, owner],
  );
  new Check()
    .that('ownerId', seat !== undefined, 'unknown')
    .that('ownerId', seat === undefined || isSeenFrom(principals, seat), 'not_allowed')
    .done();
  return seat!.name;
}

/** A promise that is moved to a later day has slipped once more. */
function moved(task: Task, dueOn: string | null) {
  const slips = task.state !== 'proposed' && task.dueOn !== null && (dueOn === null || dueOn > task.dueOn) ? task.slips + 1 : task.slips;
  return { dueOn, slips };
}

export const finishTask = act({
  mutation: 'finishTask',
  name: 'task.done',
  on: Task,
  load: (work, input: FinishTaskInput): Promise<Task> => locked(work, input),
  may: mayFinish,
  do: async (work, task, input) => {
    await finish(work, [task], input);
    return task;
  },
});

export const finishTasks = act({
  mutation: 'finishTasks',
  name: 'task.done',
  load: (work, input: FinishTasksInput) => several(work, input),
  may: mayFinish,
  do: async (work, tasks, input) => {
    await finish(work, tasks, input);
    return tasks;
  },
});

const owned = ({ answeringTeamId, organizationId, ownerId }: Task) => ({ teamId: answeringTeamId, organizationId, ownerId });

/** What nobody looks after becomes mine. */
export const takeTask = act({
  mutation: 'takeTask',
  name: 'task.taken',
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayTake,
  do: async (work, task) => {
    mustBe(task, ...promised);
    await mustHaveLeft(work, task, owned(task));
    await handOn(work, [task], work.viewer.person);
    return task;
  },
});

export const handOnTask = act({
  mutation: 'handOnTask',
  name: 'task.handed_on',
  on: Task,
  load: (work, input: HandOnTaskInput): Promise<Task> => locked(work, input),
  may: mayHandOn,
  do: async (work, task, { ownerId }) => {
    await mustBeOurs(work, owned(task));
    await handOn(work, [task], ownerId);
    return task;
  },
});

export const handOnTasks = act({
  mutation: 'handOnTasks',
  name: 'task.handed_on',
  load: (work, input: HandOnTasksInput) => several(work, input),
  may: mayHandOn,
  do: async (work, tasks, { ownerId }) => {
    for (const task of tasks) await mustBeOurs(work, owned(task));
    await handOn(work, tasks, ownerId);
    return tasks;
  },
});

export const moveDueTask = act({
  mutation: 'moveDueTask',
  name: 'task.due_moved',
  on: Task,
  load: (work, input: MoveDueTaskInput): Promise<Task> => locked(work, input),
  may: mayMoveDue,
  do: async (work, task, { version, dueOn }) => {
    mustBe(task, 'proposed', ...promised);
    checkDue(new Check().that('dueOn', dueOn !== undefined, 'required'), 'dueOn', dueOn).done();
    return work.edit(task, version, dueOn === task.dueOn ? {} : moved(task, dueOn!));
  },
});

export const moveDueTasks = act({
  mutation: 'moveDueTasks',
  name: 'task.due_moved',
  load: (work, input: MoveDueTasksInput) => several(work, input),
  may: mayMoveDue,
  do: async (work, tasks, { dueOn }) => {
    checkDue(new Check(), 'dueOn', dueOn).done();
    for (const task of tasks) mustBe(task, 'proposed', ...promised);
    for (const task of tasks) await work.update(task, moved(task, dueOn));
    return tasks;
  },
});

export const labelTasks = act({
  mutation: 'labelTasks',
  name: 'task.labeled',
  load: (work, input: LabelTasksInput) => several(work, input),
  may: mayLabel,
  do: async (work, tasks, { handling }) => {
    checkWords(new Check(), { handling }).done();
    for (const task of tasks) mustBe(task, ...(taskStates as ReadonlySet<TaskState>));
    for (const task of tasks) await work.update(task, { handling });
    return tasks;
  },
});

export const archiveTasks = act({
  mutation: 'archiveTasks',
  name: 'task.archived',
  on: Task,
  load: (work, input: { ids: string[] }) => several(work, input),
  may: mayArchive,
  do: async (work, tasks) => {
    for (const task of tasks) if (!task.archivedAt) mustBe(task, 'done', 'declined', 'cancelled');
    for (const task of tasks) if (!task.archivedAt) await work.update(task, { archivedAt: new Date() });
    return tasks;
  },
});
