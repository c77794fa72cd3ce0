import { Lesson } from '../lessons/lesson.js';
import { Decision } from '../meetings/decisions/decision.js';
import { Meeting } from '../meetings/meeting.js';
import { Tactic } from '../tactics/tactic.js';
import { Task } from '../tasks/task.js';
import { invalid } from '../work/refusal.js';
import { rule, type Rule } from '../work/rules.js';
import type { Thing, ThingClass } from '../work/thing.js';
import type { HeldSeat, Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';
import type { Comment } from './comment.js';

/** What can be talked about, and in which column its first comments say so. */
const subjects = {
  tactic: { type: Tactic, column: 'tacticId' },
  task: { type: Task, column: 'taskId' },
  meeting: { type: Meeting, column: 'meetingId' },
  decision: { type: Decision, column: 'decisionId' },
  lesson: { type: Lesson, column: 'lessonId' },
} as const satisfies Record<string, { type: ThingClass; column: keyof Comment }>;

export type About = Thing & { teamId: string; archivedAt: Date | null };
export interface Place {
  about: About;
  /** The first of the thread; absent: there is none yet. */
  thread?: Comment;
}

export const columnOf = (kind: string): keyof Comment => subjects[kind as keyof typeof subjects].column;

/** @throws Refusal INVALID for a kind that is not talked about, NOT_FOUND for what this viewer can't see. */
export async function aboutOf(work: Work, kind: string, id: string): Promise<About> {
  if (!Object.hasOwn(subjects, kind)) throw invalid({ field: 'aboutKind', reason: 'unknown' });
  return work.get<About>(subjects[kind as keyof typeof subjects].type as ThingClass as ThingClass<About>, id);
}

/** The seat from which somebody speaks about a thing: on a team that it is shared with, the thing's own team before others. */
export function speaksFrom(viewer: Viewer, { principals, teamId }: Pick<About, 'principals' | 'teamId'>, wanted?: string): HeldSeat | undefined {
  const seats = viewer.seats.filter(
    (seat) => seat.role !== 'guest' && principals.some((one) => `${one}/`.startsWith(`team/${seat.team}/`) || one === `network/${seat.network}`),
  );
  if (wanted) return seats.find((seat) => seat.team === wanted);
  return seats.find((seat) => seat.team === teamId) ?? seats[0];
}

export const speaksAbout: Rule<Place> = rule(
  'works on a team that it is shared with',
  (viewer, { about, thread }) => speaksFrom(viewer, thread ?? about) !== undefined,
);
