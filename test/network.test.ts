import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adopts, fits, releasedLesson } from './adoption-acts.js';
import { perform, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeCity, makeWorld, type City, type World } from './world.js';

let server: TestServer;
let world: World;
let seattle: City;
let board: string;
let police: Person;
let services: Person;
let denverPolice: Person;
let seattlePolice: Person;
let steward: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  seattle = await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard');
  const who = ['police@boston', 'services@boston', 'police@denver', 'police@seattle', 'steward@network'];
  [police, services, denverPolice, seattlePolice, steward] = (await Promise.all(who.map((one) => server.as(`${one}.example`)))) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const denver = await server.as('coordinator@denver.example');
  board = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Strategy' })).id;
});
afterAll(() => server?.stop());

const network = async (person: Person, id = world.network): Promise<Json> =>
  (
    await person.see(
      `query N($id: ID!) { networkPage(id: $id) { name unnamed places { id name partOf teams shared adopted reported }
        flows { editionId title fromPlaceId fromName toPlaceId toName state outcome }
        health { lessons withData failures days adoptions reports } } }`,
      { id },
    )
  ).networkPage;
const placeOf = (page: Json, name: string): Json => page.places.find((one: Json) => one.name === name);
const adopt = (editionId: string, more: object = {}): Promise<Json> =>
  adopts(denverPolice, 'adoptLesson', { editionId, teamId: world.denver.team, fit: fits, plan: { boardId: board }, ...more });

describe('the network page', () => {
  it('has each place by name with what it shared and took over, and each lesson’s way', async () => {
    const { edition } = await releasedLesson(server, { police, services, world }, { title: 'From Boston to Denver', evidenceStrength: 'measured' });
    const adoption = await adopt(edition);
    await adopts(denverPolice, 'moveAdoption', { id: adoption.id, state: 'testing' });
    await adopts(denverPolice, 'addReport', { adoptionId: adoption.id, outcome: 'partly', whatChanged: 'Half of them call' });
    const page = await network(seattlePolice);
    expect(page.places.map(({ name }: Json) => name)).toEqual(['Boston', 'Denver', 'Seattle']);
    expect(placeOf(page, 'Boston')).toMatchObject({ partOf: 'Massachusetts', teams: ['Boston team'], shared: 1, adopted: 0, reported: 0 });
    expect(placeOf(page, 'Denver')).toMatchObject({ shared: 0, adopted: 1, reported: 1 });
    expect(page.flows).toEqual([
      {
        ...{ editionId: edition, title: 'From Boston to Denver', fromPlaceId: world.boston.place, fromName: 'Boston' },
        ...{ toPlaceId: world.denver.place, toName: 'Denver', state: 'testing', outcome: 'partly' },
      },
    ]);
    expect(page.health).toEqual({ lessons: 1, withData: 1, failures: 0, days: null, adoptions: 1, reports: 1 });
  });

  it('draws no line from a city that is not named, not even at home, and counts it nowhere', async () => {
    const { edition } = await releasedLesson(server, { police, services, world }, { title: 'From nowhere', kind: 'did_not', hideCity: true });
    await adopt(edition);
    for (const person of [seattlePolice, steward, police]) {
      const page = await network(person);
      expect(placeOf(page, 'Boston').shared).toBe(1);
      expect(page.unnamed).toBe(1);
      expect(page.flows.find(({ title }: Json) => title === 'From nowhere')).toMatchObject({ fromPlaceId: null, fromName: null, toName: 'Denver' });
      expect(page.health).toMatchObject({ lessons: 2, failures: 1, adoptions: 2 });
    }
  });

  it('leaves out what a team did not tell the network, and what it is only thinking about', async () => {
    const before = await network(seattlePolice);
    const { edition } = await releasedLesson(server, { police, services, world }, { title: 'Quietly taken' });
    await adopt(edition, { told: false });
    const thought = await releasedLesson(server, { police, services, world }, { title: 'Thought about' });
    await adopts(denverPolice, 'considerLesson', { editionId: thought.edition, teamId: world.denver.team });
    const after = await network(seattlePolice);
    expect(after.flows).toEqual(before.flows);
    expect(placeOf(after, 'Denver')).toEqual(placeOf(before, 'Denver'));
    expect((await network(denverPolice)).flows).toHaveLength(before.flows.length + 1);
  });

  it('is for the people of the network alone', async () => {
    expect((await refusal(network(police, seattle.team))).code).toBe('NOT_FOUND');
  });
});

it('the library puts first what most teams took over', async () => {
  const { library } = await seattlePolice.see('{ library(input: { sort: "adoptions" }) { entries { adoptions edition { title } } } }');
  expect(library.entries.map(({ adoptions }: Json) => adoptions)).toEqual([1, 1, 0, 0]);
});
