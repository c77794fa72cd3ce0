import { promised, Task } from '../tasks/task.js';
import type { Work } from '../work/work.js';

/** After two delays a talk helps more than another reminder. For who coordinates the asking team, and for nobody else. */
const worthATalk = 2;

export async function talkTo(work: Work, teamId: string | undefined): Promise<Task[]> {
  const teams = work.viewer.seats.filter((seat) => seat.role === 'coordinator' && (!teamId || seat.team === teamId)).map((seat) => seat.team);
  if (!teams.length) return [];
  const text = 'select id from app.task where team_id = any ($1) and archived_at is null and state = any ($2) and slips >= $3 order by due_on, id limit 200';
  const rows = await work.query<{ id: string }>(text, [teams, promised, worthATalk]);
  return rows.length ? work.find(Task, { id: rows.map(({ id }) => id) }, { order: 'due_on, id' }) : [];
}
