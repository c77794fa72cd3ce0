import type { Today } from '../tactics/today.js';
import type { Work } from '../work/work.js';
import { Commitment, Occurrence } from './commitment.js';
import { keepsIt } from './commitment.rules.js';

/** Days ahead of which something due is shown. */
const soon = 7;
const most = 200;

/** Dates of my own commitments that are overdue or due within a week. */
export async function datesOfToday(work: Work, { teamId }: Today): Promise<Occurrence[]> {
  const until = new Date(Date.now() + soon * 86_400_000).toISOString().slice(0, 10);
  const rows = await work.query<{ id: string }>(
    `select o.id from app.occurrence o join app.commitment c on c.id = o.commitment_id
     where c.owner_id = $1 and c.archived_at is null and o.archived_at is null and o.state = 'due' and o.due_on <= $2 order by o.due_on, o.id limit ${most}`,
    [work.viewer.person, until],
  );
  if (!rows.length) return [];
  const found = await work.find(Occurrence, { id: rows.map(({ id }) => id) }, { order: 'due_on, id' });
  return found.filter((one) => (!teamId || one.teamId === teamId) && keepsIt(work.viewer, one));
}

/** Proposed, and mine to answer. */
export async function asksOfToday(work: Work, { teamId }: Today): Promise<Commitment[]> {
  const organizationId = [...new Set(work.viewer.seats.filter((seat) => seat.role !== 'guest').map((seat) => seat.organization))];
  if (!organizationId.length) return [];
  const asked = await work.find(Commitment, { organizationId, state: 'proposed', archivedAt: null }, { order: 'asked_at, id' });
  return asked.filter((one) => (!teamId || one.teamId === teamId) && keepsIt(work.viewer, one));
}
