import { Person } from '../../identity/person.js';
import { Seat } from '../../teams/seat.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { rule } from '../../work/rules.js';
import type { Work } from '../../work/work.js';
import type { MarkAttendanceInput } from '../meeting.inputs.js';
import { mustBe, open, runsIt } from '../meeting.rules.js';
import { Meeting } from '../meeting.js';
import { Attendance, attendanceStates } from './attendance.js';

interface Marking {
  meeting: Meeting;
  seats: Seat[];
}

const mostSeats = 200;

async function seatsOf(work: Work, { meetingId, seatIds }: MarkAttendanceInput): Promise<Marking> {
  new Check().ids('seatIds', seatIds, { max: mostSeats, min: 1 }).done();
  const meeting = await work.get(Meeting, meetingId, { lock: true });
  const wanted = [...new Set(seatIds.map((id) => id.toLowerCase()))];
  const found = new Map((await work.find(Seat, { id: wanted })).map((seat) => [seat.id, seat]));
  return {
    meeting,
    seats: wanted.map((id) => {
      const seat = found.get(id);
      if (!seat) throw new Refusal('NOT_FOUND', { id });
      return seat;
    }),
  };
}

const marks = rule(
  'who called the meeting, or coordinator or chair of the team; for a seat of one’s own: its holder or deputy',
  (viewer, { meeting, seats }: Marking) =>
    runsIt(viewer, meeting) || (viewer.worksOn(meeting.teamId) && seats.every((seat) => [seat.holderId, seat.deputyId].includes(viewer.person))),
);

/** One tap a seat, or one for all of them. */
export const markAttendance = act({
  mutation: 'markAttendance',
  name: 'attendance.marked',
  load: seatsOf,
  may: marks,
  do: async (work, { meeting, seats }, { state }) => {
    new Check()
      .key('state', state, attendanceStates)
      .that(
        'seatIds',
        seats.every((seat) => seat.teamId === meeting.teamId && seat.holderId !== null),
        'not_allowed',
      )
      .that('state', state !== 'deputy' || seats.every((seat) => seat.deputyId !== null), 'not_allowed')
      .done();
    mustBe(meeting, ...open);
    const seatIds = seats.map((seat) => seat.id);
    const known = new Map((await work.find(Attendance, { meetingId: meeting.id, seatId: seatIds }, { lock: true })).map((row) => [row.seatId, row]));
    const names = await namesOf(work, seats);
    const marked: Attendance[] = [];
    for (const seat of seats) {
      const row = known.get(seat.id);
      const personId = state === 'deputy' ? seat.deputyId : seat.holderId;
      const mark = { state: state ?? row?.state ?? 'absent', personId, personName: names.get(personId ?? '') ?? null };
      if (row && !state) marked.push(row.archivedAt ? row : await work.update(row, { archivedAt: new Date() }));
      else if (row) marked.push(await work.update(row, { ...mark, archivedAt: null }));
      else if (state)
        marked.push(
          await work.insert(Attendance, { meetingId: meeting.id, teamId: meeting.teamId, seatId: seat.id, ...mark, audienceId: meeting.audienceId }, meeting),
        );
    }
    return marked;
  },
});

async function namesOf(work: Work, seats: readonly Seat[]): Promise<Map<string, string>> {
  const ids = seats.flatMap((seat) => [seat.holderId, seat.deputyId]).filter((id) => id !== null);
  return new Map((ids.length ? await work.find(Person, { id: ids }) : []).map((person) => [person.id, person.displayName]));
}
