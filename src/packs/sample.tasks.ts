import type { Tactic } from '../tactics/tactic.js';
import { insertLink } from '../tasks/parts.making.js';
import { ChecklistLine } from '../tasks/parts.js';
import { askedSide, Task } from '../tasks/task.js';
import type { Work } from '../work/work.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData, SampleTask } from './sample.shape.js';

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  /** What it is linked to. */
  tactic: Tactic | undefined;
}

/** An item or an ask as it stands, with its checklist and its link; whoever `work` stands for asked. */
export async function makeTask(work: Work, task: SampleTask, world: World): Promise<Task> {
  const { keys } = world;
  const teamId = keys.of('Team', task.team);
  const answeringTeamId = keys.of('Team', task.answering ?? task.team);
  const organizationId = keys.of('Organization', task.organization);
  const across = answeringTeamId === teamId ? [] : [askedSide({ answeringTeamId, organizationId })];
  const audienceId = await work.audienceOf([`team/${teamId}`, ...across]);
  const made = await work.insert(Task, { ...taskFields(task, world), teamId, answeringTeamId, organizationId, audienceId });
  if (world.tactic) await insertLink(work, made, world.tactic);
  const lines = task.checklist.map(({ text, done }, position) => ({
    taskId: made.id,
    text,
    done,
    doneBy: done ? made.ownerId : null,
    position,
    audienceId,
  }));
  if (lines.length) await work.insertAll(ChecklistLine, lines, made);
  return made;
}

function taskFields(task: SampleTask, { sample, keys, days }: World) {
  const { title, why, definitionOfDone, state, reason, slips, offeredScope, priority, evidence, evidenceLink, blocker } = task;
  const nameOf = (key: string | null) => (key === null ? null : sample.people.find((person) => person.key === key)!.displayName);
  const seat = sample.seats.find((one) => one.team === task.team && one.holder === task.by)!;
  return {
    ...{ title, why, definitionOfDone, state, reason, slips, offeredScope, priority, evidence, evidenceLink },
    ownerId: keys.maybe('Person', task.owner),
    ownerName: nameOf(task.owner),
    askedPersonId: keys.maybe('Person', task.askedPerson),
    askedPersonName: nameOf(task.askedPerson),
    askedBy: keys.of('Person', task.by),
    askedByName: nameOf(task.by)!,
    askedByOrganizationId: keys.of('Organization', seat.organization),
    askedAt: days.at(task.on)!,
    answeredBy: keys.maybe('Person', task.answeredBy),
    answeredByName: nameOf(task.answeredBy),
    answeredAt: days.at(task.answeredOn),
    dueOn: days.on(task.due),
    offeredOn: days.on(task.offeredOn),
    blockerType: blocker?.type ?? null,
    waitingFor: blocker?.waitingFor ?? null,
    waitingForOrganizationId: keys.maybe('Organization', blocker?.waitingForOrganization ?? null),
    blockedSince: blocker ? days.at(blocker.since) : null,
    doneAt: days.at(task.doneOn),
  };
}
