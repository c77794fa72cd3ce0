import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import { Board } from '../src/boards/board.js';
import { Tactic } from '../src/tactics/tactic.js';
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
const one = async (person = police, more: object = {}, rest: object = {}): Promise<Json> => (await add(person, await newBoard(), ['Letters to landlords'], more, rest))[0];
/** A tactic that the police lead and have confirmed. */
const led = (): Promise<Json> => one(police, { leadOrganizationId: world.boston.organizations.police });
const titlesIn = async (board: string, stage: string): Promise<string[]> => (await seeBoard(coordinator, board)).tactics.filter((tactic: Json) => tactic.stage === stage).map((tactic: Json) => tactic.title);
const policeOnly = () => ({ team: world.boston.team, organizations: [world.boston.organizations.police] });

describe('adding tactics', () => {
  it('takes several lines at once and keeps their order', async () => {
    const board = await newBoard();
    await add(police, board, ['Already here'], {}, { position: 'a1' });
    const act = randomUUID();
    const made: Json[] = await perform(police, 'addTactics', { boardId: board, stage: 'idea', position: 'a0', tactics: ['One', 'Two ', 'Three'].map((title) => ({ title })) }, act);
    expect(made.map((tactic) => tactic.id)).toEqual([0, 1, 2].map((ordinal) => v5(`${world.boston.people.police}/${ordinal}`, act)));
    expect(await titlesIn(board, 'idea')).toEqual(['One', 'Two', 'Three', 'Already here']);
    expect(made[0]).toMatchObject({ position: 'a0', stage: 'idea', boardId: board, teamId: world.boston.team, version: 1, confidence: 'not_started', handling: 'TLP:AMBER+STRICT', languages: [], leadState: null, copiedFrom: null, madeBy: world.boston.people.police });
  });

  it('shows a card to the team unless narrower was chosen before it was first saved', async () => {
    const wide = await one(police);
    expect(wide.audience).toEqual({ team: world.boston.team, network: null, sectors: [], organizations: [], people: [] });
    const narrow = await one(police, {}, { audience: policeOnly() });
    expect(narrow.audience).toMatchObject({ organizations: [world.boston.organizations.police], people: [world.boston.people.police] });
    expect(await seeTactic(prosecutor, wide.id)).not.toBeNull();
    expect(await seeTactic(prosecutor, narrow.id)).toBeNull();
    expect((await seeBoard(prosecutor, narrow.boardId)).tactics).toEqual([]);
    expect(await problems(one(police, {}, { audience: { team: world.denver.team } }))).toEqual(['audience.team not_allowed']);
  });

  it('is for those who work on the team', async () => {
    const board = await newBoard();
    expect((await refusal(add(guest, board, ['x']))).code).toBe('FORBIDDEN');
    for (const person of [denver]) expect((await refusal(add(person, board, ['x']))).code).toBe('NOT_FOUND');
    expect((await refusal(add(police, randomUUID(), ['x']))).code).toBe('NOT_FOUND');
  });

  it('names each line that is wrong', async () => {
    const board = await newBoard();
    const tactics = [{ title: 'fine' }, { title: ' ' }, { title: 'x'.repeat(201) }, { title: 'fine', typeKey: 'no_such_type', level: 'quaternary' }];
    expect(await problems(perform(police, 'addTactics', { boardId: board, stage: 'idea', position: 'a0', tactics }))).toEqual([
      'tactics.1.title required',
      'tactics.2.title too_long 200',
      'tactics.3.typeKey unknown',
      'tactics.3.level unknown',
    ]);
    expect(await problems(perform(police, 'addTactics', { boardId: board, stage: 'stopped', position: 'A', tactics: [] }))).toEqual(['stage not_allowed', 'position malformed', 'tactics required']);
    expect(await problems(add(police, board, Array.from({ length: 501 }, () => 'x')))).toEqual(['tactics too_many']);
    expect((await seeBoard(police, board)).tactics).toEqual([]);
  });

  it('stops at 5,000 living cards a board, counting only what one sees', async () => {
    const board = await newBoard();
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'cards.made', async (work) => {
      const { id: boardId, teamId, audienceId } = await work.get(Board, board);
      const rows = Array.from({ length: 5000 }, (_, at) => ({ boardId, teamId, audienceId, title: String(at), stage: 'idea', position: `a0${at}V` }));
      await work.insertAll(Tactic, rows, await work.get(Board, board));
    });
    const [first, second] = (await seeBoard(police, board)).tactics;
    expect(await problems(add(police, board, ['One more']))).toEqual(['tactics too_many']);
    await perform(police, 'archiveTactics', [first.id]);
    await add(police, board, ['One more']);
    expect(await problems(perform(police, 'restoreTactics', [first.id]))).toEqual(['ids too_many']);
    expect(await problems(perform(police, 'copyTactic', { id: second.id, boardId: board, position: 'a0' }))).toEqual(['boardId too_many']);
  });
});

describe('editing a tactic', () => {
  it('holds every field, and empties what is set to null', async () => {
    const { id } = await one();
    const all = {
      title: 'New title', typeKey: 'public_education', description: 'What', mechanism: 'Why', strand: 'education', level: 'primary', object: 'buying', reaches: 'Riders',
      areaId: world.boston.district, languages: ['en', 'es'], startsOn: '2026-05-01', endsOn: '2026-12-31', resourcesPeople: 'Two', resourcesMoney: '$10', resourcesInKind: 'Room',
      legalBasis: 'Statute', risks: 'Some', confidence: 'at_risk', confidenceNote: 'Late', nextReviewOn: '2026-06-01', embargoUntil: '2026-07-01', handling: 'TLP:GREEN',
    };
    const edited = await perform(prosecutor, 'editTactic', { id, version: 1, ...all });
    expect(edited).toMatchObject({ ...all, version: 2, changedBy: world.boston.people.prosecutor });
    expect(edited.confidenceAt).not.toBeNull();
    const empty = Object.fromEntries(Object.keys(all).filter((field) => !['title', 'confidence', 'handling'].includes(field)).map((field) => [field, null]));
    const emptied = await perform(police, 'editTactic', { id, version: 2, ...empty });
    expect(emptied).toMatchObject({ ...empty, languages: [], title: 'New title', version: 3 });
    expect(await problems(perform(police, 'editTactic', { id, version: 3, title: null, confidence: null, handling: null }))).toEqual(['title required', 'confidence required', 'handling required']);
  });

  it('notes when confidence was judged only if it changed', async () => {
    const { id } = await one();
    const first = await perform(police, 'editTactic', { id, version: 1, confidence: 'on_track' });
    const same = await perform(police, 'editTactic', { id, version: 2, confidence: 'on_track', risks: 'None' });
    expect([same.confidenceAt, same.version]).toEqual([first.confidenceAt, 3]);
  });

  it('does not journal what changes nothing', async () => {
    const tactic = await one();
    expect((await perform(police, 'editTactic', { id: tactic.id, version: 1, title: tactic.title, risks: null })).version).toBe(1);
  });

  it('merges different fields and keeps both sides of the same one', async () => {
    const { id } = await one();
    await perform(police, 'editTactic', { id, version: 1, title: 'From the police' });
    expect(await perform(services, 'editTactic', { id, version: 1, risks: 'From services' })).toMatchObject({ title: 'From the police', risks: 'From services', version: 3 });
    const conflict = await refusal(perform(prosecutor, 'editTactic', { id, version: 1, title: 'From the prosecutor', description: 'Kept by the form' }));
    expect(conflict.details).toMatchObject({ code: 'CONFLICT', fields: ['title'], current: { title: 'From the police', description: null, version: 3 } });
    expect((await perform(prosecutor, 'editTactic', { id, version: 3, title: 'From the prosecutor', description: 'Kept by the form' })).version).toBe(4);
  });

  it('checks that the end does not come before the start, also if one of them stands already', async () => {
    const { id } = await one();
    expect(await problems(perform(police, 'editTactic', { id, version: 1, startsOn: '2026-05-02', endsOn: '2026-05-01' }))).toEqual(['endsOn out_of_range']);
    await perform(police, 'editTactic', { id, version: 1, endsOn: '2026-05-01' });
    expect(await problems(perform(police, 'editTactic', { id, version: 2, startsOn: '2026-05-02' }))).toEqual(['startsOn out_of_range']);
    expect((await perform(police, 'editTactic', { id, version: 2, startsOn: '2026-05-01' })).startsOn).toBe('2026-05-01');
  });

  it('takes a place as its area, and no other id', async () => {
    const { id } = await one();
    for (const areaId of [randomUUID(), world.boston.team]) expect(await problems(perform(police, 'editTactic', { id, version: 1, areaId }))).toEqual(['areaId unknown']);
  });

  it('is for those who work on the team', async () => {
    const { id } = await one();
    expect((await refusal(perform(guest, 'editTactic', { id, version: 1, title: 'x' }))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'editTactic', { id, version: 1, title: 'x' }))).code).toBe('NOT_FOUND');
    const narrow = await one(police, {}, { audience: policeOnly() });
    const [hidden, unknown] = await Promise.all([narrow.id, randomUUID()].map((which) => refusal(perform(services, 'editTactic', { id: which, version: 1, title: 'x' }))));
    expect([hidden!.code, hidden!.message]).toEqual([unknown!.code, unknown!.message]);
  });

  it('changes many cards alike in one act', async () => {
    const board = await newBoard();
    const made = await add(police, board, ['A', 'B', 'C']);
    const edited = await perform(prosecutor, 'editTactics', { ids: [made[2].id, made[0].id], level: 'secondary', confidence: 'on_track', nextReviewOn: '2026-09-01' });
    expect(edited.map((tactic: Json) => [tactic.title, tactic.level, tactic.confidence, tactic.nextReviewOn])).toEqual([['C', 'secondary', 'on_track', '2026-09-01'], ['A', 'secondary', 'on_track', '2026-09-01']]);
    expect((await seeTactic(police, made[1].id)).level).toBeNull();
    const hidden = await one(police, {}, { audience: policeOnly() });
    expect((await refusal(perform(prosecutor, 'editTactics', { ids: [made[0].id, hidden.id], level: 'primary' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(guest, 'editTactics', { ids: [made[0].id], level: 'primary' }))).code).toBe('FORBIDDEN');
    expect((await seeTactic(police, made[0].id)).level).toBe('secondary');
  });
});

describe('moving tactics', () => {
  it('takes a place in another stage, several in their order, or the end', async () => {
    const board = await newBoard();
    const [a, b, c] = await add(police, board, ['A', 'B', 'C']);
    const [x, y] = await perform(police, 'addTactics', { boardId: board, stage: 'designing', position: 'a0', tactics: [{ title: 'X' }, { title: 'Y' }] });
    expect((await perform(police, 'moveTactics', { ids: [a.id], stage: 'designing', position: 'a0V7' }))[0]).toMatchObject({ stage: 'designing', position: 'a0V7', version: 2 });
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
    expect(await perform(police, 'editTactic', { id, version: 1, title: 'Meanwhile' })).toMatchObject({ title: 'Meanwhile', stage: 'handed_over', position: 'a2', version: 4 });
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
    for (const position of ['a0', 'Zz', 'a0V', 'b12Xyzz9', 'Xzz1abcde', `a0${'z'.repeat(118)}`]) expect((await perform(police, 'moveTactics', { ids: [id], stage: 'idea', position }))[0].position).toBe(position);
    expect(await problems(perform(police, 'moveTactics', { ids: [id], stage: 'done', position: 'a0' }))).toEqual(['stage unknown']);
    expect(await problems(perform(police, 'moveTactics', { ids: [id, (await one()).id], stage: 'idea', position: 'a0' }))).toEqual(['ids not_allowed']);
    expect(await problems(perform(police, 'moveTactics', { ids: [], stage: 'idea', position: 'a0' }))).toEqual(['ids required']);
  });

  it('shows 500 cards that move to the end in their order', async () => {
    const board = await newBoard();
    const made = await add(police, board, Array.from({ length: 500 }, (_, at) => String(at)));
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
    expect((await perform(police, 'moveTactics', { ids: [id], stage: 'stopped', position: 'a5' }))[0]).toMatchObject({ stopReason: 'no_effect', position: 'a5' });
    expect((await perform(police, 'moveTactics', { ids: [id], stage: 'idea', position: null }))[0]).toMatchObject({ stage: 'idea', stopReason: null, stopNote: null });
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
    await perform(services, 'restoreTactics', made.map((tactic) => tactic.id));
    expect(await titlesIn(board, 'idea')).toEqual(['A', 'B', 'C']);
    expect((await refusal(perform(guest, 'archiveTactics', [made[0].id]))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'restoreTactics', [made[0].id]))).code).toBe('NOT_FOUND');
  });
});

describe('copying a tactic', () => {
  const rich = async (rest: object = {}) => {
    const { id } = await one(police, { leadOrganizationId: world.boston.organizations.police, typeKey: 'public_education', mechanism: 'Why' }, rest);
    await perform(police, 'editTactic', { id, version: 1, description: 'What', areaId: world.boston.district, languages: ['es'], startsOn: '2026-05-01', risks: 'Some', confidence: 'on_track', confidenceNote: 'Fine', nextReviewOn: '2026-08-01', leadPersonId: world.boston.people.detective });
    await perform(police, 'proposePartner', { tacticId: id, organizationId: world.boston.organizations.prosecutor });
    await perform(police, 'requestReview', { tacticId: id, stage: 'design' });
    await perform(police, 'moveTactics', { ids: [id], stage: 'running', position: 'a0' });
    return seeTactic(police, id);
  };
  const plan = { title: 'Letters to landlords', typeKey: 'public_education', mechanism: 'Why', description: 'What', languages: ['es'], startsOn: '2026-05-01', risks: 'Some' };

  it('takes the plan along, and nothing that others said about it', async () => {
    const source = await rich();
    const copy = await perform(prosecutor, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' });
    expect(copy).toMatchObject({ ...plan, areaId: world.boston.district, stage: 'idea', confidence: 'not_started', confidenceNote: null, confidenceAt: null, nextReviewOn: null, version: 1, copiedFrom: source.id });
    expect(copy).toMatchObject({ leadOrganizationId: world.boston.organizations.police, leadState: 'proposed', leadPersonId: null, leadProposedBy: world.boston.people.prosecutor });
    expect(await seeTactic(prosecutor, copy.id)).toMatchObject({ partners: [], reviews: [] });
    expect((await perform(police, 'copyTactic', { id: source.id, boardId: source.boardId, position: 'a0' })).leadState).toBe('confirmed');
  });

  it('shows a narrow card’s copy to those who see the card', async () => {
    const source = await rich({ audience: policeOnly() });
    const copy = await perform(police, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' });
    expect([copy.audience, copy.copiedFrom]).toEqual([source.audience, source.id]);
    expect(await seeTactic(prosecutor, copy.id)).toBeNull();
  });

  it('is for those who work on both teams: a board elsewhere is not there, a guest may not', async () => {
    const source = await rich();
    const theirs = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Denver' })).id;
    expect((await refusal(perform(police, 'copyTactic', { id: source.id, boardId: theirs, position: 'a0' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(denver, 'copyTactic', { id: source.id, boardId: theirs, position: 'a0' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(guest, 'copyTactic', { id: source.id, boardId: await newBoard(), position: 'a0' }))).code).toBe('FORBIDDEN');
  });
});

describe('the board’s cards', () => {
  it('come in the order of their keys, then of their ids', async () => {
    const board = await newBoard();
    for (const [title, position] of [['lower', 'az'], ['upper', 'aZ'], ['digit', 'a9'], ['before', 'Zz']] as const) await add(police, board, [title], {}, { position });
    expect(await titlesIn(board, 'idea')).toEqual(['before', 'digit', 'upper', 'lower']);
    const twins = [(await add(police, board, ['twin'], {}, { position: 'b00V' }))[0], (await add(prosecutor, board, ['twin'], {}, { position: 'b00V' }))[0]];
    const seen = (await seeBoard(services, board)).tactics.filter((tactic: Json) => tactic.title === 'twin').map((tactic: Json) => tactic.id);
    expect(seen).toEqual(twins.map((tactic) => tactic.id).sort());
  });

  it('tell everybody what they can do with one', async () => {
    const tactic = await led();
    const can = async (person: Person): Promise<string[]> => (await seeTactic(person, tactic.id)).viewerCan;
    expect(await can(police)).toEqual(expect.arrayContaining(['archiveTactics', 'copyTactic', 'editTactic', 'moveTactics', 'proposeLead', 'proposePartner', 'requestReview', 'restoreTactics', 'stopTactic']));
    expect(await can(police)).not.toContain('confirmLead');
    expect(await can(guest)).toEqual([]);
  });
});
