import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import { Task } from '../src/tasks/task.js';
import { performAsSystem } from '../src/work/act.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { meetingOf, meets } from './meeting-acts.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  const team = world.boston.team;
  const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await does(police, 'addTask', { teamId: team, title: 'Call the hotels; all, of them', dueOn });
  await does(police, 'addTask', { teamId: team, title: 'Among ourselves', dueOn, audience: { team, sectors: ['law_enforcement'] } });
  await does(coordinator, 'addTask', { teamId: team, title: 'Of the coordinator', dueOn });
  await meets(coordinator, 'addMeeting', meetingOf(team, { startsAt: '2027-07-06T14:00:00.000Z', endsAt: '2027-07-06T15:30:00.000Z', place: 'City Hall' }));
});
afterAll(() => server.stop());

const make = async (person: Person, viewId: string | null = null): Promise<{ path: string; id: string }> => {
  const { makeFeed } = await person.see<Json>('mutation M($viewId: ID) { makeFeed(viewId: $viewId) { path feed { id viewId } } }', { viewId });
  return { path: makeFeed.path, id: makeFeed.feed.id };
};
const read = (path: string, init: RequestInit = {}) => server.stranger().send(path, init);
const eventsOf = (body: unknown) => {
  const calendar = new ICAL.Component(ICAL.parse(String(body)) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};
const titles = async (path: string) =>
  eventsOf((await read(path)).body)
    .map((event) => event.summary)
    .sort();

describe('a calendar feed', () => {
  it('has my open items as whole days and my teams’ meetings at their hour, with what few may see told in neutral words', async () => {
    const { path } = await make(police);
    const answer = await read(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toContain('private');
    expect(await titles(path)).toEqual(['Action item', 'Call the hotels; all, of them', 'Monthly meeting']);
    expect(String(answer.body)).not.toContain('Among ourselves');
    const events = eventsOf(answer.body);
    expect(events.filter((event) => event.startDate.isDate)).toHaveLength(2);
    const meeting = events.find((event) => event.summary === 'Monthly meeting')!;
    expect([meeting.startDate.toString(), meeting.endDate.toString(), meeting.startDate.zone?.tzid, meeting.location]).toEqual([
      '2027-07-06T10:00:00',
      '2027-07-06T11:30:00',
      'America/New_York',
      'City Hall',
    ]);
    expect(meeting.startDate.toJSDate().toISOString()).toBe('2027-07-06T14:00:00.000Z');
  });

  it('answers 304 to whoever has it already, and HEAD without a body', async () => {
    const { path } = await make(coordinator);
    const tag = (await read(path)).headers.get('etag')!;
    expect((await read(path, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const head = await read(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.body]).toEqual([200, tag, '']);
    await does(coordinator, 'addTask', { teamId: world.boston.team, title: 'One more', dueOn: '2027-01-05' });
    expect((await read(path, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('ends when it is revoked or made anew, and is then like one that never was', async () => {
    const first = await make(police);
    const second = await make(police);
    const unknown = await read(`/feeds/${'A'.repeat(43)}.ics`);
    const said = ({ status, body }: { status: number; body: unknown }) => ({ status, body });
    expect(said(await read(first.path))).toEqual(said(unknown));
    expect(unknown.status).toBe(404);
    await coordinator.see('mutation R($id: ID!) { revokeFeed(id: $id) }', { id: second.id });
    expect((await read(second.path)).status).toBe(200);
    await police.see('mutation R($id: ID!) { revokeFeed(id: $id) }', { id: second.id });
    expect(said(await read(second.path))).toEqual(said(unknown));
    expect((await police.see<Json>('{ myFeeds { id } }')).myFeeds).toEqual([]);
  });

  it('has what a saved view shows, for its owner alone', async () => {
    const { saveOwnView } = await police.see<Json>('mutation S($input: OwnViewInput!) { saveOwnView(input: $input) { id } }', {
      input: { name: 'Hotels', filter: 'text=of+the+coordinator' },
    });
    const { path } = await make(police, saveOwnView.id);
    expect(await titles(path)).toEqual(['Of the coordinator']);
    await expect(make(coordinator, saveOwnView.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await police.see('mutation R($id: ID!) { removeOwnView(id: $id) }', { id: saveOwnView.id });
    expect((await read(path)).status).toBe(404);
  });

  it('writes no line of its own out of a title', async () => {
    const { path } = await make(coordinator);
    const broken = 'Plan\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://elsewhere.example';
    // At the door such a title is refused or not; the calendar does not lean on that.
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'test.broken', async (work) => {
      const [task] = await work.find(Task, { title: 'Of the coordinator' });
      await work.update(task!, { title: broken });
    });
    await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, { title: 'Room\\nX;Y', place: 'Hall\r\nATTACH:https://elsewhere.example' })).catch(
      () => undefined,
    );
    const text = String((await read(path)).body);
    expect(text).not.toMatch(/^ATTACH/m);
    expect(eventsOf(text).map((event) => event.summary)).toContain('Plan END:VEVENT BEGIN:VEVENT ATTACH:https://elsewhere.example');
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(eventsOf(text).length);
  });

  it('is empty at once for who lost the seat, and ends with a change of the password', async () => {
    const detective = await server.as('detective@boston.example');
    const { path } = await make(detective);
    expect(await titles(path)).toContain('Monthly meeting');
    await coordinator.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.detective });
    expect(await titles(path)).toEqual([]);
    await detective.do('mutation P($act: ID!, $current: String!, $new: String!) { changePassword(act: $act, current: $current, new: $new) }', {
      current: 'crosstown-sample',
      new: 'nine quiet lamps by the river',
    });
    expect((await read(path)).status).toBe(404);
    expect((await detective.see<Json>('{ myFeeds { id } }')).myFeeds).toEqual([]);
  });

  it('can write nothing and sees nothing where a transaction could', async () => {
    const { path } = await make(police);
    const { tokenDigest } = await import('../src/work/door.js');
    const digest = tokenDigest(path.slice('/feeds/'.length, -'.ics'.length));
    const client = await server.database.app.connect();
    try {
      await client.query('begin');
      expect((await client.query('select app.begin_feed($1) as answer', [digest])).rows[0].answer).toBeNull();
      expect((await client.query('select count(*)::int as count from app.task')).rows[0].count).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('is read no more often than a calendar needs', async () => {
    const { path } = await make(police);
    const answers = [];
    for (let at = 0; at < 31; at++) answers.push((await read(path)).status);
    expect(answers.at(-1)).toBe(429);
  });
});
