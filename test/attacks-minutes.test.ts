import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { meetingOf, meets } from './meeting-acts.js';
import { makeWorld, type World } from './world.js';
import { Writer } from './writer.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.stop());

/** Minutes of a meeting that is going on, open before somebody from the police. */
async function opened(): Promise<{ meeting: string; writer: Writer }> {
  const meeting = (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team))).id as string;
  await meets(coordinator, 'holdMeeting', meeting);
  const writer = new Writer(police, meeting);
  writers.push(writer);
  expect(await writer.open()).toBe('opened');
  return { meeting, writer };
}

const linesOf = async (id: string): Promise<Json[]> =>
  (await coordinator.see('query ($id: ID!) { meeting(id: $id) { minutes { kind runs { text } } } }', { id })).meeting.minutes;
const paper = async (id: string): Promise<number> =>
  (await fetch(`${server.url}/meetings/${id}/minutes.pdf`, { headers: { cookie: coordinator.cookie! } })).status;

/** Whatever somebody wrote past the editor: it is read, printed and approved. */
async function stands(meeting: string): Promise<Json[]> {
  const lines = await linesOf(meeting);
  expect(await paper(meeting)).toBe(200);
  expect(await meets(coordinator, 'approveMinutes', meeting)).toMatchObject({ state: 'approved' });
  expect(await paper(meeting)).toBe(200);
  return lines;
}

function line(writer: Writer, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  writer.fragment.push([paragraph]);
  paragraph.insert(0, [new Y.XmlText(text)]);
}

describe('minutes into which somebody writes past the editor', () => {
  it('are read, printed and approved with signs that no database holds', async () => {
    const { meeting, writer } = await opened();
    line(writer, 'Opened\0 at\u2028 ten \ud800.\u202e');
    await writer.settled();
    const [first] = await stands(meeting);
    expect(first.runs[0].text).toContain('Opened');
  });

  it('are read where a line names a thing by what is no name', async () => {
    const { meeting, writer } = await opened();
    for (const id of [['b3b3b3b3-0000-4000-8000-000000000000'], { toString: 1 }, 7, null]) {
      const made = new Y.XmlElement<Json>('made');
      writer.fragment.push([made]);
      made.setAttribute('kind', 'task');
      made.setAttribute('id', id);
    }
    for (const level of [['2'], {}, null]) {
      const heading = new Y.XmlElement<Json>('heading');
      writer.fragment.push([heading]);
      heading.setAttribute('level', level);
      heading.insert(0, [new Y.XmlText('Heading')]);
    }
    await writer.settled();
    expect((await stands(meeting)).map((one) => one.kind)).toEqual(['heading', 'heading', 'heading']);
  });

  it('are read however deep it is nested, and nobody’s screen is to draw that', async () => {
    const { meeting, writer } = await opened();
    const other = new Writer(coordinator, meeting);
    writers.push(other);
    await other.open();
    line(writer, 'Above');
    await writer.settled();
    writer.document.transact(() => {
      let inside = new Y.XmlElement('paragraph');
      writer.fragment.push([inside]);
      for (let depth = 0; depth < 5_000; depth++) {
        const next = new Y.XmlElement('paragraph');
        inside.insert(0, [next]);
        inside = next;
      }
    });
    await Promise.all([writer.settled(), other.until(() => other.told.includes('again'))]);
    expect(writer.said.at(-1)).toBe('broken');
    expect(other.lines).toEqual(['Above']);
    const later = new Writer(coordinator, meeting);
    writers.push(later);
    await later.open();
    line(later, 'Below');
    await later.settled();
    expect((await stands(meeting)).map(({ runs }) => runs[0].text)).toEqual(['Above', 'Below']);
  });

  it('are printed where a line is one endless word, while others work on', async () => {
    const { meeting, writer } = await opened();
    line(writer, 'a'.repeat(60_000));
    line(writer, 'a\u0141'.repeat(10_000));
    await writer.settled();
    let printed = false;
    const printing = paper(meeting).then((status) => {
      printed = true;
      return status;
    });
    let answers = 0;
    for (; !printed; answers++) await coordinator.see('{ me { id } }');
    expect(await printing).toBe(200);
    // Without a rest for others they all wait for the paper.
    expect(answers).toBeGreaterThan(3);
  });
});
