import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { refusal } from './board-acts.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { meetingOf, meets } from './meeting-acts.js';
import { makeWorld, type World } from './world.js';
import { Writer } from './writer.js';

let database: TestDatabase;
let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;
const writers: Writer[] = [];

const people = async () => {
  [coordinator, police, prosecutor, guest] = (await Promise.all(
    ['coordinator', 'police', 'prosecutor', 'guest'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person];
  denver = await server.as('coordinator@denver.example');
};

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({}, database);
  world = await makeWorld(server.database);
  await people();
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const call = async (more: object = {}): Promise<string> => (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, more))).id;

async function opens(person: Person, meeting: string): Promise<Writer> {
  const writer = new Writer(person, meeting);
  writers.push(writer);
  expect(await writer.open()).toBe('opened');
  return writer;
}

const minutesQuery = `query ($id: ID!) { meeting(id: $id) { id state minutesVersion
  minutes { kind level number runs { text bold link } made { kind id } } minutesVersions { number text approvedByName blocks { kind runs { text } } } } }`;
const minutesOf = async (person: Person, id: string): Promise<Json> => (await person.see(minutesQuery, { id })).meeting;
const textOf = (meeting: Json): string[] => meeting.minutes.map((block: Json) => block.runs.map((run: Json) => run.text).join(''));
const approve = (person: Person, id: string) =>
  person.do('mutation ($act: ID!, $id: ID!) { approveMinutes(act: $act, id: $id) { id state minutesVersion } }', { id });
const correct = (person: Person, id: string) => person.do('mutation ($act: ID!, $id: ID!) { correctMinutes(act: $act, id: $id) { id } }', { id });
const hold = (person: Person, id: string) => person.do('mutation ($act: ID!, $id: ID!) { holdMeeting(act: $act, id: $id) { id } }', { id });

describe('the minutes of a meeting', () => {
  it('show what one types to everybody who has them open, and keep it', async () => {
    const meeting = await call();
    const [one, other] = [await opens(coordinator, meeting), await opens(police, meeting)];
    one.type('Opened at ten.');
    await other.until(() => other.lines.includes('Opened at ten.'));
    await one.settled();
    expect(new Set(one.said)).toEqual(new Set(['saved']));
    expect(textOf(await minutesOf(prosecutor, meeting))).toEqual(['Opened at ten.']);
    one.leave();
    other.leave();
    const later = await opens(prosecutor, meeting);
    expect(later.lines).toEqual(['Opened at ten.']);
  });

  it('hold all the words of three who type at once, also of one who was cut off meanwhile', async () => {
    const meeting = await call();
    const three = [await opens(coordinator, meeting), await opens(police, meeting), await opens(prosecutor, meeting)];
    const [first, second, third] = three as [Writer, Writer, Writer];
    third.socket.disconnect();
    for (let line = 0; line < 5; line++) {
      first.type(`First ${line}`);
      second.type(`Second ${line}`);
      third.type(`Third ${line}`);
    }
    expect(third.lines).not.toContain('First 0');
    await third.open();
    const all = ['First', 'Second', 'Third'].flatMap((who) => [0, 1, 2, 3, 4].map((line) => `${who} ${line}`)).sort();
    for (const writer of three) await writer.until(() => JSON.stringify([...writer.lines].sort()) === JSON.stringify(all));
    expect(first.lines).toEqual(second.lines);
    expect(first.lines).toEqual(third.lines);
    for (const writer of three) await writer.settled();
    expect(textOf(await minutesOf(coordinator, meeting))).toEqual(first.lines);
  });

  it('are there after the server was stopped and started, with what somebody typed in between', async () => {
    const meeting = await call();
    const before = await opens(coordinator, meeting);
    before.type('Said before.');
    await before.settled();
    await server.stop();
    before.type('Said while it was down.');
    server = await startServer({}, database);
    await people();
    const after = await opens(coordinator, meeting);
    expect(after.lines).toEqual(['Said before.']);
    // A page comes back to the same address by itself; this server has a new one, so the document is carried over.
    Y.applyUpdate(after.document, Y.encodeStateAsUpdate(before.document));
    await after.settled();
    expect(textOf(await minutesOf(police, meeting))).toEqual(['Said before.', 'Said while it was down.']);
  });

  it('stand on the screens of another server of the same database too, while it is typed and after it was made one piece', async () => {
    const meeting = await call();
    const second = await startServer({}, database);
    try {
      const [here, there] = [await opens(coordinator, meeting), await opens(await second.as('police@boston.example'), meeting)];
      for (let line = 0; line < 60; line++) {
        here.type(`Here ${line}`);
        await here.settled();
      }
      there.type('There');
      await here.until(() => here.lines.includes('There'));
      await there.until(() => there.lines.length === 61);
      here.leave();
      there.type('After');
      const again = await opens(prosecutor, meeting);
      await again.until(() => again.lines.includes('After'));
      again.type('Again');
      await there.until(() => there.lines.includes('Again'));
      expect(there.lines).toHaveLength(63);
      expect(again.lines).toEqual(there.lines);
    } finally {
      await second.stop();
    }
  });

  it('become one stored piece of many when the last writer leaves, with every word', async () => {
    const meeting = await call();
    const writer = await opens(coordinator, meeting);
    for (let line = 0; line < 120; line++) {
      writer.type(`${line}`);
      if (line % 2) await writer.settled();
    }
    await writer.settled();
    const said = [...writer.lines];
    writer.leave();
    const again = await opens(police, meeting);
    expect(again.lines).toEqual(said);
    expect(said).toHaveLength(120);
  });

  it('say who stands where by the name of who sent it, not by the name that was sent', async () => {
    const meeting = await call();
    const [one, other] = [await opens(police, meeting), await opens(coordinator, meeting)];
    one.caret({ user: { id: world.boston.people.coordinator, name: 'The mayor' }, cursor: null });
    const shown = () => [...other.awareness.getStates().values()].flatMap(({ user }) => (user ? [user] : []));
    await other.until(() => shown().length > 0);
    expect(shown()).toEqual([{ id: world.boston.people.police, name: 'Boston police' }]);
  });
});

describe('who may', () => {
  it('another city meets a meeting that does not exist, and so does whoever it is not shared with', async () => {
    const meeting = await call({ audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    for (const person of [denver, prosecutor]) {
      const outsider = new Writer(person, meeting);
      writers.push(outsider);
      expect(await outsider.open()).toBe('NOT_FOUND');
      const nothing = new Writer(person, randomUUID());
      writers.push(nothing);
      expect(await nothing.open()).toBe('NOT_FOUND');
      outsider.type('I was here');
      await outsider.until(() => outsider.said.length > 0);
      expect(outsider.said[0]).toBe('gone');
    }
    const inside = await opens(police, meeting);
    expect(inside.lines).toEqual([]);
    const stranger = new Writer(server.stranger(), meeting);
    writers.push(stranger);
    await expect(stranger.open()).rejects.toThrow();
  });

  it('a guest reads along and writes nothing', async () => {
    const meeting = await call();
    const [writer, reader] = [await opens(police, meeting), await opens(guest, meeting)];
    writer.type('For all to read');
    await reader.until(() => reader.lines.includes('For all to read'));
    expect([writer.writes, reader.writes]).toEqual([true, false]);
    reader.type('Not mine to write');
    await reader.until(() => reader.said.length > 0);
    expect(new Set(reader.said)).toEqual(new Set(['locked']));
    await writer.settled();
    expect(textOf(await minutesOf(coordinator, meeting))).toEqual(['For all to read']);
  });

  it('whoever the meeting is no longer shared with loses it at once, on an open screen', async () => {
    const meeting = await call();
    const [stays, goes] = [await opens(police, meeting), await opens(prosecutor, meeting)];
    stays.type('Before');
    await goes.until(() => goes.lines.includes('Before'));
    await coordinator.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'meeting', id: meeting, audience: { team: world.boston.team, sectors: ['law_enforcement'] } },
    });
    await goes.until(() => goes.told.includes('gone'));
    stays.type('After');
    await stays.settled();
    expect(goes.lines).toEqual(['Before']);
    goes.type('Still here?');
    await goes.until(() => goes.said.length > 0);
    expect(goes.said.at(-1)).toBe('gone');
    expect(await minutesOf(prosecutor, meeting)).toBeNull();
    expect(textOf(await minutesOf(police, meeting))).toEqual(['Before', 'After']);
  });
});

describe('approval', () => {
  it('locks what stands there as a version; a correction becomes the next', async () => {
    const meeting = await call();
    const writer = await opens(coordinator, meeting);
    writer.type('We agreed on three things.');
    await writer.settled();
    expect((await refusal(approve(coordinator, meeting))).code).toBe('CONFLICT');
    await hold(coordinator, meeting);
    expect((await refusal(approve(police, meeting))).code).toBe('FORBIDDEN');
    expect((await refusal(approve(denver, meeting))).code).toBe('NOT_FOUND');
    await approve(coordinator, meeting);
    writer.type('And on a fourth.');
    await writer.until(() => writer.said.includes('locked'));
    expect(await minutesOf(police, meeting)).toMatchObject({
      state: 'approved',
      minutesVersion: 1,
      minutesVersions: [{ number: 1, text: 'We agreed on three things.', approvedByName: 'Boston coordinator' }],
    });
    expect(textOf(await minutesOf(police, meeting))).toEqual(['We agreed on three things.']);
    await correct(coordinator, meeting);
    const again = await opens(police, meeting);
    expect(again.lines).toEqual(['We agreed on three things.']);
    again.type('Four, after all.');
    await again.settled();
    await approve(coordinator, meeting);
    const meetingNow = await minutesOf(prosecutor, meeting);
    expect(meetingNow.minutesVersions.map((version: Json) => [version.number, version.text])).toEqual([
      [2, 'We agreed on three things.\nFour, after all.'],
      [1, 'We agreed on three things.'],
    ]);
    expect(await minutesOf(denver, meeting)).toBeNull();
  });

  it('others never keep on the screen what came too late', async () => {
    const meeting = await call();
    const [late, other] = [await opens(coordinator, meeting), await opens(police, meeting)];
    await hold(coordinator, meeting);
    await approve(coordinator, meeting);
    late.type('Too late');
    await late.until(() => late.said.includes('locked'));
    await other.until(() => other.told.includes('again'));
    const fresh = await opens(prosecutor, meeting);
    expect(fresh.lines).toEqual([]);
  });
});

describe('bad input', () => {
  it('what is no whole update is refused, and breaks nobody’s screen', async () => {
    const meeting = await call();
    const [bad, good] = [await opens(police, meeting), await opens(coordinator, meeting)];
    for (const value of [new Uint8Array([1, 2, 3, 250]), new Uint8Array(), 'text', null, { update: 1 }, 7]) expect(await bad.sendRaw(value)).toBe('broken');
    bad.socket.emit('caret', new Uint8Array([255, 255, 255, 255, 15]));
    bad.socket.emit('caret', 'nobody');
    good.type('All is well');
    await good.settled();
    expect(textOf(await minutesOf(police, meeting))).toEqual(['All is well']);
  });

  it('scripts and wicked links that somebody writes past the editor come out as nothing', async () => {
    const meeting = await call();
    const writer = await opens(police, meeting);
    const script = new Y.XmlElement('script');
    writer.fragment.push([script]);
    script.insert(0, [new Y.XmlText('alert(1)')]);
    const made = new Y.XmlElement('made');
    writer.fragment.push([made]);
    made.setAttribute('kind', 'person');
    made.setAttribute('id', '<img>');
    const line = new Y.XmlElement('paragraph');
    writer.fragment.push([line]);
    const words = new Y.XmlText();
    line.insert(0, [words]);
    words.insert(0, 'a link', { link: { href: 'javascript:alert(1)' }, bold: {} });
    words.insert(6, ' and a good one', { link: { href: 'https://city.example/plan' } });
    await writer.settled();
    const { minutes } = await minutesOf(coordinator, meeting);
    expect(minutes).toEqual([
      {
        kind: 'paragraph',
        level: null,
        number: null,
        made: null,
        runs: [
          { text: 'a link', bold: true, link: null },
          { text: ' and a good one', bold: null, link: 'https://city.example/plan' },
        ],
      },
    ]);
  });
});
