import type { Work } from '../work/work.js';
import type { Task } from './task.js';

const deepest = 200;

/**
 * The titles from the blocker along what it waits for back to the task, if there is such a way. It follows only what this
 * viewer sees: a circle that is closed by something hidden must not tell of it.
 */
export async function circleOf(work: Work, task: Task, blocker: Task): Promise<string[] | undefined> {
  const [found] = await work.query<{ titles: string[] }>(
    `with recursive way (id, ids, titles) as (
       select t.id, array[t.id], array[t.title] from app.task t where t.id = $2
       union all
       select t.id, w.ids || t.id, w.titles || t.title from way w
       join app.task_dependency d on d.task_id = w.id and d.archived_at is null join app.task t on t.id = d.blocker_id
       where w.id <> $1 and not t.id = any (w.ids) and cardinality(w.ids) < ${deepest}
     )
     select titles from way where id = $1 order by cardinality(titles) limit 1`,
    [task.id, blocker.id],
  );
  return found && [task.title, ...found.titles];
}
