import { useMemo } from 'react';
import { commitmentDatesDocument } from '../../commitments/documents.js';
import { useStanding } from '../../commitments/standing.js';
import type { Commitment, Meeting, Occurrence, Task } from '../../generated/rows.js';
import { nextMeetingsDocument } from '../../meetings/documents.js';
import { clockIn } from '../../meetings/times.js';
import { dayOf, isoDay } from '../../shell/dates.js';
import { useLoad, useRows, type Refused } from '../../sync/index.js';
import { commitmentMatcher, textMatcher, type TaskFilter } from '../filter.js';
import { addDays } from './days.js';

/** What stands on a day. A commitment without a date comes back then, and nobody has it on a list yet. */
export type Plan =
  | { readonly kind: 'meetings'; readonly id: string; readonly meeting: Meeting }
  | { readonly kind: 'commitments'; readonly id: string; readonly commitment: Commitment; readonly date: Occurrence | undefined }
  | { readonly kind: 'items'; readonly id: string; readonly task: Task };

export interface Plans {
  readonly byDay: ReadonlyMap<string, readonly Plan[]>;
  /** Some of these days are so far away that commitments have no dates there yet. */
  readonly ahead: boolean;
  readonly error: Refused | undefined;
}

type Dated = readonly (readonly [day: string, plan: Plan])[];

/** As far as the server counts the dates of a commitment. */
const COUNTED = 14;

/** What stands on these days: first who meets, by the clock, then what comes back, then what is due. */
export function usePlans(tasks: readonly Task[], filter: TaskFilter, from: string, until: string): Plans {
  const meetings = useMeetings(filter, from, until);
  const commitments = useCommitments(filter, from, until);
  const showsItems = !filter.hidden.includes('items');
  const byDay = useMemo(() => {
    const found = new Map<string, Plan[]>();
    const items: Dated = showsItems ? tasks.map((task) => [task.dueOn ?? '', { kind: 'items', id: task.id, task }]) : [];
    for (const [day, plan] of [...meetings.dated, ...commitments.dated, ...items]) if (day) found.set(day, [...(found.get(day) ?? []), plan]);
    return found;
  }, [meetings.dated, commitments.dated, tasks, showsItems]);
  const ahead = commitments.dated.length > 0 && until > addDays(isoDay(), COUNTED);
  return { byDay, ahead, error: meetings.error ?? commitments.error };
}

interface Found {
  readonly dated: Dated;
  readonly error: Refused | undefined;
}

/** A meeting is everybody's on its team: only the words that were typed leave one out. */
function useMeetings({ hidden, text }: TaskFilter, from: string, until: string): Found {
  const skip = hidden.includes('meetings');
  // A day to either side: where they meet it may be another day than here.
  const range = { from: dayOf(addDays(from, -1)).toISOString(), until: dayOf(addDays(until, 2)).toISOString() };
  const { error } = useLoad(nextMeetingsDocument, range, { skip });
  const rows = useRows('meeting');
  const dated = useMemo<Dated>(() => {
    if (skip) return [];
    const matches = textMatcher(text);
    return rows
      .filter((one) => !one.archivedAt && matches(one.title, one.place, one.purpose))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      .map((meeting) => [clockIn(meeting.startsAt, meeting.timeZone || 'UTC').day, { kind: 'meetings', id: meeting.id, meeting }]);
  }, [rows, skip, text]);
  return { dated, error };
}

function useCommitments(filter: TaskFilter, from: string, until: string): Found {
  const skip = filter.hidden.includes('commitments');
  const { error } = useLoad(commitmentDatesDocument, { from, until }, { skip });
  const standing = useStanding();
  const rows = useRows('commitment');
  const dates = useRows('occurrence');
  const dated = useMemo<Dated>(() => {
    if (skip) return [];
    const commitments = new Map(rows.filter(commitmentMatcher(filter, standing.isMine)).map((one) => [one.id, one]));
    const stands = dates.flatMap((date): Dated => {
      const commitment = date.archivedAt === null ? commitments.get(date.commitmentId) : undefined;
      return commitment ? [[date.dueOn, { kind: 'commitments', id: date.id, commitment, date }]] : [];
    });
    const comes = [...commitments.values()].flatMap((one): Dated =>
      one.state === 'accepted' && one.nextOn ? [[one.nextOn, { kind: 'commitments', id: one.id, commitment: one, date: undefined }]] : [],
    );
    return [...stands, ...comes].sort(([, a], [, b]) => titleOf(a).localeCompare(titleOf(b)));
  }, [rows, dates, skip, filter, standing]);
  return { dated, error };
}

const titleOf = (plan: Plan) => (plan.kind === 'commitments' ? plan.commitment.title : '');
