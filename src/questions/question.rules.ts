import { Refusal } from '../work/refusal.js';
import { allOf, rule, worksOnTheTeam, type Rule } from '../work/rules.js';
import type { Thing } from '../work/thing.js';
import { shown } from '../work/work.js';
import type { FollowUp, HomeQuestion } from './home-question.js';
import type { Answer, Question } from './question.js';
import type { AnswerQuestionInput } from './question.inputs.js';

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = <Row extends { state: string }>(...states: readonly Row['state'][]): Rule<Row> =>
  rule(`while ${states.join(' or ')}`, (_viewer, row, input) => input !== undefined || states.includes(row.state));
const askedOrLeads: Rule<HomeQuestion> = rule(
  'who asked, or coordinator or chair of the team',
  (viewer, { teamId, askedBy }) => viewer.leads(teamId) || (askedBy === viewer.person && viewer.worksOn(teamId)),
);
const nothingAccepted: Rule<HomeQuestion> = rule('until one is accepted', (_viewer, home, input) => input !== undefined || home.acceptedAnswerId === null);
const oneAccepted: Rule<HomeQuestion> = rule('while one is accepted', (_viewer, home, input) => input !== undefined || home.acceptedAnswerId !== null);
const works = worksOnTheTeam as Rule<HomeQuestion>;

export const mayAccept = allOf<HomeQuestion>(whenever('open', 'closed'), nothingAccepted, askedOrLeads);
export const mayUnaccept = allOf<HomeQuestion>(whenever('open', 'closed'), oneAccepted, askedOrLeads);
export const mayClose = allOf<HomeQuestion>(whenever('open'), askedOrLeads);
export const mayReopen = allOf<HomeQuestion>(whenever('closed'), askedOrLeads);
export const mayTakeBack = allOf<HomeQuestion>(whenever('asked', 'open', 'closed'), askedOrLeads);
export const mayFollowUp = allOf<HomeQuestion>(whenever('open'), works);
export const mayTakeBackFollowUp: Rule<FollowUp> = rule(
  'who wrote it, or coordinator or chair of the team',
  (viewer, { teamId, madeBy, archivedAt }, input) => (input !== undefined || !archivedAt) && (madeBy === viewer.person || viewer.leads(teamId)),
);

export const mayAnswerQuestion: Rule<Question, AnswerQuestionInput> = rule(
  'works on the team that answers',
  (viewer, _question, input) => input !== undefined && viewer.worksOn(input.teamId.toLowerCase()),
);
export const wroteAnswer: Rule<Answer> = rule(
  'who wrote it, as long as they work on the team that it is said for',
  (viewer, { madeBy, teamId, archivedAt }, input) =>
    (input !== undefined || !archivedAt) && madeBy === viewer.person && teamId !== null && viewer.worksOn(teamId),
);
/** Nobody else speaks for the team; what was said for it may be taken back when whoever said it has left. */
export const mayWithdrawAnswer: Rule<Answer> = rule(
  'who wrote it, or coordinator or chair of the team that it is said for',
  (viewer, answer, input) =>
    wroteAnswer.allows(viewer, answer, input) || ((input !== undefined || !answer.archivedAt) && answer.teamId !== null && viewer.leads(answer.teamId)),
);

/** @throws Refusal CONFLICT with the row as it is now: somebody was first. */
export function mustBe<Row extends Thing & { state: string }>(row: Row, ...states: readonly Row['state'][]): void {
  if (!states.includes(row.state)) throw new Refusal('CONFLICT', { id: row.id, fields: ['state'], current: shown(row) });
}

/** @throws Refusal CONFLICT: it was taken away meanwhile. */
export function mustStand(row: Answer | FollowUp): void {
  if (row.archivedAt) throw new Refusal('CONFLICT', { id: row.id, fields: ['archivedAt'], current: shown(row) });
}
