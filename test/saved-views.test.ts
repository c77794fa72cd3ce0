import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, guest, denver] = (await Promise.all(
    ['coordinator@boston', 'police@boston', 'guest@boston', 'coordinator@denver'].map((key) => server.as(`${key}.example`)),
  )) as [Person, Person, Person, Person];
});
afterAll(() => server.stop());

const views = async (person: Person): Promise<Json> =>
  (await person.see<Json>('{ views { mine { id name filter } teams { id name filter } opensWith } }')).views;
const save = async (person: Person, input: object): Promise<Json> =>
  (await person.see<Json>('mutation S($input: OwnViewInput!) { saveOwnView(input: $input) { id name filter } }', { input })).saveOwnView;
const open = (person: Person, id: string | null) => person.see('mutation O($id: ID) { openWithView(id: $id) }', { id });

describe('a view of my own', () => {
  it('is saved, changed and removed, and nobody else sees it', async () => {
    const view = await save(police, { name: 'This week', filter: 'mine=1&group=person' });
    expect((await views(police)).mine).toEqual([view]);
    for (const other of [coordinator, guest, denver]) expect((await views(other)).mine).toEqual([]);
    expect(await save(police, { id: view.id, name: 'My week', filter: 'mine=1' })).toEqual({ id: view.id, name: 'My week', filter: 'mine=1' });
    expect((await refusal(save(coordinator, { id: view.id, name: 'Theirs', filter: '' }))).code).toBe('NOT_FOUND');
    await coordinator.see('mutation R($id: ID!) { removeOwnView(id: $id) }', { id: view.id });
    expect((await views(police)).mine).toHaveLength(1);
    await police.see('mutation R($id: ID!) { removeOwnView(id: $id) }', { id: view.id });
    expect((await views(police)).mine).toEqual([]);
  });

  it('has a name and says nothing but a filter', async () => {
    expect(await problems(save(police, { name: ' ', filter: '' }))).toEqual(['name required']);
    for (const filter of ['https://elsewhere.example', 'mine=1#part', '/sign-in', 'a b'])
      expect(await problems(save(police, { name: 'View', filter }))).toEqual(['filter malformed']);
  });
});

describe('a view of the team', () => {
  it('is made by whoever works on the team, for all of its people', async () => {
    const input = { teamId: world.boston.team, name: 'Unanswered', filter: 'state=proposed' };
    expect((await refusal(does(guest, 'addSavedView', input))).code).toBe('FORBIDDEN');
    expect((await refusal(does(denver, 'addSavedView', input))).code).toBe('FORBIDDEN');
    const view = await does(coordinator, 'addSavedView', input);
    for (const person of [police, guest]) expect((await views(person)).teams).toEqual([{ id: view.id, name: 'Unanswered', filter: 'state=proposed' }]);
    expect((await views(denver)).teams).toEqual([]);
    expect((await does(police, 'editSavedView', { id: view.id, version: 1, name: 'Without an answer' })).name).toBe('Without an answer');
    await does(coordinator, 'removeSavedView', view.id);
    expect((await views(police)).teams).toEqual([]);
  });
});

describe('the view that my page opens with', () => {
  it('is one that I see, mine or the team’s, or none', async () => {
    const view = await does(coordinator, 'addSavedView', { teamId: world.boston.team, name: 'Open', filter: '' });
    await open(police, view.id);
    expect((await views(police)).opensWith).toBe(view.id);
    expect((await views(coordinator)).opensWith).toBeNull();
    await does(coordinator, 'removeSavedView', view.id);
    expect((await views(police)).opensWith).toBeNull();
    await open(police, randomUUID());
    expect((await views(police)).opensWith).toBeNull();
    await open(police, null);
    expect(await problems(open(police, 'nonsense'))).toEqual(['id malformed']);
  });
});
