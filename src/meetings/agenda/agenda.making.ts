import { Tactic } from '../../tactics/tactic.js';
import { positionsBetween } from '../../tactics/position.js';
import { Task } from '../../tasks/task.js';
import type { Check } from '../../work/input.js';
import type { Thing } from '../../work/thing.js';
import type { Work } from '../../work/work.js';
import { Decision } from '../decisions/decision.js';
import type { Meeting } from '../meeting.js';
import type { AgendaItem } from './agenda-item.js';

export const mostItems = 200;

/** What an item grew from: one thing at most. */
export type Source = Pick<AgendaItem, 'taskId' | 'tacticId' | 'decisionId' | 'endAudienceId'>;
export const noSource: Source = { taskId: null, tacticId: null, decisionId: null, endAudienceId: null };

export const sourceOf = (thing: Thing): Source => ({
  taskId: thing instanceof Task ? thing.id : null,
  tacticId: thing instanceof Tactic ? thing.id : null,
  decisionId: thing instanceof Decision ? thing.id : null,
  endAudienceId: thing.audienceId,
});

/** Who sees an item about this thing; undefined where nobody would. */
export async function audienceOfBoth(work: Work, meeting: Meeting, end: number): Promise<{ id: number; principals: string[] } | undefined> {
  const [both] = await work.query<{ id: number; principals: string[] }>(
    'select a.id, a.principals from app.audience a where a.id = app.meet_or_nobody($1, $2) and a.id = any ((select app.visible())::int[])',
    [meeting.audienceId, end],
  );
  return both;
}

/** Where an item goes that nobody gave a place: after the last one that this viewer sees. */
export async function placeAtEnd(work: Work, meeting: Meeting): Promise<string> {
  const [last] = await work.query<{ below: string | null }>(
    'select max(position) as below from app.agenda_item where meeting_id = $1 and archived_at is null',
    [meeting.id],
  );
  return positionsBetween(last?.below ?? null, null, 1)[0]!;
}

export async function checkRoom(work: Work, check: Check, meeting: Meeting, more: number): Promise<void> {
  const [counted] = await work.query<{ living: number }>('select count(*)::int as living from app.agenda_item where meeting_id = $1 and archived_at is null', [
    meeting.id,
  ]);
  check.that('meetingId', counted!.living + more <= mostItems, 'too_many').done();
}
