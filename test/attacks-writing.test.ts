import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { refusal } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns } from './lesson-acts.js';
import { meetingOf, meets } from './meeting-acts.js';
import { makeWorld, type World } from './world.js';
import { Writer } from './writer.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let denver: Person;
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, denver] = (await Promise.all(['coordinator@boston', 'police@boston', 'police@denver'].map((who) => server.as(`${who}.example`)))) as [
    Person,
    Person,
    Person,
  ];
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server?.stop());

const call = async (more: object = {}): Promise<string> => (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, more))).id;
async function opens(person: Person, id: string, kind = 'meeting', field = 'default'): Promise<Writer> {
  const writer = new Writer(person, id, kind, field);
  writers.push(writer);
  expect(await writer.open()).toBe('opened');
  return writer;
}
/** Somebody who means ill and somebody who doesn't have the same text open, and both read what the second typed. */
async function bothRead(words: string): Promise<{ meeting: string; bad: Writer; good: Writer }> {
  const meeting = await call();
  const [bad, good] = [await opens(coordinator, meeting), await opens(police, meeting)];
  good.type(words);
  await good.settled();
  await bad.until(() => bad.lines.includes(words));
  return { meeting, bad, good };
}
/** What somebody types who writes past the editor. */
function updateOf(change: (document: Y.Doc) => void, as?: number, on?: Y.Doc): Uint8Array {
  const document = new Y.Doc();
  if (on) Y.applyUpdate(document, Y.encodeStateAsUpdate(on));
  if (as !== undefined) document.clientID = as;
  const before = Y.encodeStateVector(document);
  change(document);
  const update = Y.encodeStateAsUpdate(document, before);
  document.destroy();
  return update;
}
const line = (text: string) => (document: Y.Doc) => {
  const paragraph = new Y.XmlElement('paragraph');
  document.getXmlFragment('default').push([paragraph]);
  paragraph.insert(0, [new Y.XmlText(text)]);
};

describe('a shared text', () => {
  it('is closed at once for whoever’s seat has ended, whatever their screen still sends', async () => {
    const meeting = await call();
    const advocate = await opens(await server.as('advocate@boston.example'), meeting);
    const other = await opens(police, meeting);
    advocate.type('Before');
    await advocate.settled();
    await other.until(() => other.lines.includes('Before'));
    const late = updateOf(line('After'), undefined, advocate.document);
    await coordinator.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.advocate });
    await advocate.until(() => advocate.told.includes('gone') || advocate.told.includes('disconnect'));
    if (advocate.socket.connected) {
      expect(await advocate.sendRaw(late)).toBe('gone');
      expect(await advocate.open()).toBe('NOT_FOUND');
      expect(await advocate.sendRaw(late)).toBe('gone');
    }
    other.type('Among us');
    await other.settled();
    expect(other.lines).toEqual(['Before', 'Among us']);
    expect(advocate.lines).toEqual(['Before']);
  });

  it('is only read by whoever has become a guest, also where it is open', async () => {
    const meeting = await call();
    const prosecutor = await opens(await server.as('prosecutor@boston.example'), meeting);
    expect(prosecutor.writes).toBe(true);
    const demote = 'mutation S($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { role } }';
    await coordinator.do(demote, { input: { id: world.boston.seats.prosecutor, version: 1, role: 'guest' } });
    expect(await prosecutor.sendRaw(updateOf(line('Guest')))).toBe('locked');
    await prosecutor.until(() => prosecutor.told.includes('writes false'));
    expect(await prosecutor.sendRaw(updateOf(line('Guest')))).toMatch(/locked|gone/);
    expect((await opens(police, meeting)).lines).toEqual([]);
  });

  it('is not joined by its address: not by another city, nor by another sector, nor as a text of another kind, nor by a name that no kind has', async () => {
    const lesson = (await learns(coordinator, 'draftLesson', { teamId: world.boston.team, title: 'Ours', kind: 'how_to' })).id;
    const meeting = await call({ audience: { team: world.boston.team, sectors: ['victim_services'] } });
    for (const [person, kind, id] of [
      [denver, 'lesson', lesson],
      [denver, 'meeting', meeting],
      [police, 'meeting', meeting],
      [coordinator, 'meeting', lesson],
      [coordinator, 'constructor', lesson],
      [coordinator, '__proto__', lesson],
    ] as const) {
      const writer = new Writer(person, id, kind);
      writers.push(writer);
      expect([kind, await writer.open()]).toEqual([kind, 'NOT_FOUND']);
      expect(await writer.sendRaw(updateOf(line('Here')))).toBe('gone');
    }
  });

  it('goes on for everybody, whatever somebody writes past the editor', async () => {
    const { meeting, bad, good } = await bothRead('Kept');
    const bystander = await server.as('services@boston.example');
    const wicked: Record<string, Uint8Array> = {
      'a document within': updateOf((document) => document.getMap('default').set('inside', new Y.Doc())),
      'another type of the same name': updateOf((document) => document.getText('default').insert(0, 'x'.repeat(5_000))),
      'a map of prototypes': updateOf((document) => document.getMap('default').set('__proto__', { bold: true })),
      'what hangs on something that never came': updateOf((document) => {
        line('one')(document);
        const vector = Y.encodeStateVector(document);
        document.getXmlFragment('default').insert(1, [new Y.XmlElement('paragraph')]);
        document.getMap('seen').set('vector', vector);
      }).slice(),
      'an end of all that is there and will be': updateOf(
        (document) => document.getXmlFragment('default').delete(0, document.getXmlFragment('default').length),
        undefined,
        bad.document,
      ),
      'elements of names that nobody knows': updateOf((document) =>
        document.getXmlFragment('default').push([new Y.XmlElement('script'), new Y.XmlElement('__proto__')]),
      ),
      'many of them': updateOf((document) => document.getXmlFragment('default').push(Array.from({ length: 20_000 }, () => new Y.XmlElement('paragraph')))),
      'words with marks of any kind': updateOf((document) => {
        const text = new Y.XmlText();
        document.getXmlFragment('default').push([text]);
        text.insert(0, 'x', { link: { href: ['javascript:'] }, bold: { toString: null } });
      }),
    };
    for (const [name, update] of Object.entries(wicked)) {
      expect(await bad.open()).toBe('opened');
      const said = await bad.sendRaw(update);
      expect([name, said]).toEqual([name, expect.stringMatching(/^(saved|broken)$/)]);
      // Others read anew what was shown and is not kept; a screen opens only what it can draw.
      const next = await opens(bystander, meeting);
      expect([name, next.fragment.toArray().every((node) => node instanceof Y.XmlElement)]).toEqual([name, true]);
      next.leave();
    }
    await good.open();
    good.type('And on');
    await good.settled();
    expect(good.said.every((said) => said === 'saved')).toBe(true);
    const fresh = await opens(await server.as('services@boston.example'), meeting);
    expect(fresh.lines).toContain('And on');
    const { minutes } = (await police.see<Json>('query M($id: ID!) { meeting(id: $id) { minutes { kind runs { text bold link } } } }', { id: meeting }))
      .meeting;
    expect(JSON.stringify(minutes)).toContain('And on');
    expect(JSON.stringify(minutes)).not.toMatch(/script|javascript/);
    expect((await police.send(`/meetings/${meeting}/minutes.pdf`)).status).toBe(200);
  });

  it('takes nothing that hangs on what never came, and carries it to no screen', async () => {
    const { meeting, bad, good } = await bothRead('Kept');
    const hidden = new Y.Doc();
    const parts: Uint8Array[] = [];
    hidden.on('update', (update: Uint8Array) => parts.push(update));
    for (const one of ['First', 'Second', 'Third']) line(one)(hidden);
    expect(await bad.sendRaw(parts[2])).toBe('broken');
    // Its words, and what is gone of them, without where they stand.
    const before = Y.encodeStateVector(hidden);
    hidden.getXmlFragment('default').delete(0, 1);
    expect(await bad.sendRaw(Y.encodeStateAsUpdate(hidden, before))).toBe('broken');
    // Half of it fits: nothing of it stays.
    const mixed = Y.mergeUpdates([updateOf(line('Fits'), undefined, bad.document), parts.at(-1)!]);
    expect(await bad.sendRaw(mixed)).toBe('broken');
    await good.until(() => good.told.includes('again'));
    const fresh = await opens(await server.as('services@boston.example'), meeting);
    expect(fresh.lines).toEqual(['Kept']);
    expect(Object.keys(fresh.document.store.pendingStructs ?? {})).toEqual([]);
    expect(fresh.document.store.pendingDs).toBeNull();
    // What it hung on comes now, and is a text like any other.
    expect(await fresh.sendRaw(Y.encodeStateAsUpdate(hidden))).toBe('saved');
    const last = await opens(coordinator, meeting);
    expect([...last.lines].sort()).toEqual(['Kept', 'Second', 'Third']);
  });

  it('is not opened by a screen that claims to hold more than anybody ever wrote', async () => {
    const meeting = await call();
    const bad = await opens(police, meeting);
    const claims = async (screens: number): Promise<Json> =>
      bad.socket.emitWithAck('open', 'meeting', meeting, Y.encodeStateVector(new Map(Array.from({ length: screens }, (_, at) => [2 ** 30 + at, 1]))));
    expect(await claims(5_000)).toMatchObject({ writes: true });
    expect(await claims(100_000)).toEqual({ refused: 'NOT_FOUND' });
    expect(await bad.open()).toBe('opened');
  });

  it('shows nobody’s caret but that of who sends it, and only as an editor draws it', async () => {
    const meeting = await call();
    const [bad, good, other] = [
      await opens(coordinator, meeting),
      await opens(police, meeting),
      await opens(await server.as('services@boston.example'), meeting),
    ];
    const shownTo = ({ awareness, document }: Writer): Json[] =>
      [...awareness.getStates()].flatMap(([client, state]): Json[] => (client === document.clientID ? [] : [state]));
    const from = (writer: Writer, who: string): Json[] => shownTo(writer).filter(({ user }) => user?.id === world.boston.people[who as 'police']);
    good.type('Here');
    await good.settled();
    const end = { type: null, tname: 'default', item: null, assoc: 0 };
    good.caret({ user: { name: 'Police' }, cursor: { anchor: end, head: end } });
    await other.until(() => from(other, 'police').length === 1);
    const [stands] = from(other, 'police');
    expect(stands.cursor).toEqual({ anchor: end, head: end });

    // Under the number of another one's screen, gone or elsewhere, alone or among others; with an hour that never comes.
    const told = (entries: [client: number, clock: number, state: unknown][]): Uint8Array => {
      const meta = new Map(entries.map(([client, clock]) => [client, { clock, lastUpdated: 0 }]));
      const states = new Map(entries.flatMap(([client, , state]) => (state === null ? [] : [[client, state] as const])));
      return encodeAwarenessUpdate({ meta, states } as unknown as Awareness, [...meta.keys()]);
    };
    const [mine, theirs] = [bad.document.clientID, good.document.clientID];
    bad.socket.emit('caret', told([[theirs, 2 ** 40, null]]));
    bad.socket.emit(
      'caret',
      told([
        [mine, 1, {}],
        [theirs, 2 ** 40, null],
      ]),
    );
    for (const cursor of [{}, 'x', { anchor: {}, head: {} }, { anchor: { ...end, tname: null, item: { client: 'x', clock: -1 } }, head: end }])
      bad.socket.emit('caret', told([[mine, 2, { cursor, user: { name: 'The mayor', color: 'red' }, more: 'x' }]]));
    bad.socket.emit('caret', told([[theirs, 2 ** 40, { user: { name: 'The mayor' } }]]));
    bad.caret({ cursor: { anchor: end, head: end } });
    await other.until(() => from(other, 'coordinator').some(({ cursor }) => cursor !== null));
    expect(from(other, 'police')).toEqual([stands]);
    expect(shownTo(other)).toHaveLength(2);
    expect(shownTo(good)).toEqual([{ cursor: { anchor: end, head: end }, user: { id: world.boston.people.coordinator, name: 'Boston coordinator' } }]);
    expect(good.awareness.getLocalState()).toMatchObject({ user: { name: 'Police' } });
    bad.caret({ cursor: {} });
    await other.until(() => from(other, 'coordinator').every(({ cursor }) => cursor === null));
  });

  it('keeps each one’s words where somebody writes under the number of another one’s screen', async () => {
    const { meeting, bad, good } = await bothRead('One');
    // The next letters that the other one will type, already there with other words.
    expect(await bad.sendRaw(updateOf(line('Not theirs at all'), good.document.clientID, bad.document))).toMatch(/saved|broken|locked/);
    good.type('Two');
    await good.settled();
    const fresh = await opens(await server.as('services@boston.example'), meeting);
    expect(fresh.lines).toContain('Two');
  });

  it('takes nothing once its meeting or lesson is put away, and shows it to nobody else', async () => {
    const meeting = await call();
    const [one, other] = [await opens(coordinator, meeting), await opens(police, meeting)];
    await meets(coordinator, 'archiveMeeting', meeting);
    expect(await one.sendRaw(updateOf(line('Late')))).toMatch(/locked|gone/);
    await other.until(() => other.told.includes('again'));
    expect((await opens(police, meeting)).lines).toEqual([]);
    const lesson = (await learns(coordinator, 'draftLesson', { teamId: world.boston.team, title: 'Ours', kind: 'how_to' })).id;
    const writer = await opens(police, lesson, 'lesson', 'result');
    await coordinator.do(share, { input: { kind: 'lesson', id: lesson, audience: { team: world.boston.team, sectors: ['victim_services'] } } });
    await writer.until(() => writer.told.includes('gone'));
    expect(await writer.sendRaw(updateOf(line('Late')))).toBe('gone');
    expect((await refusal(learns(police, 'identifyLesson', lesson))).code).toBe('NOT_FOUND');
  });
});
