import type { Lesson } from '../lessons/lesson.js';
import { answersAsk, answersInWords } from '../teams/asking.js';
import { Refusal } from '../work/refusal.js';
import { allOf, rule, type Rule } from '../work/rules.js';
import { shown } from '../work/work.js';
import type { Release, ReleaseApproval, ReleaseState } from './release.js';

/** In these a lesson may go out. */
export const releasable: ReadonlySet<string> = new Set(['validated', 'shared', 'applied', 'adopted']);

type OfTeam = { teamId: string };
const worksFor = 'seated for the organization that the lesson belongs to, or coordinator or chair of the team';
const speaksForLesson: Rule<Lesson> = rule(worksFor, (viewer, lesson) => viewer.leads(lesson.teamId) || viewer.seatedFor(lesson.teamId, lesson.organizationId));
const ready: Rule<Lesson> = rule(
  'while it is validated or shared',
  (_viewer, lesson, input) => input !== undefined || (releasable.has(lesson.state) && lesson.archivedAt === null),
);
export const mayAskRelease = allOf(ready, speaksForLesson);

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = <Row extends { state: string }>(...states: readonly Row['state'][]): Rule<Row> =>
  rule(`while ${states.join(' or ')}`, (_viewer, row, input) => input !== undefined || states.includes(row.state));
/** The first of the organizations is the lesson's own. */
const speaksForRelease: Rule<OfTeam & Pick<Release, 'organizationIds'>> = rule(
  worksFor,
  (viewer, release) => viewer.leads(release.teamId) || viewer.seatedFor(release.teamId, release.organizationIds[0]!),
);
export const mayWithdraw = allOf<Release>(whenever('asked', 'approved', 'released'), speaksForRelease);

export const mayAnswer = allOf<ReleaseApproval>(
  whenever('asked'),
  rule(answersInWords, (viewer, approval) => answersAsk(viewer, { ...approval, personId: null })),
);

export const mayTakeBackAgreement = allOf<ReleaseApproval>(
  whenever('agreed'),
  rule(answersInWords, (viewer, approval) => answersAsk(viewer, { ...approval, personId: null })),
);
/** Until it is out, what an organization said counts. */
export const open: readonly ReleaseState[] = ['asked', 'approved'];

/** @throws Refusal CONFLICT with the row as it is now: somebody was first. */
export function mustBe(row: Release | ReleaseApproval, ...states: readonly (ReleaseState | ReleaseApproval['state'])[]): void {
  if (!states.includes(row.state)) throw new Refusal('CONFLICT', { id: row.id, fields: ['state'], current: shown(row) });
}
