import { audienceFor } from '../../audience/audience.js';
import { Meeting } from '../../meetings/meeting.js';
import { Tactic } from '../../tactics/tactic.js';
import { Team } from '../../teams/team.js';
import { act } from '../../work/act.js';
import { Check, isBlank } from '../../work/input.js';
import { invalid } from '../../work/refusal.js';
import { worksOnTheTeam } from '../../work/rules.js';
import { vocabulary } from '../../work/vocabulary.js';
import type { Work } from '../../work/work.js';
import { AfterActionReview, type ReviewedKind } from './after-action.js';
import type { BeginAfterActionReviewInput, EditAfterActionReviewInput } from './after-action.inputs.js';
import { checkSaid, mayPutAway, mayReopen, mayRestore, mayWrite, mustBe, worksThere } from './after-action.rules.js';

const titleLength = 200;
const dayMs = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

export const lockedReview = (work: Work, id: string): Promise<AfterActionReview> => work.get(AfterActionReview, id, { lock: true });

/** What is looked back on: the thing, of which the review becomes a part, or the words for an event. */
interface LookedBackOn {
  teamId: string;
  kind: ReviewedKind;
  title: string;
  whole?: Tactic | Meeting;
}

async function lookedBackOn(work: Work, { tacticId, meetingId, event, teamId }: BeginAfterActionReviewInput): Promise<LookedBackOn> {
  if ([tacticId, meetingId, event].filter((one) => one != null).length !== 1) throw invalid({ field: 'event', reason: 'required' });
  const whole = tacticId ? await work.get(Tactic, tacticId) : meetingId ? await work.get(Meeting, meetingId) : undefined;
  if (whole) return { teamId: whole.teamId, kind: tacticId ? 'tactic' : 'meeting', title: whole.title, whole };
  if (!teamId) throw invalid({ field: 'teamId', reason: 'required' });
  return { teamId: (await work.get(Team, teamId)).id, kind: 'event', title: event ?? '' };
}

/** Looked back on at the latest today, wherever on earth that is. */
const checkDay = (check: Check, heldOn: string | null | undefined): Check =>
  check.date('heldOn', heldOn).that('heldOn', heldOn == null || heldOn <= dayOf(Date.now() + dayMs / 2), 'out_of_range');

async function facilitator(work: Work, check: Check, teamId: string, person: string | null | undefined) {
  if (!person) return {};
  check.id('facilitatorId', person).done();
  const facilitatorName = await worksThere(work, teamId, person);
  check.that('facilitatorId', facilitatorName !== undefined, 'unknown').done();
  return { facilitatorId: person.toLowerCase(), facilitatorName };
}

export const beginAfterActionReview = act({
  mutation: 'beginAfterActionReview',
  name: 'after_action_review.begun',
  load: lookedBackOn,
  may: worksOnTheTeam,
  do: async (work, { teamId, kind, title, whole }, input) => {
    const check = checkDay(new Check(), input.heldOn)
      .text('event', input.event, { max: titleLength, required: kind === 'event' })
      .that('teamId', !whole || input.teamId == null || input.teamId.toLowerCase() === teamId, 'not_allowed')
      .that(kind === 'meeting' ? 'meetingId' : 'tacticId', !whole?.archivedAt, 'not_allowed');
    check.done();
    const leads = await facilitator(work, check, teamId, input.facilitatorId ?? work.viewer.person);
    const audienceId = whole && !input.audience ? whole.audienceId : await audienceFor(work, teamId, input.audience);
    const about = { aboutKind: kind, tacticId: kind === 'tactic' ? whole!.id : null, meetingId: kind === 'meeting' ? whole!.id : null };
    const row = {
      teamId,
      ...about,
      title: title.trim(),
      heldOn: input.heldOn ?? dayOf(Date.now()),
      ...leads,
      sectors: [],
      state: 'draft' as const,
      audienceId,
    };
    return work.insert(AfterActionReview, row, whole);
  },
});

const answers = ['intended', 'happened', 'why', 'keep', 'change', 'surprises'] as const;

export const editAfterActionReview = act({
  mutation: 'editAfterActionReview',
  name: 'after_action_review.edited',
  on: AfterActionReview,
  load: (work, input: EditAfterActionReviewInput) => lockedReview(work, input.id),
  may: mayWrite,
  do: async (work, review, { id: _, version, event, heldOn, facilitatorId, sectors, ...said }) => {
    const check = checkDay(new Check(), heldOn)
      .text('event', event, { max: titleLength, required: true })
      .that('event', event === undefined || review.aboutKind === 'event', 'not_allowed')
      .that('heldOn', heldOn !== null, 'required')
      .that('facilitatorId', facilitatorId !== null, 'required')
      .keys('sectors', sectors, vocabulary('sectors'));
    for (const field of answers) check.text(field, said[field]);
    check.done();
    const leads = await facilitator(work, check, review.teamId, facilitatorId);
    mustBe(review, 'draft');
    const tookPart = sectors === null ? [] : sectors && [...new Set(sectors)];
    // A blank answer is none.
    for (const field of answers) if (said[field] != null && isBlank(said[field])) said[field] = null;
    return work.edit(review, version, { ...said, title: event?.trim(), heldOn: heldOn ?? undefined, ...leads, sectors: tookPart });
  },
});

export const finishAfterActionReview = act({
  mutation: 'finishAfterActionReview',
  name: 'after_action_review.finished',
  on: AfterActionReview,
  load: (work, input: { id: string }) => lockedReview(work, input.id),
  may: mayWrite,
  do: async (work, review) => {
    mustBe(review, 'draft');
    checkSaid(new Check(), review).done();
    return work.update(review, { state: 'done', doneAt: new Date() });
  },
});

export const reopenAfterActionReview = act({
  mutation: 'reopenAfterActionReview',
  name: 'after_action_review.reopened',
  on: AfterActionReview,
  load: (work, input: { id: string }) => lockedReview(work, input.id),
  may: mayReopen,
  do: async (work, review) => {
    mustBe(review, 'done');
    return work.update(review, { state: 'draft', doneAt: null });
  },
});

export const archiveAfterActionReview = act({
  mutation: 'archiveAfterActionReview',
  name: 'after_action_review.archived',
  on: AfterActionReview,
  load: (work, input: { id: string }) => lockedReview(work, input.id),
  may: mayPutAway,
  do: async (work, review) => (review.archivedAt ? review : work.update(review, { archivedAt: new Date() })),
});

export const restoreAfterActionReview = act({
  mutation: 'restoreAfterActionReview',
  name: 'after_action_review.restored',
  on: AfterActionReview,
  load: (work, input: { id: string }) => lockedReview(work, input.id),
  may: mayRestore,
  do: async (work, review) => (review.archivedAt ? work.update(review, { archivedAt: null }) : review),
});
