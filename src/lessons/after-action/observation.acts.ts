import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { rule, type Rule } from '../../work/rules.js';
import { shown, type Work } from '../../work/work.js';
import { lockedReview } from './after-action.acts.js';
import { AfterActionReview, Observation, observationKinds, type ObservationKind } from './after-action.js';
import type { AddObservationsInput, EditObservationInput } from './after-action.inputs.js';
import { mayWrite, mustBe } from './after-action.rules.js';

const mostObservations = 100;
const textLength = 1000;

export const addObservations = act({
  mutation: 'addObservations',
  name: 'observation.added',
  on: AfterActionReview,
  load: (work, input: AddObservationsInput) => lockedReview(work, input.id),
  may: mayWrite,
  do: async (work, review, { observations }) => {
    const check = new Check()
      .that('observations', observations.length > 0, 'required')
      .that('observations', observations.length <= mostObservations, 'too_many');
    check.done();
    observations.forEach(({ text, kind }, at) =>
      check.text(`observations.${at}.text`, text, { max: textLength, required: true }).key(`observations.${at}.kind`, kind, observationKinds),
    );
    check.done();
    mustBe(review, 'draft');
    const from = await roomFor(work, check, review, observations.length);
    const rows = observations.map(({ text, kind }, at) => ({
      ...{ afterActionReviewId: review.id, teamId: review.teamId, text: text.trim(), kind: kind as ObservationKind, position: from + at },
      audienceId: review.audienceId,
    }));
    return work.insertAll(Observation, rows, review);
  },
});

/** Where the next one goes, once there is room for so many more. */
async function roomFor(work: Work, check: Check, review: AfterActionReview, more: number): Promise<number> {
  const [counted] = await work.query<{ living: number; next: number }>(
    `select count(*) filter (where archived_at is null)::int as living, coalesce(max(position) + 1, 0) as next
     from app.observation where after_action_review_id = $1`,
    [review.id],
  );
  check.that('observations', counted!.living + more <= mostObservations, 'too_many').done();
  return counted!.next;
}

interface Part {
  review: AfterActionReview;
  observation: Observation;
}

const ofReview = async (work: Work, { id }: { id: string }): Promise<Part> => {
  const found = await work.get(Observation, id);
  // The review first, as every act on it does: two who wait for each other would both fail.
  const review = await lockedReview(work, found.afterActionReviewId);
  return { review, observation: await work.get(Observation, id, { lock: true }) };
};
const mayWritePart: Rule<Part> = rule(mayWrite.says, (viewer, { review }, input) => mayWrite.allows(viewer, review, input));

function mustStand(observation: Observation): void {
  if (observation.archivedAt) throw new Refusal('CONFLICT', { id: observation.id, fields: ['archivedAt'], current: shown(observation) });
}

export const editObservation = act({
  mutation: 'editObservation',
  name: 'observation.edited',
  load: (work, input: EditObservationInput) => ofReview(work, input),
  may: mayWritePart,
  do: async (work, { review, observation }, { version, text, kind }) => {
    new Check()
      .text('text', text, { max: textLength, required: true })
      .that('kind', kind !== null, 'required')
      .key('kind', kind, observationKinds)
      .done();
    mustBe(review, 'draft');
    mustStand(observation);
    return work.edit(observation, version, { text: text?.trim(), kind: kind as ObservationKind | undefined });
  },
});

export const removeObservation = act({
  mutation: 'removeObservation',
  name: 'observation.removed',
  load: (work, input: { id: string }) => ofReview(work, input),
  may: mayWritePart,
  do: async (work, { review, observation }) => {
    if (observation.archivedAt) return observation;
    mustBe(review, 'draft');
    return work.update(observation, { archivedAt: new Date() });
  },
});
