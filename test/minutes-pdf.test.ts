import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { meetingOf, meets } from './meeting-acts.js';
import { streamsOf } from './paper.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let meeting: Json;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  const police = await server.as('police@boston.example');
  meeting = await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, { title: 'Reunión mensual, Łódź', handling: 'TLP:GREEN' }));
  await meets(coordinator, 'addAgendaItem', { meetingId: meeting.id, title: 'Signs at stops' });
  await meets(coordinator, 'addDecision', {
    teamId: world.boston.team,
    meetingId: meeting.id,
    statement: 'We go on',
    decidedOn: '2026-01-05',
    options: ['Stop'],
  });
  const own = await does(police, 'addTask', {
    teamId: world.boston.team,
    title: 'Call the hotels',
    audience: { team: world.boston.team, sectors: ['law_enforcement'] },
  });
  await meets(police, 'linkMeetingTask', { meetingId: meeting.id, taskId: own.id });
  await meets(coordinator, 'markAttendance', { meetingId: meeting.id, seatIds: [world.boston.seats.police], state: 'present' });
});
afterAll(() => server.stop());

const fetched = async (person: Person, id: string, language = 'en') =>
  fetch(`${server.url}/meetings/${id}/minutes.pdf?language=${language}`, { headers: { cookie: person.cookie ?? '', accept: 'text/html,application/pdf' } });

interface Paper {
  raw: string;
  /** Page contents and structure, unpacked. */
  whole: string;
}

async function paper(person: Person, language?: string): Promise<Paper> {
  const answer = await fetched(person, meeting.id, language);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store']);
  const raw = Buffer.from(await answer.arrayBuffer());
  return { raw: raw.toString('latin1'), whole: streamsOf(raw).join('\n') };
}

/** How many lists, list items, headings and paragraphs the structure names. */
const count = ({ raw, whole }: Paper, tag: string) => `${raw}\n${whole}`.split(new RegExp(`/S /${tag}\\b`)).length - 1;

describe('minutes on paper', () => {
  it('are a tagged PDF in their language, with a title that is shown', async () => {
    const english = await paper(coordinator);
    expect(english.raw.startsWith('%PDF-1.7')).toBe(true);
    for (const said of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/Lang (en-US)', '/DisplayDocTitle true']) expect(english.raw).toContain(said);
    expect((await paper(coordinator, 'es')).raw).toContain('/Lang (es-US)');
    // Every letter is drawn by a font that the file brings along.
    expect(english.raw).toContain('PublicSans');
    expect(english.raw).not.toContain('Helvetica');
    expect([count(english, 'H1'), count(english, 'H2')]).toEqual([1, 3]);
    expect(english.whole).toContain('/Artifact');
  });

  it('say to each person only what they may read', async () => {
    const police = await paper(await server.as('police@boston.example'));
    const others = await paper(coordinator);
    // The item is one heading and one line of a list more.
    expect([count(police, 'LI') - count(others, 'LI'), count(police, 'H2') - count(others, 'H2')]).toEqual([1, 1]);
  });

  it('are not there for strangers, other teams and meetings that are none', async () => {
    expect((await fetched(server.stranger(), meeting.id)).status).toBe(401);
    const denver = await server.as('coordinator@denver.example');
    const answers = [await fetched(denver, meeting.id), await fetched(denver, randomUUID()), await fetched(denver, 'nothing')];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('say which version they are once they are approved', async () => {
    await meets(coordinator, 'holdMeeting', meeting.id);
    const draft = await paper(coordinator);
    await meets(coordinator, 'approveMinutes', meeting.id);
    expect((await paper(coordinator)).whole).not.toBe(draft.whole);
  });
});
