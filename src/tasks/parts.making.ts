import type { Tactic } from '../tactics/tactic.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { ChecklistLine, TaskLink } from './parts.js';
import type { Task } from './task.js';

/** A link is seen by whoever sees both of its ends. */
export async function insertLink(work: Work, task: Task, tactic: Tactic): Promise<TaskLink> {
  const [both] = await work.query<{ audience: number }>('select app.meet($1, $2) as audience', [task.audienceId, tactic.audienceId]);
  const { id: tacticId, boardId, teamId, audienceId: tacticAudienceId } = tactic;
  return work.insert(TaskLink, { taskId: task.id, teamId, boardId, tacticId, tacticAudienceId, audienceId: both!.audience }, task);
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
