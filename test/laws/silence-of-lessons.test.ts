import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adopts, fits, releasedLesson, seeAdoption, seeMessages } from '../adoption-acts.js';
import { perform } from '../board-acts.js';
import { startServer, type Follow, type Json, type Person, type TestServer } from '../harness.js';
import { learns, seeLesson } from '../lesson-acts.js';
import { asking, openEdition, releases, validLesson } from '../release-acts.js';
import { inDays } from '../task-acts.js';
import { makeCity, makeWorld, type World } from '../world.js';
import { questions } from './questions.js';

let server: TestServer;
let world: World;
let board: string;
let people: Record<'police' | 'services' | 'prosecutor' | 'guest' | 'denver' | 'denverPolice' | 'seattle' | 'steward', Person>;
/** Out in the network, and taken over by Denver: everybody knows of both. */
let edition: string;
let adoption: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard');
  const as = (who: string) => server.as(`${who}.example`);
  const [police, services, prosecutor, guest] = [
    await as('police@boston'),
    await as('services@boston'),
    await as('prosecutor@boston'),
    await as('guest@boston'),
  ];
  const [denver, denverPolice, seattle, steward] = [
    await as('coordinator@denver'),
    await as('police@denver'),
    await as('coordinator@seattle'),
    await as('steward@network'),
  ];
  people = { police, services, prosecutor, guest, denver, denverPolice, seattle, steward };
  board = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Strategy' })).id;
  ({ edition } = await releasedLesson(server, { police, services, world }, { title: 'Ask the night clerk' }));
  const plan = { boardId: board, items: [{ title: 'Begin' }] };
  adoption = (await adopts(denver, 'adoptLesson', { editionId: edition, teamId: world.denver.team, told: true, fit: fits, plan })).id;
  await server.clock.passes(new Date());
});
afterAll(() => server?.stop());

type Who = keyof typeof people;
const among = () => ({ team: world.boston.team, organizations: [world.boston.organizations.police, world.boston.organizations.services] });
const nothing = '0b0e6f3e-1111-4222-8333-444455556666';

/** What a person is told by asking everything about one of these and all that is asked about one thing of the others, byte for byte; only sealed cursors and moments of asking are replaced. */
async function answers(person: Person, ids: readonly string[]): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [at, id] of ids.entries()) {
    const asked = Object.entries(questions({ world, board }, id)).filter(
      ([, question]) => (at === 0 && id === edition) || JSON.stringify(question).includes(id),
    );
    for (const [name, question] of asked) {
      const { status, body } = await person.raw(question);
      said[`${name} ${at}`] = `${status} ${JSON.stringify(body)}`
        .replaceAll(id, '<id>')
        .replace(/[A-Za-z0-9_-]{59}/g, '<cursor>')
        .replace(/"lastUsedAt":"[^"]+"/g, '"lastUsedAt":"<now>"');
    }
  }
  return said;
}

async function follow(person: Person): Promise<Follow> {
  const after = (await person.see<Json>('{ cursor }')).cursor;
  const screen = await person.follow('subscription F($after: String!) { happenings(after: $after) { signal act { name } changes { kind id gone } } }', {
    after,
  });
  await screen.until((frame) => frame.happenings.signal === 'READY');
  return screen;
}

let named = 0;
/** Lets something happen of which these people see nothing: no answer moves by a letter, and no frame comes before what all see. */
async function unnoticed(who: readonly Who[], happens: () => Promise<string[]>): Promise<void> {
  const asked = [edition, adoption, nothing];
  const before = new Map<Who, Record<string, string>>();
  for (const one of who) before.set(one, await answers(people[one], asked));
  const screens = await Promise.all(who.map((one) => follow(people[one])));
  const made = await happens();
  for (const one of who) expect({ one, ...(await answers(people[one], asked)) }).toEqual({ one, ...before.get(one) });
  // What was made is to them as what never was.
  for (const one of who) {
    const none = { one, ...(await answers(people[one], [nothing])) };
    for (const id of made) expect({ one, ...(await answers(people[one], [id])) }).toEqual(none);
  }
  const { version } = (await people.steward.see<Json>('{ networks { id version } }')).networks[0];
  await people.steward.do('mutation N($act: ID!, $input: NetworkInput!) { saveNetwork(act: $act, input: $input) { id } }', {
    input: { id: world.network, version, name: `Network ${++named}` },
  });
  for (const [at, screen] of screens.entries()) {
    await screen.until((frame) => frame.happenings.changes.some((change: Json) => change.kind === 'network'));
    expect({ one: who[at], acts: screen.frames.map((frame) => frame.happenings.act?.name) }).toEqual({ one: who[at], acts: [undefined, 'network.saved'] });
  }
}

describe('of what goes on about lessons, whoever does not see it learns nothing', () => {
  it('of a lesson among a few that is to go out: asked for, refused, asked for again, agreed to, waiting for its day', async () => {
    await unnoticed(['prosecutor', 'guest', 'denver', 'denverPolice', 'seattle', 'steward'], async () => {
      const lesson = await validLesson({ police: people.police, services: people.services, world }, { audience: among() });
      const ask = async (more: object) => releases(people.police, 'askRelease', asking(await seeLesson(people.police, lesson.id), { hideCity: true, ...more }));
      const first = await ask({ organizationIds: [world.boston.organizations.services] });
      const waits = first.approvals.find(({ state }: Json) => state === 'asked').id;
      await releases(people.services, 'refuseRelease', { id: waits, reason: 'Not yet' });
      const second = await ask({ organizationIds: [world.boston.organizations.services], embargoUntil: inDays(9) });
      const again = second.approvals.find(({ state }: Json) => state === 'asked').id;
      await releases(people.services, 'agreeToRelease', again);
      await learns(people.services, 'editLesson', { id: lesson.id, version: (await seeLesson(people.police, lesson.id)).version, legalNotes: 'None' });
      await server.clock.passes(new Date());
      return [lesson.id, first.id, waits, second.id, again];
    });
  });

  it('of what a team does with a lesson before it says so, of how it finds itself, and of what it writes with those who wrote it', async () => {
    await unnoticed(['prosecutor', 'services', 'guest', 'denver', 'denverPolice'], async () => {
      const teamId = (await people.seattle.see<Json>('{ me { seats { teamId } } }')).me.seats[0].teamId;
      const { id: boardId } = await perform(people.seattle, 'createBoard', { teamId, title: 'Strategy' });
      const plan = { boardId, items: [{ title: 'Begin' }] };
      const { id } = await adopts(people.seattle, 'adoptLesson', { editionId: edition, teamId, told: false, fit: fits, plan });
      await adopts(people.seattle, 'answerFit', { id, fit: [{ key: 'law', answer: 'no', note: 'Another law here' }] });
      const asked = await adopts(people.seattle, 'askSource', { editionId: edition, teamId, text: 'Who made the calls?' });
      await server.clock.passes(new Date());
      const [question] = (await seeMessages(people.police, edition)).filter(({ text }) => text === 'Who made the calls?');
      const answer = await adopts(people.police, 'answerAsker', { id: question.id, text: 'The night shift' });
      await adopts(people.seattle, 'moveAdoption', { id, state: 'testing', startedOn: inDays(-100) });
      const change = await adopts(people.seattle, 'addAdaptation', { adoptionId: id, text: 'At noon', changed: 'context', fidelity: 'core_kept' });
      await server.clock.passes(new Date());
      const report = await adopts(people.seattle, 'addReport', { adoptionId: id, outcome: 'partly', whatChanged: 'Clerks call us now' });
      await server.clock.passes(new Date());
      return [id, asked.id, question.id, answer.id, change.id, report.id];
    });
  });

  it('of how well a lesson fits a team that says it took it over, and of who opened it', async () => {
    await unnoticed(['prosecutor', 'guest', 'seattle', 'steward'], async () => {
      await adopts(people.denverPolice, 'answerFit', { id: adoption, fit: [{ key: 'money', answer: 'no', note: 'None left' }] });
      await openEdition(people.denverPolice, edition);
      await server.clock.passes(new Date());
      return (await seeAdoption(people.denver, adoption)).fit.flatMap(({ id }: Json) => id ?? []);
    });
  });
});
