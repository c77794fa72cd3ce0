import type { Json, Person } from './harness.js';

export const commitmentFields = `id version teamId organizationId title why state ownerId ownerName rule startsOn endsOn timeZone workingDayRule nextOn askedBy askedByName
  askedByOrganizationId answeredBy answeredByName reason pausedFrom pausedUntil archivedAt viewerCan audience { team sectors organizations people }
  occurrences { id dueOn originalOn state remark markedByName archivedAt } links { id tacticId }`;
const dateFields = 'id version commitmentId teamId organizationId dueOn originalOn state remark markedBy markedByName archivedAt viewerCan';

const verbs = {
  addCommitment: ['input: AddCommitmentInput!', commitmentFields],
  editCommitment: ['input: EditCommitmentInput!', commitmentFields],
  acceptCommitment: ['input: AcceptCommitmentInput!', commitmentFields],
  declineCommitment: ['input: DeclineCommitmentInput!', commitmentFields],
  withdrawCommitment: ['id: ID!', commitmentFields],
  pauseCommitment: ['input: PauseCommitmentInput!', commitmentFields],
  resumeCommitment: ['id: ID!', commitmentFields],
  handOnCommitment: ['input: HandOnCommitmentInput!', commitmentFields],
  takeCommitment: ['id: ID!', commitmentFields],
  endCommitment: ['input: EndCommitmentInput!', commitmentFields],
  linkCommitment: ['input: LinkCommitmentInput!', 'id commitmentId tacticId archivedAt'],
  unlinkCommitment: ['id: ID!', 'id archivedAt'],
  keepOccurrence: ['input: KeepOccurrenceInput!', dateFields],
  missOccurrence: ['input: MissOccurrenceInput!', dateFields],
  skipOccurrence: ['input: MissOccurrenceInput!', dateFields],
  reopenOccurrence: ['id: ID!', dateFields],
  undo: ['of: ID!', '__typename'],
} as const;
export type CommitmentVerb = keyof typeof verbs;

/** `promises(police, 'pauseCommitment', { id })`: the value of the verb's own argument; answers the row with all its fields. */
export async function promises(person: Person, verb: CommitmentVerb, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Promises($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export async function seeCommitment(person: Person, id: string): Promise<Json> {
  return (await person.see<Json>(`query One($id: ID!) { commitment(id: $id) { ${commitmentFields} } }`, { id })).commitment;
}

export async function preview(person: Person, pattern: object): Promise<Json[]> {
  return (await person.see<Json>('query P($pattern: PatternInput!) { previewCommitment(pattern: $pattern) { dueOn originalOn } }', { pattern }))
    .previewCommitment;
}

export async function commitmentsToday(person: Person, teamId?: string): Promise<Json> {
  const document =
    'query Today($teamId: ID) { today(teamId: $teamId) { commitmentAsks { id title } occurrences { id dueOn state commitmentId } occurrenceCommitments { id title } } }';
  return (await person.see<Json>(document, { teamId })).today;
}

/** So many days from today, there. */
export const dayIn = (timeZone: string, days = 0): string => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
};
