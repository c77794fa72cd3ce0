import { allOf, rule, type Rule } from '../work/rules.js';
import type { Thing, ThingClass } from '../work/thing.js';
import type { Tactic } from '../tactics/tactic.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { ChecklistLine, TaskLink } from './parts.js';
import { mayLink } from './task.rules.js';
import type { Task } from './task.js';

/** A row of a task, and the task that says who may. */
export interface Part<T> {
  task: Task;
  part: T;
}

export const ofTask = <T>(of: Rule<Task>): Rule<Part<T>> => rule(of.says, (viewer, { task }, input) => of.allows(viewer, task, input));

/** A task, and what it is to be linked to; a button asks about the task alone. */
export interface Linking<T> {
  task: Task;
  other: T;
}

/** Who may link the task, and works on the team of the other end, which is called `named` in words. */
export function mayLinkTo<T extends { teamId: string }>(named: string): Rule<Task | Linking<T>> {
  const links: Rule<Task | Linking<T>> = rule(mayLink.says, (viewer, subject, input) =>
    mayLink.allows(viewer, 'other' in subject ? subject.task : subject, input),
  );
  const works: Rule<Task | Linking<T>> = rule(
    `works on the team of the ${named}`,
    (viewer, subject) => !('other' in subject) || viewer.worksOn(subject.other.teamId),
  );
  return allOf(links, works);
}

type Between = Thing & { endAudienceId: number | null };

/** A row between a thing, whose part it is, and another one: seen by whoever sees both. */
export async function insertBetween<T extends Between>(work: Work, type: ThingClass<T>, values: Partial<T>, whole: Thing, other: Thing): Promise<T> {
  const audienceId = await audienceOfBoth(work, whole, other);
  return work.insert<T>(type, { ...values, endAudienceId: other.audienceId, audienceId }, whole);
}

async function audienceOfBoth(work: Work, whole: Thing, other: Thing): Promise<number> {
  const [both] = await work.query<{ audience: number }>('select app.meet($1, $2) as audience', [whole.audienceId, other.audienceId]);
  return both!.audience;
}

/** A link is seen by whoever sees both of its ends. */
export async function insertLink(work: Work, task: Task, tactic: Tactic): Promise<TaskLink> {
  const { id: tacticId, boardId, teamId, audienceId: tacticAudienceId } = tactic;
  return work.insert(TaskLink, { taskId: task.id, teamId, boardId, tacticId, tacticAudienceId, audienceId: await audienceOfBoth(work, task, tactic) }, task);
}

export function insertLines(work: Work, task: Task, lines: readonly string[], from: number): Promise<ChecklistLine[]> {
  const rows = lines.map((text, at) => ({ taskId: task.id, text: text.trim(), done: false, position: from + at, audienceId: task.audienceId }));
  return work.insertAll(ChecklistLine, rows, task);
}

/** Where the next line of a checklist goes, once there is room for so many more. */
export async function roomFor(work: Work, task: Task, more: number, most: number): Promise<number> {
  const [counted] = await work.query<{ living: number; next: number }>(
    'select count(*) filter (where archived_at is null)::int as living, coalesce(max(position) + 1, 0) as next from app.checklist_line where task_id = $1',
    [task.id],
  );
  new Check().that('lines', counted!.living + more <= most, 'too_many').done();
  return counted!.next;
}
