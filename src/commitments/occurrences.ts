import type { Work } from '../work/work.js';
import { Commitment, Occurrence, standing } from './commitment.js';
import { datesBetween, nextDates, plusDays, todayIn, type Dated } from './recurrence.js';

/** Days ahead of which a date stands on its owner's list. */
export const daysAhead = 14;
/** More than anybody could mark: what a server that stood still for longer left out stays out. */
const mostAtOnce = 60;

type Counted = Pick<Commitment, 'state' | 'rule' | 'startsOn' | 'endsOn' | 'timeZone' | 'workingDayRule' | 'pausedFrom' | 'pausedUntil'>;

export interface Plan {
  dates: Dated[];
  /** The date after them. */
  nextOn: string | null;
}

/** What is due from a day on until two weeks from now, and which date comes after it. */
export function planOf(commitment: Counted, from: string, now: Date): Plan {
  if (!standing.includes(commitment.state)) return { dates: [], nextOn: null };
  const until = plusDays(todayIn(commitment.timeZone, now), daysAhead);
  const dates = from <= until ? datesBetween(commitment, from, until, mostAtOnce) : [];
  return { dates: dates.filter((date) => !isPaused(commitment, date)), nextOn: dateAfter(commitment, until) };
}

const isPaused = ({ pausedFrom, pausedUntil }: Counted, { dueOn }: Dated): boolean =>
  pausedFrom !== null && dueOn >= pausedFrom && (pausedUntil === null || dueOn < pausedUntil);

function dateAfter(commitment: Counted, until: string): string | null {
  const [next] = nextDates(commitment, plusDays(until, 1), 1);
  if (!next || !isPaused(commitment, next)) return next?.dueOn ?? null;
  if (commitment.pausedUntil === null) return null;
  return nextDates(commitment, commitment.pausedUntil, 1)[0]?.dueOn ?? null;
}

/** Those dates of a plan that no occurrence stands on yet. */
export async function insertDates(work: Work, commitment: Commitment, { dates }: Plan): Promise<void> {
  const made = new Set((await work.find(Occurrence, { commitmentId: commitment.id, archivedAt: null })).map(({ dueOn }) => dueOn));
  const { id: commitmentId, teamId, organizationId, audienceId } = commitment;
  const rows = dates
    .filter(({ dueOn }) => !made.has(dueOn))
    .map((date) => ({ ...date, commitmentId, teamId, organizationId, state: 'due' as const, audienceId }));
  if (rows.length) await work.insertAll(Occurrence, rows, commitment);
}

/** Before the dates are counted anew: what is still to come and not marked goes; what was due, kept or missed stays. */
export async function clearAhead(work: Work, commitment: Commitment, from: string): Promise<void> {
  const ahead = await work.find(Occurrence, { commitmentId: commitment.id, state: 'due', archivedAt: null }, { order: 'due_on', lock: true });
  for (const one of ahead) if (one.dueOn >= from) await work.update(one, { archivedAt: new Date() });
}

/** Changes it, and counts the dates from today on anew. */
export async function countAnew(work: Work, commitment: Commitment, changes: Partial<Commitment> = {}, now = new Date()): Promise<Commitment> {
  const timeZone = changes.timeZone ?? commitment.timeZone;
  const today = todayIn(timeZone, now);
  await clearAhead(work, commitment, today);
  const plan = planOf({ ...commitment, ...changes }, today, now);
  const changed = await work.update(commitment, { ...changes, nextOn: plan.nextOn });
  await insertDates(work, changed, plan);
  return changed;
}
