import type { Refer, Report } from './pack.checks.js';
import type { PackData } from './pack.shape.js';
import type { SampleData, SampleTask } from './sample.shape.js';

interface World {
  sample: SampleData;
  pack: PackData;
  refer: Refer;
  report: Report;
}

/** What an item of the sample says of people, organizations and tactics that are not there, or not there together. */
export function taskReferences(task: SampleTask, at: number, { sample, pack, refer, report }: World): void {
  const held = (team: string) => sample.seats.filter((seat) => seat.team === team && seat.state === 'held');
  const answering = held(task.answering ?? task.team);
  const doing = new Set(answering.filter((seat) => seat.organization === task.organization).map((seat) => seat.holder!));
  const boards = new Set(sample.boards.filter((board) => board.team === task.team).map((board) => board.key));
  const open = sample.tactics.filter((tactic) => boards.has(tactic.board) && !tactic.audience);
  const check = (field: string, value: string | null | undefined, known: Iterable<string>, what: string) =>
    refer('tasks', [at, field], value, new Set(known), what);

  check(
    'by',
    task.by,
    held(task.team).map((seat) => seat.holder!),
    'person of the team',
  );
  check(
    'organization',
    task.organization,
    answering.map((seat) => seat.organization),
    'organization of the team',
  );
  for (const field of ['owner', 'askedPerson', 'answeredBy'] as const) check(field, task[field], doing, 'person of the organization');
  check(
    'tactic',
    task.tactic,
    open.map((tactic) => tactic.key),
    'tactic that the whole team sees',
  );
  check(
    'blocker',
    task.blocker?.type,
    pack.blockerTypes.map((type) => type.key),
    'blocker type',
  );
  if ((task.state === 'blocked') !== (task.blocker !== null)) report('tasks', [at, 'blocker'], 'A blocked task says by what, another does not');
  if ((task.state === 'done') !== (task.doneOn !== null)) report('tasks', [at, 'doneOn'], 'A task that is done says when, another does not');
}
