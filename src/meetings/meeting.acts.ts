import { audienceFor } from '../audience/audience.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import type { Work } from '../work/work.js';
import { checkMeeting, checkSpan } from './meeting.checks.js';
import type { AddMeetingInput, EditMeetingInput } from './meeting.inputs.js';
import { mayArchive, mayCancel, mayCorrect, mayEditMeeting, mayHold, mayRestore, maySend, mustBe, open } from './meeting.rules.js';
import { Meeting } from './meeting.js';

/** What is said in a meeting stays with the team and its organizations until somebody says otherwise. */
const usualHandling = 'TLP:AMBER';

const locked = (work: Work, { id }: { id: string }): Promise<Meeting> => work.get(Meeting, id, { lock: true });

export const addMeeting = act({
  mutation: 'addMeeting',
  name: 'meeting.added',
  load: async (work, input: AddMeetingInput) => ({ teamId: (await work.get(Team, input.teamId)).id }),
  may: worksOnTheTeam,
  do: async (work, { teamId }, input) => {
    const check = checkMeeting(new Check(), { ...input, kind: input.kind ?? undefined, handling: input.handling ?? undefined });
    checkSpan(check, input.startsAt, input.endsAt).done();
    const [team] = await work.find(Team, { id: teamId });
    check.that('teamId', team?.archivedAt === null, 'not_allowed').done();
    return work.insert(Meeting, {
      teamId,
      title: input.title.trim(),
      kind: input.kind ?? 'regular',
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      timeZone: input.timeZone,
      place: input.place ?? null,
      link: input.link ?? null,
      purpose: input.purpose ?? null,
      quorum: input.quorum ?? null,
      handling: input.handling ?? usualHandling,
      state: 'planned',
      minutesVersion: 0,
      audienceId: await audienceFor(work, teamId, input.audience),
    });
  },
});

export const editMeeting = act({
  mutation: 'editMeeting',
  name: 'meeting.edited',
  on: Meeting,
  load: (work, input: EditMeetingInput) => locked(work, input),
  may: mayEditMeeting,
  do: async (work, meeting, { id: _, version, title, kind, timeZone, handling, startsAt, endsAt, ...words }) => {
    const check = checkMeeting(new Check(), { ...words, title, kind, timeZone, handling })
      .that('startsAt', startsAt !== null, 'required')
      .that('endsAt', endsAt !== null, 'required');
    if (startsAt ?? endsAt) checkSpan(check, startsAt ?? meeting.startsAt, endsAt ?? meeting.endsAt);
    check.done();
    mustBe(meeting, ...open);
    return work.edit(meeting, version, {
      ...words,
      title: title?.trim(),
      kind: kind ?? undefined,
      timeZone: timeZone ?? undefined,
      handling: handling ?? undefined,
      startsAt: startsAt ?? undefined,
      endsAt: endsAt ?? undefined,
    });
  },
});

export const cancelMeeting = act({
  mutation: 'cancelMeeting',
  name: 'meeting.cancelled',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: mayCancel,
  do: async (work, meeting) => {
    mustBe(meeting, 'planned');
    return work.update(meeting, { state: 'cancelled' });
  },
});

export const holdMeeting = act({
  mutation: 'holdMeeting',
  name: 'meeting.held',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: mayHold,
  do: async (work, meeting) => {
    mustBe(meeting, 'planned');
    return work.update(meeting, { state: 'held' });
  },
});

/** Says that the agenda, or later what came out of it, may go to everybody; who tells them reads the journal. */
export const sendMeeting = act({
  mutation: 'sendMeeting',
  name: 'meeting.sent',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: maySend,
  do: async (work, meeting) => {
    mustBe(meeting, 'planned', 'held', 'approved');
    return work.update(meeting, { sentAt: new Date() });
  },
});

/** Opens the minutes again; approving them gives the next version. */
export const correctMinutes = act({
  mutation: 'correctMinutes',
  name: 'minutes.opened',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: mayCorrect,
  do: async (work, meeting) => {
    mustBe(meeting, 'approved');
    return work.update(meeting, { state: 'held', approvedAt: null, approvedBy: null, approvedByName: null });
  },
});

export const archiveMeeting = act({
  mutation: 'archiveMeeting',
  name: 'meeting.archived',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: mayArchive,
  do: async (work, meeting) => {
    if (meeting.archivedAt) return meeting;
    mustBe(meeting, 'planned', 'held', 'cancelled');
    return work.update(meeting, { archivedAt: new Date() });
  },
});

export const restoreMeeting = act({
  mutation: 'restoreMeeting',
  name: 'meeting.restored',
  on: Meeting,
  load: (work, input: { id: string }) => locked(work, input),
  may: mayRestore,
  do: (work, meeting) => work.update(meeting, { archivedAt: null }),
});
