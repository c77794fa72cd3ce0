import { answersAsk, answersInWords } from '../teams/asking.js';
import { findsAnother } from '../teams/ownerless.js';
import { Refusal } from '../work/refusal.js';
import { allOf, anyOf, rule, type Rule } from '../work/rules.js';
import type { Viewer } from '../work/viewer.js';
import { shown } from '../work/work.js';
import { promised, Task, type TaskState } from './task.js';

/** One task, or several of one act: then it holds for each. */
export type OneOrMore = Task | readonly Task[];

const each = (says: string, allows: (viewer: Viewer, task: Task) => boolean): Rule<OneOrMore> =>
  rule(says, (viewer, subject) => (subject instanceof Task ? [subject] : subject).every((task) => allows(viewer, task)));

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: readonly TaskState[]): Rule<OneOrMore> =>
  rule(
    `while ${states.join(' or ')}`,
    (_viewer, subject, input) =>
      input !== undefined || (subject instanceof Task ? [subject] : subject).every((task) => states.includes(task.state) && task.archivedAt === null),
  );

const living: Rule<OneOrMore> = rule(
  'while it was not put away',
  (_viewer, subject, input) => input !== undefined || (subject instanceof Task ? [subject] : subject).every((task) => task.archivedAt === null),
);

export const asksForIt = (viewer: Viewer, task: Task): boolean => viewer.worksOn(task.teamId) && (task.askedBy === viewer.person || viewer.leads(task.teamId));
const doesIt = (viewer: Viewer, task: Task): boolean => viewer.seatedFor(task.answeringTeamId, task.organizationId);

const asks = each('who asked, or coordinator or chair of the asking team', asksForIt);
const does = each('seated for the organization that does it', doesIt);
const owns = each(
  'the owner, or seated for the organization that does it',
  (viewer, task) => doesIt(viewer, task) || (task.ownerId === viewer.person && viewer.worksOn(task.answeringTeamId)),
);
/** See `mustBeOurs`: the verb itself asks whether the owner has left. */
const findsOwner: Rule<OneOrMore> = rule(findsAnother.says, (viewer, subject, input) =>
  (subject instanceof Task ? [subject] : subject).every((task) => doesIt(viewer, task) || findsAnother.allows(viewer, { teamId: task.answeringTeamId }, input)),
);
const inside = each('within one team', (_viewer, task) => task.teamId === task.answeringTeamId);
const unanswered = each('not yet promised', (_viewer, task) => !promised.includes(task.state));
const answered = each('promised', (_viewer, task) => promised.includes(task.state));

/** May this person answer the ask, had it not been answered yet? */
export const answersIt = (viewer: Viewer, task: Task): boolean =>
  answersAsk(viewer, { teamId: task.answeringTeamId, organizationId: task.organizationId, personId: task.askedPersonId });

const answers = each(answersInWords, answersIt);

export const mayAnswer = allOf<OneOrMore>(whenever('proposed'), answers);
export const mayAgree = allOf<OneOrMore>(whenever('countered'), asks);
export const mayAskAgain = allOf<OneOrMore>(whenever('declined', 'countered'), asks);
export const mayWithdraw = allOf<OneOrMore>(whenever('proposed', 'countered'), asks);
export const mayCancel = allOf<OneOrMore>(whenever(...promised), anyOf(asks, does));
export const mayStart = allOf<OneOrMore>(whenever('accepted'), owns);
export const mayBlock = allOf<OneOrMore>(whenever('accepted', 'in_progress'), owns);
export const mayUnblock = allOf<OneOrMore>(whenever('blocked'), owns);
export const mayFinish = allOf<OneOrMore>(whenever(...promised), owns);
export const mayReopen = allOf<OneOrMore>(whenever('done'), owns);
export const mayHandOn = allOf<OneOrMore>(whenever(...promised), anyOf(does, findsOwner));
export const mayTake = does;
export const mayMoveDue = allOf<OneOrMore>(whenever('proposed', ...promised), anyOf(allOf(answered, does), allOf(unanswered, asks), allOf(inside, asks)));
export const mayEdit = allOf<OneOrMore>(living, anyOf(asks, allOf(inside, does)));
/** The one who does it or the one who asked says who helps. */
export const mayHaveHelp = allOf<OneOrMore>(living, anyOf(asks, owns));
export const mayLabel = allOf<OneOrMore>(living, anyOf(asks, allOf(inside, does)));
export const mayArchive = allOf<OneOrMore>(whenever('done', 'declined', 'cancelled'), anyOf(asks, allOf(inside, does)));
/** Checklist, links, share and undo: either side. */
export const mayWorkOn = allOf<OneOrMore>(living, anyOf(asks, does));
/** A yes of the asked organization comes first: until then its own board has nothing to do with it. */
export const mayLink = allOf<OneOrMore>(living, anyOf(asks, allOf(anyOf(inside, answered), does)));

/** @throws Refusal CONFLICT with the task as it is now: somebody was first. */
export function mustBe(task: Task, ...states: readonly TaskState[]): void {
  if (!states.includes(task.state) || task.archivedAt !== null) throw new Refusal('CONFLICT', { id: task.id, fields: ['state'], current: shown(task) });
}
