import { Check, isTimeZone } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { meetingKinds } from './meeting.js';

export const titleLength = 200;
export const mostQuorum = 500;
const day = 86_400_000;
/** A convening over some days is one meeting, a season is not. */
const longest = 14 * day;

interface Words {
  title?: string | null;
  kind?: string | null;
  timeZone?: string | null;
  place?: string | null;
  link?: string | null;
  purpose?: string | null;
  quorum?: number | null;
  handling?: string | null;
}

export function checkMeeting(check: Check, words: Words): Check {
  const { title, kind, timeZone, place, link, purpose, quorum, handling } = words;
  return check
    .text('title', title, { max: titleLength, required: true })
    .that('kind', kind !== null, 'required')
    .key('kind', kind, meetingKinds)
    .that('timeZone', timeZone !== null, 'required')
    .that('timeZone', timeZone == null || (timeZone.length <= 60 && isTimeZone(timeZone)), 'unknown')
    .text('place', place, { max: 300 })
    .text('purpose', purpose, { max: 2000 })
    .whole('quorum', quorum, 1, mostQuorum)
    .that('handling', handling !== null, 'required')
    .key('handling', handling, vocabulary('labels'))
    .link('link', link);
}

const decade = 3653 * day;
const isMoment = (moment: Date): boolean => !Number.isNaN(moment.getTime()) && Math.abs(moment.getTime() - Date.now()) <= decade;

/** Both ends of a meeting as they will be. One of long ago may be written down too. */
export function checkSpan(check: Check, startsAt: Date, endsAt: Date): Check {
  check.that('startsAt', isMoment(startsAt), 'out_of_range').that('endsAt', isMoment(endsAt), 'out_of_range').done();
  const length = endsAt.getTime() - startsAt.getTime();
  return check.that('endsAt', length > 0 && length <= longest, 'out_of_range');
}

/** Somebody who leads through an item sees it: a person on the team, whose seats meet its audience. */
export async function checkOwner(work: Work, check: Check, teamId: string, principals: readonly string[], ownerId: string): Promise<void> {
  const [seat] = await work.query(`select s.id from app.seat s where s.team_id = $1 and s.holder_id = $2 and s.role <> 'guest' and app.living(s) limit 1`, [
    teamId,
    ownerId,
  ]);
  check.that('ownerId', seat !== undefined, 'unknown').done();
  const [found] = await work.query<{ sees: boolean }>(`select app.held($1) && $2::text[] as sees`, [ownerId, principals]);
  check.that('ownerId', found!.sees, 'not_allowed');
}
