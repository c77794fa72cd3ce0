import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import { isOpen, Review } from './review.js';
import type { EditReviewInput, RequestReviewInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const mostReviewers = 1000;

/** The calendar day where the server stands. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

type Said = Partial<Omit<EditReviewInput, 'id' | 'version'>>;

function checkReview(said: Said, outcome: string | null | undefined, reason: string | null | undefined): void {
  new Check()
    .that('stage', said.stage !== null, 'required')
    .key('stage', said.stage, vocabulary('reviewStages'))
    .whole('reviewers', said.reviewers, 0, mostReviewers)
    .text('reviewerSeats', said.reviewerSeats)
    .text('concerns', said.concerns)
    .text('response', said.response)
    .text('reason', said.reason)
    .key('outcome', said.outcome, vocabulary('reviewOutcomes'))
    .that('reason', outcome !== 'not_reviewed' || !!reason?.trim(), 'required')
    .done();
}

export const requestReview = act({
  mutation: 'requestReview',
  name: 'review.requested',
  on: Tactic,
  load: (work, input: RequestReviewInput) => work.get(Tactic, input.tacticId, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, tactic, { tacticId: _, ...said }) => {
    checkReview(said, said.outcome, said.reason);
    const { id, boardId, teamId, audienceId } = tactic;
    const closedOn = isOpen(said.outcome ?? null) ? null : today();
    return work.insert(Review, { tacticId: id, boardId, teamId, requestedOn: today(), closedOn, ...said, audienceId }, tactic);
  },
});

export const editReview = act({
  mutation: 'editReview',
  name: 'review.edited',
  on: Review,
  load: (work, input: EditReviewInput) => work.get(Review, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, review, { id: _, version, stage, ...said }) => {
    const outcome = said.outcome === undefined ? review.outcome : said.outcome;
    checkReview({ ...said, stage }, outcome, said.reason === undefined ? review.reason : said.reason);
    const closing = outcome === review.outcome ? {} : { closedOn: isOpen(outcome) ? null : (review.closedOn ?? today()) };
    return work.edit(review, version, { ...said, stage: stage ?? undefined, ...closing });
  },
});
