import { audienceOfBoth, noSource, placeAtEnd, sourceOf } from '../meetings/agenda/agenda.making.js';
import { buildAgenda } from '../meetings/agenda/agenda.build.js';
import { AgendaItem } from '../meetings/agenda/agenda-item.js';
import { Attendance } from '../meetings/attendance/attendance.js';
import { Decision } from '../meetings/decisions/decision.js';
import { MeetingTask } from '../meetings/promises/meeting-task.js';
import { Meeting } from '../meetings/meeting.js';
import type { Tactic } from '../tactics/tactic.js';
import type { Task } from '../tasks/task.js';
import type { Work } from '../work/work.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData, SampleDecision, SampleMeeting } from './sample.shape.js';

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  tactics: ReadonlyMap<string, Tactic>;
  tasks: ReadonlyMap<string, Task>;
}

const minuteMs = 60_000;

/** A meeting as it stands, with what was promised there; whoever `work` stands for called it. */
export async function makeMeeting(work: Work, meeting: SampleMeeting, world: World): Promise<Meeting> {
  const { keys, days, sample } = world;
  const { title, kind, timeZone, place, link, purpose, quorum, state, handling } = meeting;
  const teamId = keys.of('Team', meeting.team);
  const startsAt = new Date(`${days.on(meeting.on)!}T${meeting.at}:00Z`);
  const approver = sample.people.find((person) => person.key === meeting.approvedBy);
  const made = await work.insert(Meeting, {
    ...{ title, kind, timeZone, place, link, purpose, quorum, state, handling, teamId, startsAt },
    endsAt: new Date(startsAt.getTime() + meeting.minutes * minuteMs),
    minutesVersion: approver ? 1 : 0,
    approvedBy: keys.maybe('Person', meeting.approvedBy),
    approvedByName: approver?.displayName ?? null,
    approvedAt: days.at(meeting.approvedOn),
    audienceId: await work.audienceOf([`team/${teamId}`]),
  });
  for (const key of meeting.tasks) await promise(work, made, world.tasks.get(key)!);
  return made;
}

async function promise(work: Work, meeting: Meeting, task: Task): Promise<void> {
  const both = await audienceOfBoth(work, meeting, task.audienceId);
  await work.insert(
    MeetingTask,
    { meetingId: meeting.id, taskId: task.id, teamId: meeting.teamId, endAudienceId: task.audienceId, audienceId: both!.id },
    meeting,
  );
}

/** What people put on the agenda, once whatever goes before it stands. */
export async function makeAgenda(work: Work, meeting: Meeting, { agenda, build }: SampleMeeting, { keys, tactics }: World): Promise<void> {
  if (build) await buildAgenda.do(work, meeting, { id: meeting.id });
  for (const { title, purpose, owner, minutes, state, tactic } of agenda) {
    const about = tactic === null ? undefined : tactics.get(tactic)!;
    const both = about && (await audienceOfBoth(work, meeting, about.audienceId));
    await work.insert(
      AgendaItem,
      {
        ...{ title, purpose, minutes, state, meetingId: meeting.id, teamId: meeting.teamId, section: 'added' as const },
        ownerId: keys.maybe('Person', owner),
        position: await placeAtEnd(work, meeting),
        ...(about ? sourceOf(about) : noSource),
        audienceId: both?.id ?? meeting.audienceId,
      },
      meeting,
    );
  }
}

export async function makeAttendance(work: Work, meeting: Meeting, { attendance }: SampleMeeting, { keys, sample }: World): Promise<void> {
  const states = ['present', 'deputy', 'absent', 'excused'] as const;
  const rows = states.flatMap((state) =>
    attendance[state].map((key) => {
      const seat = sample.seats.find((one) => one.key === key)!;
      const person = state === 'deputy' ? seat.deputy : seat.holder;
      return {
        ...{ meetingId: meeting.id, teamId: meeting.teamId, state, audienceId: meeting.audienceId },
        seatId: keys.of('Seat', key),
        personId: keys.maybe('Person', person),
        personName: sample.people.find((one) => one.key === person)?.displayName ?? null,
      };
    }),
  );
  if (rows.length) await work.insertAll(Attendance, rows, meeting);
}

/** What was decided; whoever `work` stands for wrote it down. */
export async function makeDecision(
  work: Work,
  decision: SampleDecision,
  { keys, days, meetings, decisions }: World & { meetings: ReadonlyMap<string, Meeting>; decisions: ReadonlyMap<string, Decision> },
): Promise<Decision> {
  const { statement, body, options, rationale, evidence, dissent } = decision;
  const teamId = keys.of('Team', decision.team);
  return work.insert(Decision, {
    ...{ statement, body, options, rationale, evidence, dissent, teamId },
    meetingId: decision.meeting === null ? null : meetings.get(decision.meeting)!.id,
    decidedOn: days.on(decision.on)!,
    reviewOn: days.on(decision.reviewOn),
    supersedesId: decision.supersedes === null ? null : decisions.get(decision.supersedes)!.id,
    audienceId: await work.audienceOf([`team/${teamId}`]),
  });
}
