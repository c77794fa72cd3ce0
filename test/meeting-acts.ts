import { randomUUID } from 'node:crypto';
import { performAsSystem } from '../src/work/act.js';
import type { Database } from '../src/work/database.js';
import type { Json, Person } from './harness.js';
import { taskFields } from './task-acts.js';

export const meetingFields = `id version teamId title kind startsAt endsAt timeZone place link purpose quorum handling state sentAt minutesVersion approvedAt approvedBy approvedByName
  archivedAt madeBy audience { team sectors people }`;
export const itemFields = 'id version meetingId teamId title purpose section ownerId minutes position notes state taskId tacticId decisionId archivedAt';
export const decisionFields = `id version teamId meetingId statement decidedOn body options rationale evidence dissent reviewOn supersedesId archivedAt madeBy
  audience { team sectors people }`;
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
  buildAgenda: ['id: ID!', itemFields],
  addDecision: ['input: AddDecisionInput!', decisionFields],
  editDecision: ['input: EditDecisionInput!', decisionFields],
  supersedeDecision: ['input: SupersedeDecisionInput!', decisionFields],
  archiveDecision: ['id: ID!', decisionFields],
  promiseInMeeting: ['input: PromiseInMeetingInput!', taskFields],
  linkMeetingTask: ['input: LinkMeetingTaskInput!', 'id meetingId taskId'],
  unlinkMeetingTask: ['id: ID!', 'id archivedAt'],
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
  const document = `query Meeting($id: ID!) { meeting(id: $id) { ${meetingFields} viewerCan agenda { ${itemFields} task { title } tactic { title } } attendance { ${attendanceFields} }
    decisions { ${decisionFields} } taskLinks { id taskId } tasks { id title state } } }`;
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

export async function seeDecision(person: Person, id: string): Promise<Json> {
  const document = `query Decision($id: ID!) { decision(id: $id) { ${decisionFields} viewerCan supersedes { id statement } supersededBy { id statement } meeting { id title } } }`;
  return (await person.see(document, { id })).decision;
}

/** A page of the log. */
export async function decisionLog(person: Person, input: object = {}): Promise<{ statements: string[]; next: string | null }> {
  const document = `query Log($input: DecisionsInput) { decisions(input: $input) { next decisions { statement } } }`;
  const { decisions } = await person.see(document, { input });
  return { statements: decisions.decisions.map((one: Json) => one.statement), next: decisions.next };
}

/** Lets time pass for an ask: it was asked so many days ago. */
export function askedDaysAgo(database: Database, task: string, days: number): Promise<unknown> {
  return performAsSystem({ pool: database.clock, purpose: 'test', act: randomUUID() }, 'time.passed', async (work) => {
    await work.query('update app.task set asked_at = now() - make_interval(days => $2) where id = $1', [task, days]);
    return true;
  });
}
