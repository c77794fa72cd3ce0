import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { inHours, listMeetings, meetingOf, meets, seeMeeting } from './meeting-acts.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let chair: Person;
let police: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, chair, police, prosecutor, guest] = (await Promise.all(
    ['coordinator', 'mayor', 'police', 'prosecutor', 'guest'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person, Person];
  denver = await server.as('coordinator@denver.example');
});
afterAll(() => server.stop());

const call = (by: Person = coordinator, more: object = {}): Promise<Json> => meets(by, 'addMeeting', meetingOf(world.boston.team, more));
const titles = (rows: Json[]): string[] => rows.map((row) => row.title);
const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });

describe('a meeting', () => {
  it('is called by anybody who works on the team, and seen by the team alone', async () => {
    const meeting = await call(police, {
      place: 'City Hall, room 4',
      link: 'https://meet.example/team',
      quorum: 5,
      purpose: 'What was promised, and what is stuck',
    });
    expect(meeting).toMatchObject({ state: 'planned', kind: 'regular', minutesVersion: 0, timeZone: 'America/New_York', handling: 'TLP:AMBER', quorum: 5 });
    expect(await seeMeeting(prosecutor, meeting.id)).toMatchObject({ title: 'Monthly meeting', viewerCan: ['addAgendaItem', 'promiseInMeeting'] });
    expect((await seeMeeting(coordinator, meeting.id)).viewerCan).toEqual([
      'addAgendaItem',
      'archiveMeeting',
      'buildAgenda',
      'cancelMeeting',
      'editMeeting',
      'holdMeeting',
      'promiseInMeeting',
      'sendMeeting',
    ]);
    expect(await seeMeeting(denver, meeting.id)).toBeNull();
    expect((await refusal(call(guest))).code).toBe('FORBIDDEN');
    expect((await refusal(call(denver))).code).toBe('FORBIDDEN');
    expect((await refusal(meets(prosecutor, 'editMeeting', { id: meeting.id, version: 1, title: 'Mine' }))).code).toBe('FORBIDDEN');
    expect((await refusal(meets(denver, 'editMeeting', { id: meeting.id, version: 1, title: 'Mine' }))).code).toBe('NOT_FOUND');
  });

  it('names each field that is wrong', async () => {
    const wrong: [object, string[]][] = [
      [{ title: ' ' }, ['title required']],
      [{ title: 'x'.repeat(201) }, ['title too_long 200']],
      [{ kind: 'party' }, ['kind unknown']],
      [{ timeZone: 'Boston' }, ['timeZone unknown']],
      [{ timeZone: '+05:00' }, ['timeZone unknown']],
      [{ link: 'http://meet.example' }, ['link malformed']],
      [{ link: 'javascript:alert(1)' }, ['link malformed']],
      [{ quorum: 0 }, ['quorum out_of_range 1']],
      [{ handling: 'SECRET' }, ['handling unknown']],
      [{ endsAt: inHours(24) }, ['endsAt out_of_range']],
      [{ endsAt: inHours(24 + 15 * 24) }, ['endsAt out_of_range']],
      [{ startsAt: '1970-01-01T10:00:00Z' }, ['startsAt out_of_range']],
      [{ startsAt: '2600-01-01T10:00:00Z', endsAt: '2600-01-01T11:00:00Z' }, ['startsAt out_of_range', 'endsAt out_of_range']],
      [{ audience: { team: world.denver.team } }, ['audience.team not_allowed']],
      [{ place: 'a\0b' }, ['place malformed']],
    ];
    for (const [more, said] of wrong) expect({ more, said: await problems(call(coordinator, more)) }).toEqual({ more, said });
  });

  it('is moved and renamed; two who change the same field at once are told', async () => {
    const { id, version } = await call();
    const moved = await meets(coordinator, 'editMeeting', { id, version, startsAt: inHours(48), endsAt: inHours(50) });
    expect(moved).toMatchObject({ startsAt: inHours(48), endsAt: inHours(50) });
    expect(await meets(chair, 'editMeeting', { id, version, title: 'Quarterly meeting' })).toMatchObject({ title: 'Quarterly meeting' });
    expect((await refusal(meets(chair, 'editMeeting', { id, version, startsAt: inHours(49) }))).code).toBe('CONFLICT');
    expect(await problems(meets(chair, 'editMeeting', { id, version: 3, startsAt: inHours(51) }))).toEqual(['endsAt out_of_range']);
    expect(await problems(meets(chair, 'editMeeting', { id, version: 3, title: null, timeZone: null }))).toEqual(['title required', 'timeZone required']);
  });

  it('is held, its minutes are approved and locked, and a correction is the next version', async () => {
    const { id } = await call(police);
    expect((await refusal(meets(coordinator, 'approveMinutes', id))).code).toBe('CONFLICT');
    expect((await refusal(meets(prosecutor, 'holdMeeting', id))).code).toBe('FORBIDDEN');
    expect(await meets(police, 'holdMeeting', id)).toMatchObject({ state: 'held' });
    expect((await refusal(meets(coordinator, 'cancelMeeting', id))).code).toBe('CONFLICT');
    expect(await meets(police, 'sendMeeting', id)).toMatchObject({ sentAt: expect.any(String) });
    expect((await refusal(meets(police, 'approveMinutes', id))).code).toBe('FORBIDDEN');
    const act = randomUUID();
    const approved = await meets(chair, 'approveMinutes', id, act);
    expect(approved).toMatchObject({ state: 'approved', minutesVersion: 1, approvedByName: 'Boston mayor', approvedAt: expect.any(String) });
    const undo = chair.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect((await refusal(undo)).code).toBe('FORBIDDEN');
    for (const [verb, value] of [
      ['editMeeting', { id, version: approved.version, title: 'Other' }],
      ['addAgendaItem', { meetingId: id, title: 'Late' }],
      ['markAttendance', { meetingId: id, seatIds: [world.boston.seats.police], state: 'present' }],
      ['archiveMeeting', id],
    ] as const)
      expect({ verb, code: (await refusal(meets(coordinator, verb, value))).code }).toEqual({ verb, code: 'CONFLICT' });
    expect(await meets(coordinator, 'correctMinutes', id)).toMatchObject({ state: 'held', minutesVersion: 1, approvedBy: null });
    expect(await meets(coordinator, 'approveMinutes', id)).toMatchObject({ state: 'approved', minutesVersion: 2 });
  });

  it('is cancelled, put away, brought back, and what was done by mistake is taken back', async () => {
    const { id } = await call();
    const act = randomUUID();
    await meets(coordinator, 'cancelMeeting', id, act);
    await coordinator.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect(await seeMeeting(coordinator, id)).toMatchObject({ state: 'planned' });
    await meets(coordinator, 'cancelMeeting', id);
    await meets(coordinator, 'archiveMeeting', id);
    expect((await listMeetings(coordinator)).map((one) => one.id)).not.toContain(id);
    expect((await meets(coordinator, 'restoreMeeting', id)).archivedAt).toBeNull();
  });

  it('is listed by team and time, a narrower one for its people only', async () => {
    await call(police, { title: 'Operations', startsAt: inHours(240), endsAt: inHours(241), audience: policeOnly() });
    await call(coordinator, { title: 'In ten days', startsAt: inHours(239), endsAt: inHours(240) });
    const span = { teamId: world.boston.team, from: inHours(238), until: inHours(300) };
    expect(titles(await listMeetings(police, span))).toEqual(['In ten days', 'Operations']);
    expect(titles(await listMeetings(prosecutor, span))).toEqual(['In ten days']);
    expect(titles(await listMeetings(denver, span))).toEqual([]);
    expect(await problems(listMeetings(police, { teamId: 'x' }))).toEqual(['teamId malformed']);
  });
});

describe('an agenda', () => {
  it('takes items from everybody on the team; who runs the meeting orders them', async () => {
    const { id: meetingId } = await call();
    const first = await meets(police, 'addAgendaItem', {
      meetingId,
      title: 'New patrol plan',
      purpose: 'decide',
      minutes: 15,
      ownerId: world.boston.people.police,
    });
    const second = await meets(prosecutor, 'addAgendaItem', { meetingId, title: 'Diversion numbers', purpose: 'inform' });
    expect(first).toMatchObject({ section: 'added', state: 'open', minutes: 15 });
    expect((await refusal(meets(prosecutor, 'moveAgendaItem', { id: second.id, position: 'V0V' }))).code).toBe('FORBIDDEN');
    await meets(coordinator, 'moveAgendaItem', { id: second.id, position: 'Zz0V' });
    expect(titles((await seeMeeting(police, meetingId)).agenda)).toEqual(['Diversion numbers', 'New patrol plan']);
    expect(await meets(prosecutor, 'editAgendaItem', { id: second.id, version: 2, minutes: 5 })).toMatchObject({ minutes: 5 });
    expect((await refusal(meets(prosecutor, 'editAgendaItem', { id: first.id, version: 1, minutes: 5 }))).code).toBe('FORBIDDEN');
    expect(await meets(coordinator, 'settleAgendaItem', { id: first.id, state: 'done' })).toMatchObject({ state: 'done' });
    expect((await refusal(meets(guest, 'addAgendaItem', { meetingId, title: 'Hello' }))).code).toBe('FORBIDDEN');
    expect((await refusal(meets(denver, 'addAgendaItem', { meetingId, title: 'Hello' }))).code).toBe('NOT_FOUND');
  });

  it('names each field that is wrong', async () => {
    const { id: meetingId } = await call(police, { audience: policeOnly() });
    const wrong: [object, string[]][] = [
      [{ title: '' }, ['title required']],
      [{ purpose: 'chat' }, ['purpose unknown']],
      [{ minutes: 481 }, ['minutes out_of_range 480']],
      [{ minutes: 0 }, ['minutes out_of_range 1']],
      [{ position: 'a' }, ['position malformed']],
      [{ ownerId: 'x' }, ['ownerId malformed']],
      [{ ownerId: world.denver.people.police }, ['ownerId unknown']],
      [{ ownerId: world.boston.people.prosecutor }, ['ownerId not_allowed']],
      [{ taskId: randomUUID() }, ['taskId unknown']],
      [{ tacticId: randomUUID() }, ['tacticId unknown']],
      [{ taskId: randomUUID(), tacticId: randomUUID() }, ['tacticId not_allowed']],
    ];
    for (const [more, said] of wrong)
      expect({ more, said: await problems(meets(police, 'addAgendaItem', { meetingId, title: 'Plan', ...more })) }).toEqual({ more, said });
  });

  it('shows an item about a thing to whoever sees that thing, and takes it away from whoever loses it', async () => {
    const { id: meetingId } = await call();
    const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' });
    const [tactic] = await perform(police, 'addTactics', {
      boardId: board.id,
      stage: 'idea',
      position: 'a0V',
      tactics: [{ title: 'Decoys' }],
      audience: policeOnly(),
    });
    const task = await does(police, 'addTask', { teamId: world.boston.team, title: 'Call the hotels' });
    const about = await meets(police, 'addAgendaItem', { meetingId, tacticId: tactic.id });
    await meets(police, 'addAgendaItem', { meetingId, taskId: task.id, title: 'Where are we with the hotels?' });
    expect(about.title).toBe('Decoys');
    expect(titles((await seeMeeting(police, meetingId)).agenda)).toEqual(['Decoys', 'Where are we with the hotels?']);
    expect((await seeMeeting(coordinator, meetingId)).agenda).toMatchObject([{ task: { title: 'Call the hotels' }, tacticId: null }]);
    await police.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'task', id: task.id, audience: policeOnly() },
    });
    expect((await seeMeeting(coordinator, meetingId)).agenda).toEqual([]);
    expect((await refusal(meets(coordinator, 'settleAgendaItem', { id: about.id, state: 'dropped' }))).code).toBe('NOT_FOUND');
  });
});

describe('attendance', () => {
  it('is marked by seat, by who runs the meeting or by oneself', async () => {
    const { id: meetingId } = await call();
    const { seats, people } = world.boston;
    const marked = await meets(coordinator, 'markAttendance', { meetingId, seatIds: [seats.police, seats.services], state: 'present' });
    expect(marked).toMatchObject([{ state: 'present', personName: 'Boston police', personId: people.police }, { personName: 'Boston services' }]);
    expect(await meets(prosecutor, 'markAttendance', { meetingId, seatIds: [seats.prosecutor], state: 'excused' })).toMatchObject([{ state: 'excused' }]);
    expect((await refusal(meets(prosecutor, 'markAttendance', { meetingId, seatIds: [seats.police], state: 'absent' }))).code).toBe('FORBIDDEN');
    await meets(coordinator, 'markAttendance', { meetingId, seatIds: [seats.services], state: null });
    expect((await seeMeeting(police, meetingId)).attendance.map((one: Json) => one.state)).toEqual(['present', 'excused']);
    await meets(coordinator, 'markAttendance', { meetingId, seatIds: [seats.services], state: 'absent' });
    expect((await seeMeeting(police, meetingId)).attendance).toHaveLength(3);
  });

  it('knows a deputy only where there is one, and seats of this team only', async () => {
    const { id: meetingId } = await call();
    const { seats, people } = world.boston;
    const mark = (seatId: string, state: string) => meets(coordinator, 'markAttendance', { meetingId, seatIds: [seatId], state });
    expect(await problems(mark(seats.police, 'deputy'))).toEqual(['state not_allowed']);
    expect(await problems(mark(seats.police, 'late'))).toEqual(['state unknown']);
    expect(await problems(meets(coordinator, 'markAttendance', { meetingId, seatIds: [], state: 'present' }))).toEqual(['seatIds required']);
    expect((await refusal(mark(randomUUID(), 'present'))).code).toBe('NOT_FOUND');
    expect(await problems(mark(world.denver.seats.coordinator, 'present'))).toEqual(['seatIds not_allowed']);
    const editSeat = 'mutation E($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { id } }';
    await coordinator.do(editSeat, { input: { id: seats.police, version: 1, deputyId: people.detective } });
    expect(await mark(seats.police, 'deputy')).toMatchObject([{ state: 'deputy', personName: 'Boston detective' }]);
  });
});
