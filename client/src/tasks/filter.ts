import type { Commitment, Task } from '../generated/rows.js';
import { daysUntil } from '../shell/dates.js';
import { readDay } from './calendar/days.js';
import { isOpen, SOON, stateOf, taskStates, type TaskState } from './states.js';

export const groupings = ['due', 'person', 'organization', 'tactic'] as const;
export type Grouping = (typeof groupings)[number];

export const itemViews = ['table', 'month', 'week', 'agenda'] as const;
export type ItemView = (typeof itemViews)[number];

/** What stands on the days of the calendar. */
export const calendarKinds = ['items', 'meetings', 'commitments'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** What the address of the page says. */
export interface TaskFilter {
  readonly view: ItemView;
  /** The day that the calendar shows. */
  readonly on: string;
  /** Kinds that the calendar leaves out. */
  readonly hidden: readonly CalendarKind[];
  readonly group: Grouping;
  /** None chosen: whatever is open. */
  readonly states: readonly TaskState[];
  readonly organizations: readonly string[];
  readonly mine: boolean;
  readonly text: string;
}

export function readTaskFilter(search: URLSearchParams): TaskFilter {
  const group = search.get('group');
  const states = search.getAll('state');
  const view = search.get('view');
  return {
    view: itemViews.find((one) => one === view) ?? 'table',
    on: readDay(search.get('on')),
    hidden: calendarKinds.filter((kind) => search.getAll('hide').includes(kind)),
    group: groupings.find((one) => one === group) ?? 'due',
    states: taskStates.filter((state) => states.includes(state)),
    organizations: [...new Set(search.getAll('organization'))],
    mine: search.get('mine') === '1',
    text: search.get('text') ?? '',
  };
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();

/** Every word of what was typed stands in these texts. */
export function textMatcher(typed: string): (...texts: readonly (string | null | undefined)[]) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  return (...texts) => {
    const text = fold(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Whose turn it is, or whose work: what "mine" means. */
export type IsMine = (task: Task) => boolean;

export function taskMatcher(filter: TaskFilter, isMine: IsMine): (task: Task) => boolean {
  const matches = textMatcher(filter.text);
  return (task) => {
    if (filter.states.length ? task.archivedAt !== null || !filter.states.includes(stateOf(task)) : !isOpen(task)) return false;
    if (filter.organizations.length && !filter.organizations.includes(task.organizationId)) return false;
    if (filter.mine && !isMine(task)) return false;
    return matches(task.title, task.why, task.ownerName, task.askedPersonName, task.askedByName);
  };
}

/** As far as the filter says something of a commitment: it has no state of an item. */
export function commitmentMatcher({ text, mine, organizations }: TaskFilter, isMine: (commitment: Commitment) => boolean): (commitment: Commitment) => boolean {
  const matches = textMatcher(text);
  return (one) =>
    one.archivedAt === null &&
    (!mine || isMine(one)) &&
    (!organizations.length || organizations.includes(one.organizationId)) &&
    matches(one.title, one.why, one.ownerName);
}

export const dueGroups = ['late', 'today', 'soon', 'later', 'none', 'closed'] as const;
export type DueGroup = (typeof dueGroups)[number];

export function dueGroupOf(task: Task): DueGroup {
  if (!isOpen(task)) return 'closed';
  if (task.dueOn === null) return 'none';
  const days = daysUntil(task.dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= SOON ? 'soon' : 'later';
}
