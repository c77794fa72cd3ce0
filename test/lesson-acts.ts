import type { Json, Person } from './harness.js';

const audience = 'audience { team sectors organizations people }';
export const afterActionFields = `id version teamId aboutKind tacticId meetingId title heldOn facilitatorId facilitatorName intended happened why keep change surprises sectors
  state doneAt archivedAt madeBy viewerCan ${audience}`;
export const observationFields = 'id version afterActionReviewId teamId text kind position archivedAt';

const texts = `problem contextPlaceSize contextLaw contextPartners contextMarket contextFunding contextPeriod whatWeDid result mechanism mechanismKey moderators
  takesPeople takesHours takesSkills takesAgreements takesApprovals takesLeadTime costBand costMoney costHours costPayer appliesIf notIf harms legalNotes`;
export const lessonFields = `id version teamId tacticId afterActionReviewId observationId title kind tacticTypeKey strand level ${texts} doThis avoid coreElements mayChange
  evidenceStrength evidenceDirection sources templates language contactSeatId reviewOn expiresOn supersedesId state retiredBecause validatedAt handling labelReason livedExperienceReviewNeeded
  livedExperienceOutcome livedExperienceConcerns livedExperienceReason writerId writerName organizationId written archivedAt viewerCan ${audience}`;
export const checkFields = 'id version lessonId reviewerId reviewerName organizationId context happened why soWhat whereApplies note lessonVersion';

/** Name, the argument's type, what comes back. */
const verbs = {
  beginAfterActionReview: ['input: BeginAfterActionReviewInput!', afterActionFields],
  editAfterActionReview: ['input: EditAfterActionReviewInput!', afterActionFields],
  finishAfterActionReview: ['id: ID!', afterActionFields],
  reopenAfterActionReview: ['id: ID!', afterActionFields],
  archiveAfterActionReview: ['id: ID!', afterActionFields],
  restoreAfterActionReview: ['id: ID!', afterActionFields],
  addObservations: ['input: AddObservationsInput!', observationFields],
  editObservation: ['input: EditObservationInput!', observationFields],
  removeObservation: ['id: ID!', observationFields],
  draftLesson: ['input: DraftLessonInput!', lessonFields],
  editLesson: ['input: EditLessonInput!', lessonFields],
  identifyLesson: ['id: ID!', lessonFields],
  keepLessonText: ['id: ID!', lessonFields],
  checkLesson: ['input: CheckLessonInput!', checkFields],
  validateLesson: ['id: ID!', lessonFields],
  applyLesson: ['input: ApplyLessonInput!', lessonFields],
  retireLesson: ['input: RetireLessonInput!', lessonFields],
  restoreLesson: ['id: ID!', lessonFields],
  archiveLesson: ['id: ID!', lessonFields],
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

export async function seeLesson(person: Person, id: string): Promise<Json> {
  const document = `query Lesson($id: ID!) { lesson(id: $id) { ${lessonFields} qualityChecks { ${checkFields} } tactic { id } afterActionReview { id } observation { id text }
    supersedes { id } supersededBy { id } } }`;
  return (await person.see(document, { id })).lesson;
}

/** Ids of a page, where the next begins, and how many there are of each kind that has any. */
export async function listLessons(person: Person, input: object = {}): Promise<{ ids: string[]; next: string | null; counts: Record<string, number> }> {
  const document = 'query Lessons($input: LessonsInput) { lessons(input: $input) { lessons { id } next counts { kind count } } }';
  const { lessons, next, counts } = (await person.see(document, { input })).lessons;
  const some = counts.filter((one: Json) => one.count > 0).map((one: Json) => [one.kind, one.count]);
  return { ids: lessons.map((one: Json) => one.id), next, counts: Object.fromEntries(some) };
}
