import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Seat } from '../src/teams/seat.js';
import { performAsSystem } from '../src/work/act.js';
import { perform, problems, refusal, seeBoard, seeTactic } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let prosecutor: Person;
let services: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  prosecutor = await server.as('prosecutor@boston.example');
  services = await server.as('services@boston.example');
  guest = await server.as('guest@boston.example');
  denver = await server.as('coordinator@denver.example');
});
afterAll(() => server?.stop());

const newBoard = async (): Promise<string> => (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' })).id;
const add = (person: Person, boardId: string, titles: string[], more: object = {}, rest: object = {}): Promise<Json[]> =>
  perform(person, 'addTactics', { boardId, stage: 'idea', position: 'a0', tactics: titles.map((title) => ({ title, ...more })), ...rest });
const one = async (person = police, more: object = {}, rest: object = {}): Promise<Json> =>
  (await add(person, await newBoard(), ['Letters to landlords'], more, rest))[0];
/** A tactic that the police lead and have confirmed. */
const led = (): Promise<Json> => one(police, { leadOrganizationId: world.boston.organizations.police });
const titlesIn = async (board: string, stage: string): Promise<string[]> =>
  (await seeBoard(coordinator, board)).tactics.filter((tactic: Json) => tactic.stage === stage).map((tactic: Json) => tactic.title);
const policeOnly = () => ({ team: world.boston.team, organizations: [world.boston.organizations.police] });

/** Boston's prosecutor, who also sits on Denver's team. */
async function alsoInDenver(): Promise<Person> {
  await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'seat.made', async (work) => {
    const [reached] = await work.query<{ audience: number }>("select app.place_seat($1, 'member') as audience", [world.denver.team]);
    const { organizations, team } = world.denver;
    const seat = {
      teamId: team,
      organizationId: organizations.prosecutor,
      sector: 'prosecution',
      role: 'member',
      state: 'held' as const,
      holderId: world.boston.people.prosecutor,
    };
    await work.insert(Seat, { ...seat, joinedAt: new Date(), audienceId: reached!.audience });
  });
  return server.as('prosecutor@boston.example');
}

describe('moving tactics', () => {
  it('takes a place in another stage, several in their order, or the end', async () => {
    const board = await newBoard();
    const [a, b, c] = await add(police, board, ['A', 'B', 'C']);
    const [x, y] = await perform(police, 'addTactics', { boardId: board, stage: 'designing', position: 'a0', tactics: [{ title: 'X' }, { title: 'Y' }] });
    expect((await perform(police, 'moveTactics', { ids: [a.id], stage: 'designing', position: 'a0V7' }))[0]).toMatchObject({
      stage: 'designing',
      position: 'a0V7',
      version: 2,
    });
    expect(await titlesIn(board, 'designing')).toEqual(['X', 'A', 'Y']);
    await perform(services, 'moveTactics', { ids: [c.id, b.id], stage: 'designing', position: 'a0V8' });
    expect(await titlesIn(board, 'designing')).toEqual(['X', 'A', 'C', 'B', 'Y']);
    await perform(services, 'moveTactics', { ids: [y.id, x.id], stage: 'designing', position: null });
    expect(await titlesIn(board, 'designing')).toEqual(['A', 'C', 'B', 'Y', 'X']);
    expect(await titlesIn(board, 'idea')).toEqual([]);
  });

  it('lets the last one win, and never asks for a version', async () => {
    const { id } = await one();
    await perform(police, 'moveTactics', { ids: [id], stage: 'designing', position: 'a1' });
    await perform(prosecutor, 'moveTactics', { ids: [id], stage: 'handed_over', position: 'a2' });
    expect(await perform(police, 'editTactic', { id, version: 1, title: 'Meanwhile' })).toMatchObject({
      title: 'Meanwhile',
      stage: 'handed_over',
      position: 'a2',
      version: 4,
    });
  });

  it('goes to ready or further only with the word of the lead', async () => {
    const unled = await one();
    const proposed = await one(police, { leadOrganizationId: world.boston.organizations.services });
    const confirmed = await led();
    for (const stage of ['ready', 'testing', 'running', 'routine']) {
      for (const { id } of [unled, proposed]) {
        const refused = await refusal(perform(police, 'moveTactics', { ids: [id], stage, position: 'a0' }));
        expect(refused.details).toEqual({ code: 'INVALID', fields: [{ field: 'stage', reason: 'not_allowed' }], missing: ['confirmedLead'] });
      }
      expect((await perform(police, 'moveTactics', { ids: [confirmed.id], stage, position: 'a0' }))[0].stage).toBe(stage);
    }
    const ready = { stage: 'ready' };
    expect(await problems(one(police, {}, ready))).toEqual(['stage not_allowed']);
    expect(await problems(one(police, { leadOrganizationId: world.boston.organizations.services }, ready))).toEqual(['stage not_allowed']);
    expect((await one(police, { leadOrganizationId: world.boston.organizations.police }, ready)).stage).toBe('ready');
    await perform(police, 'proposeLead', { tacticId: confirmed.id, organizationId: world.boston.organizations.services });
    expect((await perform(police, 'moveTactics', { ids: [confirmed.id], stage: 'routine', position: 'a7' }))[0].position).toBe('a7');
    expect(await problems(perform(police, 'moveTactics', { ids: [confirmed.id], stage: 'ready', position: 'a0' }))).toEqual(['stage not_allowed']);
    expect((await perform(police, 'moveTactics', { ids: [confirmed.id], stage: 'designing', position: 'a0' }))[0].stage).toBe('designing');
  });

  it('takes keys that leave room, and nothing else', async () => {
    const { id } = await one();
    for (const position of ['', ' ', '0', 'a', 'a00', 'a0 ', 'a0-', 'A0', 'zz', 'á0', 'a0\u0000', `a0${'z'.repeat(119)}`])
      expect([position, await problems(perform(police, 'moveTactics', { ids: [id], stage: 'idea', position }))]).toEqual([position, ['position malformed']]);
    for (const position of ['a0', 'Zz', 'a0V', 'b12Xyzz9', 'Xzz1abcde', `a0${'z'.repeat(118)}`])
      expect((await perform(police, 'moveTactics', { ids: [id], stage: 'idea', position }))[0].position).toBe(position);
    expect(await problems(perform(police, 'moveTactics', { ids: [id], stage: 'done', position: 'a0' }))).toEqual(['stage unknown']);
    expect(await problems(perform(police, 'moveTactics', { ids: [id, (await one()).id], stage: 'idea', position: 'a0' }))).toEqual(['ids not_allowed']);
    expect(await problems(perform(police, 'moveTactics', { ids: [], stage: 'idea', position: 'a0' }))).toEqual(['ids required']);
  });

  it('shows 500 cards that move to the end in their order', async () => {
    const board = await newBoard();
    const made = await add(
      police,
      board,
      Array.from({ length: 500 }, (_, at) => String(at)),
    );
    const ids = made.map((tactic) => tactic.id).reverse();
    const moved: Json[] = await perform(police, 'moveTactics', { ids, stage: 'designing', position: null });
    expect(moved.map((tactic) => tactic.id)).toEqual(ids);
    expect(await titlesIn(board, 'designing')).toEqual(Array.from({ length: 500 }, (_, at) => String(499 - at)));
    expect(await problems(perform(police, 'moveTactics', { ids: [...ids, randomUUID()], stage: 'idea', position: null }))).toEqual(['ids too_many 500']);
  });
});

describe('stopping a tactic', () => {
  it('says why, and forgets it when it goes on', async () => {
    const { id } = await one();
    const stopped = await perform(prosecutor, 'stopTactic', { id, reason: 'no_effect', note: 'Nothing moved in a year.' });
    expect(stopped).toMatchObject({ stage: 'stopped', stopReason: 'no_effect', stopNote: 'Nothing moved in a year.' });
    expect((await perform(police, 'moveTactics', { ids: [id], stage: 'stopped', position: 'a5' }))[0]).toMatchObject({
      stopReason: 'no_effect',
      position: 'a5',
    });
    expect((await perform(police, 'moveTactics', { ids: [id], stage: 'idea', position: null }))[0]).toMatchObject({
      stage: 'idea',
      stopReason: null,
      stopNote: null,
    });
  });

  it('is no mere move, and needs a reason from the list', async () => {
    const { id } = await one();
    expect(await problems(perform(police, 'moveTactics', { ids: [id], stage: 'stopped', position: null }))).toEqual(['stage not_allowed']);
    expect(await problems(perform(police, 'stopTactic', { id, reason: 'bored' }))).toEqual(['reason unknown']);
    expect(await problems(perform(police, 'stopTactic', { id, reason: '' }))).toContain('reason required');
    expect((await refusal(perform(guest, 'stopTactic', { id, reason: 'cost' }))).code).toBe('FORBIDDEN');
  });
});

describe('archiving tactics', () => {
  it('takes them off the board and brings them back where they stood', async () => {
    const board = await newBoard();
    const made = await add(police, board, ['A', 'B', 'C']);
    const archived: Json[] = await perform(prosecutor, 'archiveTactics', [made[1].id, made[0].id]);
    expect(archived.map((tactic) => tactic.archivedAt === null)).toEqual([false, false]);
    expect(await titlesIn(board, 'idea')).toEqual(['C']);
    const put = await police.see('query A($id: ID!) { board(id: $id) { tactics(archived: true) { title } } }', { id: board });
    expect(put.board.tactics.map((tactic: Json) => tactic.title)).toEqual(['A', 'B']);
    await perform(services, 'archiveTactics', [made[0].id]);
    await perform(
      services,
      'restoreTactics',
      made.map((tactic) => tactic.id),
    );
    expect(await titlesIn(board, 'idea')).toEqual(['A', 'B', 'C']);
    expect((await refusal(perform(guest, 'archiveTactics', [made[0].id]))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'restoreTactics', [made[0].id]))).code).toBe('NOT_FOUND');
  });
});

describe('copying a tactic', () => {
  const rich = async (rest: object = {}) => {
    const { id } = await one(police, { leadOrganizationId: world.boston.organizations.police, typeKey: 'public_education', mechanism: 'Why' }, rest);
    await perform(police, 'editTactic', {
      id,
      version: 1,
      description: 'What',
      areaId: world.boston.district,
      languages: ['es'],
      startsOn: '2026-05-01',
      risks: 'Some',
      confidence: 'on_track',
      confidenceNote: 'Fine',
      nextReviewOn: '2026-08-01',
      leadPersonId: world.boston.people.detective,
    });
    await perform(police, 'proposePartner', { tacticId: id, organizationId: world.boston.organizations.prosecutor });
    await perform(police, 'requestReview', { tacticId: id, stage: 'design' });
    await perform(police, 'moveTactics', { ids: [id], stage: 'running', position: 'a0' });
    return seeTactic(police, id);
  };
  const plan = {
    title: 'Letters to landlords',
    typeKey: 'public_education',
    mechanism: 'Why',
    description: 'What',
    languages: ['es'],
    startsOn: '2026-05-01',
    risks: 'Some',
  };

  it('takes the plan along, and nothing that others said about it', async () => {
    const source = await rich();
    const copy = await perform(prosecutor, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' });
    expect(copy).toMatchObject({
      ...plan,
      areaId: world.boston.district,
      stage: 'idea',
      confidence: 'not_started',
      confidenceNote: null,
      confidenceAt: null,
      nextReviewOn: null,
      version: 1,
      copiedFrom: source.id,
    });
    expect(copy).toMatchObject({
      leadOrganizationId: world.boston.organizations.police,
      leadState: 'proposed',
      leadPersonId: null,
      leadProposedBy: world.boston.people.prosecutor,
    });
    expect(await seeTactic(prosecutor, copy.id)).toMatchObject({ partners: [], reviews: [] });
    expect((await perform(police, 'copyTactic', { id: source.id, boardId: source.boardId, position: 'a0' })).leadState).toBe('confirmed');
  });

  it('shows a narrow card’s copy to those who see the card', async () => {
    const source = await rich({ audience: policeOnly() });
    const copy = await perform(police, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' });
    expect([copy.audience, copy.copiedFrom]).toEqual([source.audience, null]);
    expect(await seeTactic(prosecutor, copy.id)).toBeNull();
  });

  it('on another team is seen by whoever copied it alone, without a trace of where it came from', async () => {
    const source = await rich();
    const both = await alsoInDenver();
    const theirs = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Denver' })).id;
    const copy = await perform(both, 'copyTactic', { id: source.id, boardId: theirs, position: 'a0' });
    expect(copy).toMatchObject({ ...plan, teamId: world.denver.team, copiedFrom: null, leadOrganizationId: null, leadState: null });
    expect(copy.audience).toEqual({ team: world.denver.team, network: null, sectors: [], organizations: [], people: [world.boston.people.prosecutor] });
    expect((await seeBoard(denver, theirs)).tactics).toEqual([]);
    expect((await seeBoard(both, theirs)).tactics).toHaveLength(1);
  });

  it('is for those who work on both teams: a board elsewhere is not there, a guest may not', async () => {
    const source = await rich();
    const theirs = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Denver' })).id;
    expect((await refusal(perform(police, 'copyTactic', { id: source.id, boardId: theirs, position: 'a0' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(denver, 'copyTactic', { id: source.id, boardId: theirs, position: 'a0' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(guest, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' }))).code).toBe('FORBIDDEN');
  });
});
