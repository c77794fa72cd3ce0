import { isSeenFrom, type Place } from '../teams/seat.js';
import type { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { priorities, Task } from './task.js';

export { nameOf, reachesWhoDoesIt, seatedPerson } from '../tactics/seated.js';

export const titleLength = 200;
export const lineLength = 300;
export const mostLines = 100;
export const mostInAct = 500;
const day = 86_400_000;

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** A date that work can be due: not before the day that it still is somewhere on earth, nor beyond ten years. */
export function checkDue(check: Check, field: string, value: string | null | undefined): Check {
  if (value == null) return check;
  const now = Date.now();
  return check.date(field, value).that(field, value >= dayOf(now - day / 2) && value <= dayOf(now + 3653 * day), 'out_of_range');
}

interface Words {
  title?: string | null;
  why?: string | null;
  definitionOfDone?: string | null;
  priority?: string | null;
  handling?: string | null;
}

export function checkWords(check: Check, { title, why, definitionOfDone, priority, handling }: Words): Check {
  return check
    .text('title', title, { max: titleLength, required: true })
    .text('why', why, { max: 2000 })
    .text('definitionOfDone', definitionOfDone, { max: 1000 })
    .that('priority', priority !== null, 'required')
    .key('priority', priority, priorities)
    .that('handling', handling !== null, 'required')
    .key('handling', handling, vocabulary('labels'));
}

/** The name of a colleague who works on one of the two teams and sees the task; undefined if nobody whom this viewer sees does. */
export async function helperOf(work: Work, task: Task, person: string): Promise<string | undefined> {
  const seats = await work.query<Place & { name: string }>(
    `select s.holder_id as person, p.display_name as name, s.team_id as team, s.organization_id as organization, s.sector from app.seat s join app.person p on p.id = s.holder_id
     where s.team_id = any ($1::uuid[]) and s.holder_id = $2 and s.role <> 'guest' and app.living(s)`,
    [[task.teamId, task.answeringTeamId], person],
  );
  return seats.find((seat) => isSeenFrom(task.principals, seat))?.name;
}

/** Locks tasks in one order, so that two acts on the same ones never wait for each other; answers in the order asked for. */
export async function lockTasks(work: Work, check: Check, ids: readonly string[]): Promise<Task[]> {
  check.ids('ids', ids, { max: mostInAct, min: 1 }).done();
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = new Map((await work.find(Task, { id: wanted }, { order: 'id', lock: true })).map((task) => [task.id, task]));
  return wanted.map((id) => {
    const task = found.get(id);
    if (!task) throw new Refusal('NOT_FOUND', { id });
    return task;
  });
}
