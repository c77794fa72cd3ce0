import type { Task } from '../generated/rows.js';
import { daysUntil, isoDay } from '../shell/dates.js';

export const taskStates = ['proposed', 'countered', 'accepted', 'in_progress', 'blocked', 'done', 'declined', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** Somebody still has to answer or to do something. */
export const openStates: readonly TaskState[] = ['proposed', 'countered', 'accepted', 'in_progress', 'blocked'];
/** Promised and not done. */
export const promisedStates: readonly TaskState[] = ['accepted', 'in_progress', 'blocked'];
export const priorities = ['low', 'normal', 'high'] as const;

export const stateOf = (task: Task): TaskState => taskStates.find((state) => state === task.state) ?? 'proposed';
export const isOpen = (task: Task) => task.archivedAt === null && openStates.includes(stateOf(task));
export const isPromised = (task: Task) => task.archivedAt === null && promisedStates.includes(stateOf(task));
/** Not promised yet: the words call it an ask. */
export const isAsk = (task: Task) => task.state === 'proposed' || task.state === 'countered' || task.state === 'declined';
/** Asked of an organization on another team. */
export const isAcross = (task: Task) => task.answeringTeamId !== task.teamId;
export const isLate = (task: Task) => isOpen(task) && task.dueOn !== null && task.dueOn < isoDay();

/** What is due within so many days belongs on Today. */
export const SOON = 7;
export const isSoon = (task: Task) => isOpen(task) && task.dueOn !== null && daysUntil(task.dueOn) <= SOON;

/** Late first, then by day; what has no day comes last. */
export const byDue = (a: Task, b: Task) => {
  const key = (task: Task) => `${task.dueOn ?? '9999'} ${task.title} ${task.id}`;
  return key(a) < key(b) ? -1 : 1;
};
