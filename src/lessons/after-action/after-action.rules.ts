import type { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { allOf, rule, worksOnTheTeam, type Rule } from '../../work/rules.js';
import { shown, type Work } from '../../work/work.js';
import { AfterActionReview, type AfterActionState } from './after-action.js';

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: readonly AfterActionState[]): Rule<AfterActionReview> =>
  rule(`while ${states.join(' or ')}`, (_viewer, review, input) => input !== undefined || (states.includes(review.state) && review.archivedAt === null));
const works = worksOnTheTeam as Rule<AfterActionReview>;

export const mayWrite = allOf(whenever('draft'), works);
export const mayReopen = allOf(whenever('done'), works);
export const mayPutAway = allOf(whenever('draft', 'done'), works);
export const mayRestore = allOf<AfterActionReview>(
  rule('once it was put away', (_viewer, review, input) => input !== undefined || review.archivedAt !== null),
  works,
);

/** For share and undo too. */
export const changesAfterAction: Rule<AfterActionReview> = works;

/** @throws Refusal CONFLICT with the review as it is now: somebody was first. */
export function mustBe(review: AfterActionReview, ...states: readonly AfterActionState[]): void {
  if (!states.includes(review.state) || review.archivedAt !== null) throw new Refusal('CONFLICT', { id: review.id, fields: ['state'], current: shown(review) });
}

/** What nobody can learn from without: asked before a review is done, and of one that is done after any act. */
export const needed = ['intended', 'happened', 'why'] as const;

export function checkSaid(check: Check, review: Pick<AfterActionReview, (typeof needed)[number]>): Check {
  for (const field of needed) check.that(field, !!review[field]?.trim(), 'required');
  return check;
}

/** The name of somebody who works on the team; undefined if nobody whom this viewer sees does. */
export async function worksThere(work: Work, teamId: string, personId: string): Promise<string | undefined> {
  const [found] = await work.query<{ name: string }>(
    `select p.display_name as name from app.seat s join app.person p on p.id = s.holder_id
     where s.team_id = $1 and s.holder_id = $2 and s.role <> 'guest' and app.living(s) limit 1`,
    [teamId, personId],
  );
  return found?.name;
}
