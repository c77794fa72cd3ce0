import type { Refer, Report } from './pack.checks.js';
import type { PackData } from './pack.shape.js';
import type { SampleData, SampleDecision, SampleMeeting } from './sample.shape.js';

interface World {
  sample: SampleData;
  pack: PackData;
  refer: Refer;
  report: Report;
}

const keys = (rows: { key: string }[]): Set<string> => new Set(rows.map((row) => row.key));

/** What a meeting of the sample says of people, seats and things that are not there. */
export function meetingReferences(meeting: SampleMeeting, at: number, { sample, pack, refer, report }: World): void {
  const seats = sample.seats.filter((seat) => seat.team === meeting.team && seat.state === 'held');
  const people = new Set(seats.map((seat) => seat.holder!));
  const boards = keys(sample.boards.filter((board) => board.team === meeting.team));
  const tactics = keys(sample.tactics.filter((tactic) => boards.has(tactic.board)));
  const tasks = keys(sample.tasks.filter((task) => task.team === meeting.team));
  refer('meetings', [at, 'by'], meeting.by, people, 'person of the team');
  refer('meetings', [at, 'approvedBy'], meeting.approvedBy, people, 'person of the team');
  refer('meetings', [at, 'handling'], meeting.handling, keys(pack.labels), 'label');
  meeting.tasks.forEach((key, of) => refer('meetings', [at, 'tasks', of], key, tasks, 'task of the team'));
  meeting.agenda.forEach((item, of) => {
    refer('meetings', [at, 'agenda', of, 'owner'], item.owner, people, 'person of the team');
    refer('meetings', [at, 'agenda', of, 'tactic'], item.tactic, tactics, 'tactic of the team');
  });
  for (const [state, marked] of Object.entries(meeting.attendance))
    marked.forEach((key, of) => refer('meetings', [at, 'attendance', state, of], key, keys(seats), 'held seat of the team'));
  if ((meeting.state === 'approved') !== (meeting.approvedBy !== null && meeting.approvedOn !== null))
    report('meetings', [at, 'approvedBy'], 'Minutes that are approved say by whom and when, others do not');
  if (meeting.state === 'approved' && meeting.written.length === 0) report('meetings', [at, 'written'], 'Minutes that are approved say something');
}

/** The same of a decision; an earlier one stands before it in the file. */
export function decisionReferences(decision: SampleDecision, at: number, { sample, refer }: World): void {
  const people = new Set(sample.seats.filter((seat) => seat.team === decision.team && seat.state === 'held').map((seat) => seat.holder!));
  refer('decisions', [at, 'by'], decision.by, people, 'person of the team');
  refer('decisions', [at, 'meeting'], decision.meeting, keys(sample.meetings.filter((one) => one.team === decision.team)), 'meeting of the team');
  refer('decisions', [at, 'supersedes'], decision.supersedes, keys(sample.decisions.slice(0, at)), 'decision before it');
}
