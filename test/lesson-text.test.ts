import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { makeWorld, type World } from './world.js';
import { Writer } from './writer.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let services: Person;
let guest: Person;
let denver: Person;
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, services, guest] = (await Promise.all(
    ['coordinator', 'police', 'services', 'guest'].map((key) => server.as(`${key}@boston.example`)),
  )) as [...[Person, Person, Person, Person]];
  denver = await server.as('coordinator@denver.example');
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server?.stop());

const draft = (more: object = {}): Promise<Json> =>
  learns(police, 'draftLesson', { teamId: world.boston.team, title: 'Call before you write', kind: 'worked', ...more });
const keep = (person: Person, id: string): Promise<Json> => learns(person, 'keepLessonText', id);

async function opens(person: Person, lesson: string, field: string): Promise<Writer> {
  const writer = new Writer(person, lesson, 'lesson', field);
  writers.push(writer);
  expect(await writer.open()).toBe('opened');
  return writer;
}

describe('a lesson that is written together', () => {
  it('has what two colleagues typed at the same time, and both see it as it comes', async () => {
    const { id } = await draft();
    const [one, other] = [await opens(police, id, 'whatWeDid'), await opens(services, id, 'whatWeDid')];
    one.type('We called the night clerk');
    other.type('Then we wrote');
    await Promise.all([one.until(() => one.lines.length === 2), other.until(() => other.lines.length === 2)]);
    await Promise.all([one.settled(), other.settled()]);
    expect(await keep(services, id)).toMatchObject({ whatWeDid: one.lines.join('\n') });
    expect([...other.lines].sort()).toEqual(['Then we wrote', 'We called the night clerk']);
  });

  it('begins with what it says already, its lists as lists, once, however many open it first', async () => {
    const { id } = await draft({ whatWeDid: 'Two steps:\n1. Call\n2. Write', result: 'Nine of forty' });
    const [one, other] = await Promise.all([opens(police, id, 'whatWeDid'), opens(services, id, 'result')]);
    // As text its names are written small.
    expect(one.fragment.toJSON()).toBe(
      '<paragraph>Two steps:</paragraph><orderedlist><listitem><paragraph>Call</paragraph></listitem><listitem><paragraph>Write</paragraph></listitem></orderedlist>',
    );
    expect(other.lines).toEqual(['Nine of forty']);
    other.type('Two more later');
    await other.settled();
    const kept = await keep(police, id);
    expect(kept).toMatchObject({ whatWeDid: 'Two steps:\n1. Call\n2. Write', result: 'Nine of forty\nTwo more later' });
    expect(JSON.parse(kept.written).whatWeDid).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'item', number: 1, runs: [{ text: 'Call' }] },
      { kind: 'item', number: 2 },
    ]);
  });

  it('keeps what somebody left behind in the middle of a word, by the clock', async () => {
    const { id } = await draft();
    const writer = await opens(police, id, 'harms');
    writer.type('None seen, we ask');
    await writer.settled();
    writer.leave();
    expect((await seeLesson(coordinator, id)).harms).toBeNull();
    await server.clock.passes(new Date(Date.now() + 5 * 60_000));
    expect((await seeLesson(coordinator, id)).harms).toBe('None seen, we ask');
    const { version } = await seeLesson(coordinator, id);
    await server.clock.passes(new Date(Date.now() + 10 * 60_000));
    expect((await seeLesson(coordinator, id)).version).toBe(version);
  });

  it('is tried once by the clock where what was left behind may not stand there, and again when somebody wrote on', async () => {
    const tries = async (): Promise<number> =>
      (await server.database.tail.query("select from app.act where name = 'lesson.written' and actor_id is null and at > now() - interval '1 hour'")).rowCount!;
    const before = await tries();
    const { id, version } = await draft();
    const writer = await opens(police, id, 'harms');
    writer.document.transact(() => writer.type('x'.repeat(20_000)));
    await writer.settled();
    for (const minutes of [5, 6, 7]) await server.clock.passes(new Date(Date.now() + minutes * 60_000));
    expect(await tries()).toBe(before + 1);
    expect(await seeLesson(coordinator, id)).toMatchObject({ version, harms: null });
    expect((await opens(services, id, 'harms')).lines).toEqual(['x'.repeat(20_000)]);
  });

  it('is as it was where somebody opened its text and wrote nothing', async () => {
    const { id, version } = await draft({ whatWeDid: 'Two steps:\n1. Call\n2. Write', result: 'Nine of forty' });
    const writer = await opens(services, id, 'whatWeDid');
    expect(await keep(services, id)).toMatchObject({ version, written: null });
    writer.leave();
    await server.clock.passes(new Date(Date.now() + 5 * 60_000));
    expect((await seeLesson(coordinator, id)).version).toBe(version);
  });

  it('has in its shared text what was edited or taken back beside it', async () => {
    const lesson = await draft({ result: 'Nine of forty', harms: 'None seen' });
    const writer = await opens(services, lesson.id, 'result');
    const edited = await learns(police, 'editLesson', { id: lesson.id, version: lesson.version, result: 'Ten of forty' });
    await writer.until(() => writer.lines.join() === 'Ten of forty');
    expect(await keep(services, lesson.id)).toMatchObject({ result: 'Ten of forty', harms: 'None seen' });
    expect(edited.result).toBe('Ten of forty');
  });

  it('takes back a step that was written together, in the text too', async () => {
    const { id } = await draft();
    const writer = await opens(police, id, 'problem');
    writer.type('Nobody reads letters');
    await writer.settled();
    const act = '7d1f2d52-6a0f-4f0f-9a43-0d6a3a1f9e01';
    expect(await learns(police, 'keepLessonText', id, act)).toMatchObject({ problem: 'Nobody reads letters' });
    await police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    await writer.until(() => writer.lines.join('') === '');
    expect(await keep(police, id)).toMatchObject({ problem: null });
  });

  it('is written by whoever works on the team, read by its guests, and not there for another city', async () => {
    const { id } = await draft({ problem: 'Nobody reads letters' });
    await opens(police, id, 'problem');
    const reader = await opens(guest, id, 'problem');
    expect([reader.writes, reader.lines]).toEqual([false, ['Nobody reads letters']]);
    expect(await reader.sendRaw(update('problem'))).toBe('locked');
    expect((await refusal(keep(guest, id))).code).toBe('FORBIDDEN');
    const stranger = new Writer(denver, id, 'lesson', 'problem');
    writers.push(stranger);
    expect(await stranger.open()).toBe('NOT_FOUND');
    expect((await refusal(keep(denver, id))).code).toBe('NOT_FOUND');
  });

  it('leaves the screen of who loses sight of it, and is closed when it is retired', async () => {
    const { id } = await draft();
    const writer = await opens(services, id, 'problem');
    const narrow = { team: world.boston.team, organizations: [world.boston.organizations.police] };
    await police.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'lesson', id, audience: narrow },
    });
    await writer.until(() => writer.told.includes('gone'));
    expect(await writer.sendRaw(update('problem'))).toBe('gone');
  });

  it('says which text is too long or may not be empty, and what was typed stays in the document', async () => {
    const { id } = await draft();
    const writer = await opens(police, id, 'result');
    writer.document.transact(() => writer.type('x'.repeat(20_000)));
    await writer.settled();
    expect(await problems(keep(police, id))).toEqual(['result too_long 4000']);
    expect((await opens(services, id, 'result')).lines).toEqual(['x'.repeat(20_000)]);
  });

  it('carries no more than an editor writes: scripts and links that run something are not there', async () => {
    const { id } = await draft();
    const writer = await opens(police, id, 'problem');
    const link = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    writer.document.transact(() => {
      writer.fragment.push([new Y.XmlElement('script'), paragraph]);
      paragraph.insert(0, [link]);
      link.insert(0, 'press', { link: { href: 'javascript:alert(1)' } });
    });
    await writer.settled();
    expect(await writer.sendRaw(new Uint8Array([1, 2, 3]))).toBe('broken');
    const kept = await keep(police, id);
    expect([kept.problem, kept.written]).toEqual(['press', '{"problem":[{"kind":"paragraph","runs":[{"text":"press"}]}]}']);
  });
});

function update(field: string): Uint8Array {
  const document = new Y.Doc();
  document.getXmlFragment(field).insert(0, [new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(document);
}
