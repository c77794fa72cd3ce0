import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refusal } from './board-acts.js';
import { share } from './doings.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { does, inDays, seeTask } from './task-acts.js';
import { makeWorld, type City, type World } from './world.js';
import { randomUUID } from 'node:crypto';

let own: TestDatabase;
let server: TestServer;
let world: World;
let boston: City;
let coordinator: Person;
let detective: Person;
let police: Person;

beforeEach(async () => {
  own = await freshDatabase();
  server = await startServer({}, own);
  world = await makeWorld(server.database);
  ({ boston } = world);
  [coordinator, detective, police] = (await Promise.all(['coordinator', 'detective', 'police'].map((who) => server.as(`${who}@boston.example`)))) as [
    Person,
    Person,
    Person,
  ];
});
afterEach(async () => {
  await server.stop();
  await own.drop();
});

const fields = 'id version state incomingId incomingName leavingOn unwritten closedAt pack { subjectId part title state }';
const inputs: Record<string, string> = {
  startHandOver: 'StartHandOverInput',
  nameIncoming: 'NameIncomingInput',
  writeUnwritten: 'WriteUnwrittenInput',
  acceptHanded: 'AcceptHandedInput',
  declineHanded: 'DeclineHandedInput',
};
async function hands(person: Person, verb: string, value: unknown, act: string = randomUUID()): Promise<Json> {
  const [argument, type] = inputs[verb] ? ['input', inputs[verb]] : ['id', 'ID'];
  return (
    await person.do<Record<string, Json>>(`mutation H($act: ID!, $${argument}: ${type}!) { ${verb}(act: $act, ${argument}: $${argument}) { ${fields} } }`, {
      act,
      [argument]: value,
    })
  )[verb];
}
const see = async (person: Person, id: string): Promise<Json> =>
  (await person.see<Json>(`query O($id: ID!) { handOver(id: $id) { ${fields} } }`, { id })).handOver;
const undo = (person: Person, of: string) => person.do('mutation Undo($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of });
const start = (by: Person = detective, more: object = {}): Promise<Json> =>
  hands(by, 'startHandOver', { seatId: boston.seats.detective, leavingOn: inDays(7), incomingId: boston.people.police, ...more });

describe('a hand-over', () => {
  it('is shown to nobody else by a colleague, nor hidden from who leaves or who coordinates', async () => {
    const { id, version } = await start();
    await hands(detective, 'writeUnwritten', { id, version, unwritten: 'Where the key lies' });
    for (const person of [police, detective, coordinator])
      for (const audience of [{ team: boston.team }, { team: boston.team, people: [boston.people.police] }])
        expect((await refusal(person.do(share, { input: { kind: 'hand_over', id, audience } }))).code).toBe('INVALID');
    expect(await see(await server.as('mayor@boston.example'), id)).toBeNull();
    for (const person of [coordinator, detective]) expect(await see(person, id)).toMatchObject({ unwritten: 'Where the key lies' });
  });

  it('of an ask between two cities is told to neither with the other’s names and reasons', async () => {
    const { denver } = world;
    const [theirs, next] = await Promise.all(['detective', 'police'].map((who) => server.as(`${who}@denver.example`)));
    const asked: string[] = [];
    for (const title of ['Send your protocol', 'Send your form']) {
      const input = { teamId: boston.team, answeringTeamId: denver.team, organizationId: denver.organizations.police, title };
      asked.push((await does(coordinator, 'addTask', input)).id);
      await does(theirs!, 'acceptTask', { id: asked.at(-1) });
    }
    const { id } = await hands(theirs!, 'startHandOver', { seatId: denver.seats.detective, leavingOn: inDays(7), incomingId: denver.people.police });
    await hands(next!, 'acceptHanded', { id, part: 'does', subjectId: asked[0] });
    const { pack } = await hands(next!, 'declineHanded', { id, part: 'does', subjectId: asked[1], note: 'He never began' });
    expect(pack.map((one: Json) => one.state).sort()).toEqual(['accepted', 'declined']);
    for (const of of asked) {
      const history = JSON.stringify(await coordinator.see('query A($of: ID!) { activity(of: $of) { acts { name changes { kind before after } } } }', { of }));
      expect(history).toContain('task.accepted');
      for (const said of ['hand_over_item', id, 'He never began']) expect(history).not.toContain(said);
    }
    expect(await seeTask(coordinator, asked[0]!)).toMatchObject({ ownerName: 'Denver police' });
  });

  it('that is done says for good who took over', async () => {
    const { id } = await start(detective, { incomingId: null });
    const act = randomUUID();
    await hands(coordinator, 'nameIncoming', { id, incomingId: boston.people.police }, act);
    await hands(police, 'finishHandOver', id);
    expect((await refusal(undo(coordinator, act))).code).toBe('CONFLICT');
    expect(await see(coordinator, id)).toMatchObject({ state: 'done', incomingName: 'Boston police' });
  });
});
