import { timer } from '../journal/clock.js';
import { Commitment } from './commitment.js';
import { countAnew, daysAhead, insertDates, planOf } from './occurrences.js';
import { plusDays, todayIn } from './recurrence.js';

interface Waiting {
  id: string;
  version: number;
  day: string;
  zone: string;
}

const text = (column: string) =>
  `select id, version, ${column}::text as day, time_zone as zone from app.commitment where archived_at is null and ${column} <= $1 order by ${column}, id limit 500`;
/** It is tomorrow already somewhere on earth. */
const latest = (now: Date, days: number): string => plusDays(now.toISOString().slice(0, 10), days + 1);
// One date can be the next one twice, when a rule is changed and changed back.
const key = ({ id, version, day }: Waiting): string => `${id}/${day}/${version}`;

/** What is due within two weeks stands on somebody's list. */
timer({
  name: 'occurrence.came',
  async find(work, now) {
    const rows = await work.query<Waiting>(text('next_on'), [latest(now, daysAhead)]);
    return rows.filter(({ day, zone }) => day <= plusDays(todayIn(zone, now), daysAhead));
  },
  key,
  async do(work, { id, version }, now) {
    const commitment = await work.get(Commitment, id, { lock: true });
    if (commitment.version !== version || commitment.nextOn === null) return;
    const plan = planOf(commitment, commitment.nextOn, now);
    await insertDates(work, await work.update(commitment, { nextOn: plan.nextOn }), plan);
  },
});

/** A pause ends on its day. */
timer({
  name: 'commitment.resumed',
  async find(work, now) {
    const rows = await work.query<Waiting>(text('paused_until'), [latest(now, 0)]);
    return rows.filter(({ day, zone }) => day <= todayIn(zone, now));
  },
  key,
  async do(work, { id, version }, now) {
    const commitment = await work.get(Commitment, id, { lock: true });
    if (commitment.version === version) await countAnew(work, commitment, { state: 'accepted', pausedFrom: null, pausedUntil: null, reason: null }, now);
  },
});
