import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import { perform, problems, refusal, seeBoard } from './board-acts.js';
import { startServer, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let chair: Person;
let police: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  chair = await server.as('mayor@boston.example');
  police = await server.as('police@boston.example');
  guest = await server.as('guest@boston.example');
  denver = await server.as('coordinator@denver.example');
});
afterAll(() => server?.stop());

const board = (title = 'Strategy board') => perform(coordinator, 'createBoard', { teamId: world.boston.team, title });
const boardsOf = async (person: Person, archived?: boolean) =>
  (await person.see('query Boards($archived: Boolean) { boards(archived: $archived) { id } }', { archived })).boards.map((one: { id: string }) => one.id);

describe('a board', () => {
  it('is made by the coordinator or the chair, with its goal in the same act if there is one', async () => {
    const made = await perform(coordinator, 'createBoard', {
      teamId: world.boston.team,
      title: ' Street and online ',
      purpose: 'One plan.',
      goalStatement: 'Fewer by half',
      deadline: '2028-03-31',
    });
    expect(made).toMatchObject({ teamId: world.boston.team, title: 'Street and online', purpose: 'One plan.', version: 1, archivedAt: null });
    expect(made.goal).toMatchObject({ statement: 'Fewer by half', deadline: '2028-03-31', startsOn: null });
    expect(made.audience).toEqual({ team: world.boston.team, network: null, sectors: [], organizations: [], people: [] });
    expect((await perform(chair, 'createBoard', { teamId: world.boston.team, title: 'Second' })).goal).toBeNull();
  });

  it('gets the ids that the client reckons, in the order in which rows are made', async () => {
    const act = randomUUID();
    const made = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Known ids', goalStatement: 'One' }, act);
    expect([made.id, made.goal.id]).toEqual([0, 1].map((ordinal) => v5(`${world.boston.people.coordinator}/${ordinal}`, act)));
  });

  it('is made once, however often the act is sent', async () => {
    const act = randomUUID();
    const input = { teamId: world.boston.team, title: 'Once' };
    const first = await perform(coordinator, 'createBoard', input, act);
    const second = await perform(coordinator, 'createBoard', input, act);
    expect(second).toEqual(first);
    expect(await problems(perform(coordinator, 'createBoard', { ...input, title: 'Twice' }, act))).toEqual(['act not_allowed']);
  });

  it('is made by nobody else: a member may not, another city sees no team to make it for that it leads', async () => {
    const input = { teamId: world.boston.team, title: 'Mine' };
    for (const person of [police, guest, denver]) expect((await refusal(perform(person, 'createBoard', input))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(coordinator, 'createBoard', { ...input, teamId: randomUUID() }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(server.stranger(), 'createBoard', input))).code).toBe('UNAUTHENTICATED');
  });

  it('is seen by the whole team, guests too, and by nobody in another city', async () => {
    const { id } = await board();
    for (const person of [police, guest]) {
      expect((await seeBoard(person, id)).title).toBe('Strategy board');
      expect(await boardsOf(person)).toContain(id);
    }
    expect(await seeBoard(denver, id)).toBeNull();
    expect(await boardsOf(denver)).not.toContain(id);
    expect(await seeBoard(police, randomUUID())).toBeNull();
    expect(await seeBoard(police, 'no id')).toBeNull();
  });

  it('tells everybody what they can do with it', async () => {
    const { id } = await board();
    expect((await seeBoard(coordinator, id)).viewerCan).toEqual(expect.arrayContaining(['addTactics', 'archiveBoard', 'editBoard', 'restoreBoard', 'setGoal']));
    expect((await seeBoard(police, id)).viewerCan).toContain('addTactics');
    expect((await seeBoard(police, id)).viewerCan).not.toContain('editBoard');
    expect((await seeBoard(guest, id)).viewerCan).toEqual([]);
  });

  it('merges what two people change in different fields, and shows the row to whoever changed the same', async () => {
    const made = await board();
    await perform(coordinator, 'editBoard', { id: made.id, version: 1, title: 'New title' });
    const merged = await perform(chair, 'editBoard', { id: made.id, version: 1, purpose: 'Why we do it' });
    expect(merged).toMatchObject({ title: 'New title', purpose: 'Why we do it', version: 3 });
    const conflict = await refusal(perform(chair, 'editBoard', { id: made.id, version: 1, title: 'Other title' }));
    expect(conflict.code).toBe('CONFLICT');
    expect(conflict.details).toMatchObject({ fields: ['title'], current: { title: 'New title', version: 3 } });
    expect(JSON.stringify(conflict.details)).not.toContain('audienceId');
    expect((await refusal(perform(police, 'editBoard', { id: made.id, version: 3, title: 'x' }))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'editBoard', { id: made.id, version: 3, title: 'x' }))).code).toBe('NOT_FOUND');
  });

  it('leaves the list when it is archived, takes no new cards, and comes back', async () => {
    const { id } = await board();
    expect((await perform(coordinator, 'archiveBoard', id)).archivedAt).not.toBeNull();
    expect(await boardsOf(police)).not.toContain(id);
    expect(await boardsOf(police, true)).toContain(id);
    expect(await problems(perform(police, 'addTactics', { boardId: id, stage: 'idea', position: 'a0', tactics: [{ title: 'Late' }] }))).toEqual([
      'boardId not_allowed',
    ]);
    expect((await refusal(perform(police, 'restoreBoard', id))).code).toBe('FORBIDDEN');
    expect((await perform(chair, 'restoreBoard', id)).archivedAt).toBeNull();
    expect(await boardsOf(police)).toContain(id);
  });
});

describe('the goal of a board', () => {
  it('is set and changed by the coordinator or the chair', async () => {
    const { id } = await board();
    const goal = await perform(chair, 'setGoal', {
      boardId: id,
      statement: ' Fewer by half ',
      why: 'It can be done.',
      startsOn: '2026-01-01',
      deadline: '2027-12-31',
    });
    expect(goal).toMatchObject({ boardId: id, teamId: world.boston.team, statement: 'Fewer by half', why: 'It can be done.', version: 1 });
    const changed = await perform(coordinator, 'setGoal', { boardId: id, version: 1, deadline: null });
    expect(changed).toMatchObject({ id: goal.id, version: 2, deadline: null, statement: 'Fewer by half' });
    expect((await seeBoard(guest, id)).goal).toMatchObject({ statement: 'Fewer by half', version: 2 });
    expect((await refusal(perform(police, 'setGoal', { boardId: id, version: 2, why: '' }))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'setGoal', { boardId: id, statement: 'Ours' }))).code).toBe('NOT_FOUND');
  });

  it('is one: who sets a second one at the same time sees the first', async () => {
    const { id } = await board();
    await perform(coordinator, 'setGoal', { boardId: id, statement: 'First' });
    const conflict = await refusal(perform(chair, 'setGoal', { boardId: id, statement: 'Second' }));
    expect([conflict.code, conflict.details['fields'], conflict.details['current']]).toEqual([
      'CONFLICT',
      ['statement'],
      expect.objectContaining({ statement: 'First' }),
    ]);
    expect((await seeBoard(chair, id)).goal.statement).toBe('First');
  });

  it('ends after it begins, and needs a statement', async () => {
    const { id } = await board();
    expect(await problems(perform(coordinator, 'setGoal', { boardId: id, why: 'Because' }))).toEqual(['statement required']);
    expect(await problems(perform(coordinator, 'setGoal', { boardId: id, statement: 'x', startsOn: '2027-01-01', deadline: '2026-01-01' }))).toEqual([
      'deadline out_of_range',
    ]);
    await perform(coordinator, 'setGoal', { boardId: id, statement: 'x', deadline: '2026-06-30' });
    expect(await problems(perform(coordinator, 'setGoal', { boardId: id, version: 1, startsOn: '2026-07-01' }))).toEqual(['startsOn out_of_range']);
    expect((await refusal(perform(coordinator, 'setGoal', { boardId: (await board()).id, version: 3, why: 'There is none' }))).code).toBe('NOT_FOUND');
    expect(await problems(perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'x', deadline: '2027-01-01' }))).toEqual([
      'goalStatement required',
    ]);
  });
});
