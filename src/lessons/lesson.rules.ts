import { Check, isBlank } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { allOf, rule, worksOnTheTeam, type Rule } from '../work/rules.js';
import { shown, type Work } from '../work/work.js';
import { Lesson, type LessonState } from './lesson.js';

/** All in which people still work on it. */
export const living: readonly LessonState[] = ['observed', 'identified', 'validated', 'shared', 'applied', 'adopted'];

export const lockedLesson = (work: Work, id: string): Promise<Lesson> => work.get(Lesson, id, { lock: true });

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: readonly LessonState[]): Rule<Lesson> =>
  rule(`while ${states.join(' or ')}`, (_viewer, lesson, input) => input !== undefined || (states.includes(lesson.state) && lesson.archivedAt === null));
const notRetired: Rule<Lesson> = rule(
  'until it is retired',
  (_viewer, lesson, input) => input !== undefined || (living.includes(lesson.state) && lesson.archivedAt === null),
);
const notPutAway: Rule<Lesson> = rule('while it was not put away', (_viewer, lesson, input) => input !== undefined || lesson.archivedAt === null);
const outOfUse: Rule<Lesson> = rule(
  'while it is retired or put away',
  (_viewer, lesson, input) => input !== undefined || lesson.state === 'retired' || lesson.archivedAt !== null,
);
const works = worksOnTheTeam as Rule<Lesson>;
const wroteOrLeads: Rule<Lesson> = rule(
  'who wrote it, or coordinator or chair of the team',
  (viewer, lesson) => viewer.leads(lesson.teamId) || (lesson.writerId === viewer.person && viewer.worksOn(lesson.teamId)),
);
/** Whoever sits for the writer's organization too can't be its stranger. */
const stranger: Rule<Lesson> = rule(
  'works on the team for another organization than the writer',
  (viewer, lesson) => viewer.worksOn(lesson.teamId) && viewer.seatsOn(lesson.teamId).every((seat) => seat.organization !== lesson.organizationId),
);

export const mayEdit = allOf(notRetired, works);
export const mayIdentify = allOf(whenever('observed'), works);
/** What changed after it was validated is looked at again before it goes out. */
export const checkable: readonly LessonState[] = ['identified', 'validated', 'shared', 'applied', 'adopted'];
export const mayCheck = allOf(whenever(...checkable), stranger);
export const mayValidate = allOf(whenever('identified'), works);
/** At home, whatever others do with it. */
export const applicable: readonly LessonState[] = ['validated', 'shared', 'applied', 'adopted'];
export const mayApply = allOf(whenever(...applicable), works);
export const mayRetire = allOf(whenever('identified', 'validated', 'shared', 'applied', 'adopted'), wroteOrLeads);
export const mayRestore = allOf(outOfUse, wroteOrLeads);
export const mayPutAway = allOf(notPutAway, wroteOrLeads);

/** For share and undo too. */
export const changesLesson: Rule<Lesson> = works;

export const conflict = (lesson: Lesson): Refusal => new Refusal('CONFLICT', { id: lesson.id, fields: ['state'], current: shown(lesson) });

/** @throws Refusal CONFLICT with the lesson as it is now: somebody was first. */
export function mustBe(lesson: Lesson, ...states: readonly LessonState[]): void {
  if (!states.includes(lesson.state) || lesson.archivedAt !== null) throw conflict(lesson);
}

type Field = keyof Lesson & string;
/** Without these nobody else can do anything with it. */
const neededToIdentify: readonly Field[] = [
  ...(['problem', 'whatWeDid', 'result', 'mechanism', 'doThis', 'appliesIf', 'notIf', 'harms', 'evidenceStrength', 'evidenceDirection'] as const),
];
/** Without these nobody would find it, or know whether it fits. */
const neededToValidate: readonly Field[] = [...neededToIdentify, ...(['tacticTypeKey', 'strand', 'level', 'contextPlaceSize', 'contextPeriod'] as const)];

const isSaid = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' && !isBlank(value));

/** Names each field that is still missing in that state. */
export function checkNeeded(check: Check, lesson: Partial<Lesson>, state: LessonState): Check {
  const needed = state === 'observed' || state === 'retired' ? [] : state === 'identified' ? neededToIdentify : neededToValidate;
  for (const field of needed) check.that(field, isSaid(lesson[field]), 'required');
  return check;
}

/** Whatever act changed it, nothing is missing. */
export function holds(lesson: Partial<Lesson> & Pick<Lesson, 'state'>): void {
  checkNeeded(new Check(), lesson, lesson.state).done();
}
