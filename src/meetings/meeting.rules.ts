import { Refusal } from '../work/refusal.js';
import { allOf, rule, type Rule } from '../work/rules.js';
import type { Viewer } from '../work/viewer.js';
import { shown } from '../work/work.js';
import { Meeting, type MeetingState } from './meeting.js';

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: readonly MeetingState[]): Rule<Meeting> =>
  rule(`while ${states.join(' or ')}`, (_viewer, meeting, input) => input !== undefined || (states.includes(meeting.state) && meeting.archivedAt === null));

export const runsIt = (viewer: Viewer, meeting: Meeting): boolean =>
  viewer.leads(meeting.teamId) || (meeting.madeBy === viewer.person && viewer.worksOn(meeting.teamId));

const runs: Rule<Meeting> = rule('who called it, or coordinator or chair of the team', runsIt);
const works: Rule<Meeting> = rule('works on the team', (viewer, meeting) => viewer.worksOn(meeting.teamId));
const leads: Rule<Meeting> = rule('coordinator or chair of the team', (viewer, meeting) => viewer.leads(meeting.teamId));

/** Until the minutes are approved; from then on a correction comes first. */
export const open: readonly MeetingState[] = ['planned', 'held'];

export const mayEditMeeting = allOf(whenever(...open), runs);
export const mayCancel = allOf(whenever('planned'), runs);
export const mayHold = allOf(whenever('planned'), runs);
export const maySend = allOf(whenever('planned', 'held', 'approved'), runs);
export const mayApprove = allOf(whenever('held'), leads);
export const mayCorrect = allOf(whenever('approved'), leads);
export const mayArchive = allOf(whenever('planned', 'held', 'cancelled'), runs);
export const mayRestore = allOf(
  rule<Meeting>('while it is put away', (_viewer, meeting, input) => input !== undefined || meeting.archivedAt !== null),
  runs,
);
export const mayAddItem = allOf(whenever(...open), works);
export const mayBuild = allOf(whenever('planned'), runs);
/** Each row of what it holds asks further: my own seat, my own item. */
export const mayMark = allOf(whenever(...open), works);

/** For share and undo: minutes that were approved are changed by a correction alone. */
export const changesMeeting: Rule<Meeting> = rule(
  'who called it, or coordinator or chair of the team, until the minutes are approved',
  (viewer, meeting) => meeting.state !== 'approved' && runsIt(viewer, meeting),
);

/** @throws Refusal CONFLICT with the meeting as it is now: somebody was first. */
export function mustBe(meeting: Meeting, ...states: readonly MeetingState[]): void {
  if (!states.includes(meeting.state) || meeting.archivedAt !== null)
    throw new Refusal('CONFLICT', { id: meeting.id, fields: ['state'], current: shown(meeting) });
}
