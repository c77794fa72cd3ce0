import type { Json, Person } from './harness.js';

const audience = 'audience { team sectors organizations people }';
export const afterActionFields = `id version teamId aboutKind tacticId meetingId title heldOn facilitatorId facilitatorName intended happened why keep change surprises sectors
  state doneAt archivedAt madeBy viewerCan ${audience}`;
export const observationFields = 'id version afterActionReviewId teamId text kind position archivedAt';

/** Name, the argument's type, what comes back. */
const verbs = {
  beginAfterActionReview: ['input: BeginAfterActionReviewInput!', afterActionFields],
  editAfterActionReview: ['input: EditAfterActionReviewInput!', afterActionFields],
  finishAfterActionReview: ['id: ID!', afterActionFields],
  reopenAfterActionReview: ['id: ID!', afterActionFields],
  archiveAfterActionReview: ['id: ID!', afterActionFields],
  addObservations: ['input: AddObservationsInput!', observationFields],
  editObservation: ['input: EditObservationInput!', observationFields],
  removeObservation: ['id: ID!', observationFields],
} as const;
export type LearningVerb = keyof typeof verbs;

/** `learns(police, 'finishAfterActionReview', id)`: the value of the verb's own argument; answers the row with all its fields. */
export async function learns(person: Person, verb: LearningVerb, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Learns($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export async function seeAfterAction(person: Person, id: string): Promise<Json> {
  const document = `query Review($id: ID!) { afterActionReview(id: $id) { ${afterActionFields} tactic { id title } meeting { id title } observations { ${observationFields} } } }`;
  return (await person.see(document, { id })).afterActionReview;
}
