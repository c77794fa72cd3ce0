import type { Json, Person } from './harness.js';

export const meetingFields = `id version teamId title kind startsAt endsAt timeZone place link purpose quorum handling state sentAt minutesVersion approvedAt approvedBy approvedByName
  archivedAt madeBy audience { team sectors people }`;
export const itemFields = 'id version meetingId teamId title purpose section ownerId minutes position notes state taskId tacticId archivedAt';
export const attendanceFields = 'id version meetingId seatId personId personName state archivedAt';

/** Name, the argument's type, what comes back. */
const verbs = {
  addMeeting: ['input: AddMeetingInput!', meetingFields],
  editMeeting: ['input: EditMeetingInput!', meetingFields],
  cancelMeeting: ['id: ID!', meetingFields],
  holdMeeting: ['id: ID!', meetingFields],
  sendMeeting: ['id: ID!', meetingFields],
  approveMinutes: ['id: ID!', meetingFields],
  correctMinutes: ['id: ID!', meetingFields],
  archiveMeeting: ['id: ID!', meetingFields],
  restoreMeeting: ['id: ID!', meetingFields],
  addAgendaItem: ['input: AddAgendaItemInput!', itemFields],
  editAgendaItem: ['input: EditAgendaItemInput!', itemFields],
  moveAgendaItem: ['input: MoveAgendaItemInput!', itemFields],
  settleAgendaItem: ['input: SettleAgendaItemInput!', itemFields],
  markAttendance: ['input: MarkAttendanceInput!', attendanceFields],
} as const;
export type MeetingVerb = keyof typeof verbs;

/** `meets(police, 'holdMeeting', id)`: the value of the verb's own argument; answers the row with all its fields. */
export async function meets(person: Person, verb: MeetingVerb, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Meets($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export async function seeMeeting(person: Person, id: string): Promise<Json> {
  const document = `query Meeting($id: ID!) { meeting(id: $id) { ${meetingFields} viewerCan agenda { ${itemFields} task { title } tactic { title } } attendance { ${attendanceFields} } } }`;
  return (await person.see(document, { id })).meeting;
}

export async function listMeetings(person: Person, variables: object = {}): Promise<Json[]> {
  const document = `query Meetings($teamId: ID, $from: DateTime, $until: DateTime) { meetings(teamId: $teamId, from: $from, until: $until) { ${meetingFields} } }`;
  return (await person.see(document, { ...variables })).meetings;
}

/** A moment so many hours from now, to the minute. */
export const inHours = (hours: number): string => new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

/** What a meeting needs at the least, tomorrow for an hour. */
export const meetingOf = (teamId: string, more: object = {}) => ({
  teamId,
  title: 'Monthly meeting',
  startsAt: inHours(24),
  endsAt: inHours(25),
  timeZone: 'America/New_York',
  ...more,
});
