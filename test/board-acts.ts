import { Refused, type Json, type Person } from './harness.js';

const audience = 'audience { team network sectors organizations people }';
const fields = {
  Board: `id version teamId title purpose archivedAt ${audience} viewerCan goal { id version statement why startsOn deadline }`,
  Goal: 'id version boardId teamId statement why startsOn deadline',
  Tactic: `id version boardId teamId title typeKey stage position description mechanism leadOrganizationId leadState leadPersonId leadReason leadProposedBy leadProposedAt
    strand level object reaches areaId languages startsOn endsOn resourcesPeople resourcesMoney resourcesInKind legalBasis risks confidence confidenceNote confidenceAt nextReviewOn
    stopReason stopNote embargoUntil handling copiedFrom archivedAt madeBy changedBy ${audience}`,
  Partner: `id version tacticId boardId teamId organizationId role state reason proposedBy proposedAt answeredBy answeredAt archivedAt ${audience}`,
  Review: `id version tacticId boardId teamId stage requestedOn reviewers reviewerSeats compensated concerns response outcome reason closedOn ${audience}`,
};

/** Name, the input's type (or the type of `id` or `ids`), what comes back. */
const verbs = {
  createBoard: ['input: CreateBoardInput!', 'Board'],
  editBoard: ['input: EditBoardInput!', 'Board'],
  archiveBoard: ['id: ID!', 'Board'],
  restoreBoard: ['id: ID!', 'Board'],
  setGoal: ['input: GoalInput!', 'Goal'],
  addTactics: ['input: AddTacticsInput!', 'Tactic'],
  editTactic: ['input: EditTacticInput!', 'Tactic'],
  editTactics: ['input: EditTacticsInput!', 'Tactic'],
  moveTactics: ['input: MoveTacticsInput!', 'Tactic'],
  stopTactic: ['input: StopTacticInput!', 'Tactic'],
  archiveTactics: ['ids: [ID!]!', 'Tactic'],
  restoreTactics: ['ids: [ID!]!', 'Tactic'],
  copyTactic: ['input: CopyTacticInput!', 'Tactic'],
  proposeLead: ['input: LeadInput!', 'Tactic'],
  confirmLead: ['id: ID!', 'Tactic'],
  declineLead: ['input: AnswerInput!', 'Tactic'],
  proposePartner: ['input: PartnerInput!', 'Partner'],
  confirmPartner: ['id: ID!', 'Partner'],
  declinePartner: ['input: AnswerInput!', 'Partner'],
  removePartner: ['id: ID!', 'Partner'],
  requestReview: ['input: RequestReviewInput!', 'Review'],
  editReview: ['input: EditReviewInput!', 'Review'],
} as const;
export type BoardVerb = keyof typeof verbs;
export const boardVerbs = Object.keys(verbs) as BoardVerb[];

/** `perform(police, 'stopTactic', { id, reason: 'cost' })`: the value of the verb's own argument; answers the rows with all their fields. */
export async function perform(person: Person, verb: BoardVerb, value: unknown, act?: string): Promise<Json> {
  const [argument, type] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Perform($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields[type]} } }`;
  const data = await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) });
  return data[verb];
}

/** The refusal of something that must not succeed. */
export async function refusal(attempt: Promise<unknown>): Promise<Refused> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** `title too_long 200` for each field that a refusal names. */
export async function problems(attempt: Promise<unknown>): Promise<string[]> {
  const { code, details } = await refusal(attempt);
  if (code !== 'INVALID') return [code];
  return (details['fields'] as { field: string; reason: string; limit?: number }[]).map(({ field, reason, limit }) =>
    [field, reason, limit].filter((part) => part !== undefined).join(' '),
  );
}

export async function seeBoard(person: Person, id: string): Promise<Json> {
  const document = `query Board($id: ID!) { board(id: $id) { ${fields.Board} tactics { ${fields.Tactic} } partners { ${fields.Partner} } reviews { ${fields.Review} } } }`;
  return (await person.see(document, { id })).board;
}

export async function seeTactic(person: Person, id: string): Promise<Json> {
  const document = `query Tactic($id: ID!) { tactic(id: $id) { ${fields.Tactic} viewerCan partners { ${fields.Partner} } reviews { ${fields.Review} } } }`;
  return (await person.see(document, { id })).tactic;
}

export async function seeToday(person: Person, teamId?: string): Promise<Json> {
  const document = `query Today($teamId: ID) { today(teamId: $teamId) { since leads { ${fields.Tactic} } partners { ${fields.Partner} } partnerTactics { id title } seats { id } reviews { id outcome } changed { id name actorId changes { kind id } } } }`;
  return (await person.see(document, { teamId })).today;
}
