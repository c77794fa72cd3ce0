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
const one = async (person = police, more: object = {}, rest: object = {}): Promise<Json> =>
  (await add(person, await newBoard(), ['Letters to landlords'], more, rest))[0];
/** A tactic that the police lead and have confirmed. */
const led = (): Promise<Json> => one(police, { leadOrganizationId: world.boston.organizations.police });
const titlesIn = async (board: string, stage: string): Promise<string[]> =>
  (await seeBoard(coordinator, board)).tactics.filter((tactic: Json) => tactic.stage === stage).map((tactic: Json) => tactic.title);
const policeOnly = () => ({ team: world.boston.team, organizations: [world.boston.organizations.police] });

describe('adding tactics', () => {
  it('takes several lines at once and keeps their order', async () => {
    const board = await newBoard();
    await add(police, board, ['Already here'], {}, { position: 'a1' });
    const act = randomUUID();
    const made: Json[] = await perform(
      police,
      'addTactics',
      { boardId: board, stage: 'idea', position: 'a0', tactics: ['One', 'Two ', 'Three'].map((title) => ({ title })) },
      act,
    );
    expect(made.map((tactic) => tactic.id)).toEqual([0, 1, 2].map((ordinal) => v5(`${world.boston.people.police}/${ordinal}`, act)));
    expect(await titlesIn(board, 'idea')).toEqual(['One', 'Two', 'Three', 'Already here']);
    expect(made[0]).toMatchObject({
      position: 'a0',
      stage: 'idea',
      boardId: board,
      teamId: world.boston.team,
      version: 1,
      confidence: 'not_started',
      handling: 'TLP:AMBER+STRICT',
      languages: [],
      leadState: null,
      copiedFrom: null,
      madeBy: world.boston.people.police,
    });
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
    expect(await problems(perform(police, 'addTactics', { boardId: board, stage: 'stopped', position: 'A', tactics: [] }))).toEqual([
      'stage not_allowed',
      'position malformed',
      'tactics required',
    ]);
    expect(
      await problems(
        add(
          police,
          board,
          Array.from({ length: 501 }, () => 'x'),
        ),
      ),
    ).toEqual(['tactics too_many']);
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
  }, 240_000);
});

describe('editing a tactic', () => {
  it('holds every field, and empties what is set to null', async () => {
    const { id } = await one();
    const all = {
      title: 'New title',
      typeKey: 'public_education',
      description: 'What',
      mechanism: 'Why',
      strand: 'education',
      level: 'primary',
      object: 'buying',
      reaches: 'Riders',
      areaId: world.boston.district,
      languages: ['en', 'es'],
      startsOn: '2026-05-01',
      endsOn: '2026-12-31',
      resourcesPeople: 'Two',
      resourcesMoney: '$10',
      resourcesInKind: 'Room',
      legalBasis: 'Statute',
      risks: 'Some',
      confidence: 'at_risk',
      confidenceNote: 'Late',
      nextReviewOn: '2026-06-01',
      embargoUntil: '2026-07-01',
      handling: 'TLP:GREEN',
    };
    const edited = await perform(prosecutor, 'editTactic', { id, version: 1, ...all });
    expect(edited).toMatchObject({ ...all, version: 2, changedBy: world.boston.people.prosecutor });
    expect(edited.confidenceAt).not.toBeNull();
    const empty = Object.fromEntries(
      Object.keys(all)
        .filter((field) => !['title', 'confidence', 'handling'].includes(field))
        .map((field) => [field, null]),
    );
    const emptied = await perform(police, 'editTactic', { id, version: 2, ...empty });
    expect(emptied).toMatchObject({ ...empty, languages: [], title: 'New title', version: 3 });
    expect(await problems(perform(police, 'editTactic', { id, version: 3, title: null, confidence: null, handling: null }))).toEqual([
      'title required',
      'confidence required',
      'handling required',
    ]);
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
    expect(await perform(services, 'editTactic', { id, version: 1, risks: 'From services' })).toMatchObject({
      title: 'From the police',
      risks: 'From services',
      version: 3,
    });
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
    for (const areaId of [randomUUID(), world.boston.team])
      expect(await problems(perform(police, 'editTactic', { id, version: 1, areaId }))).toEqual(['areaId unknown']);
  });

  it('is for those who work on the team', async () => {
    const { id } = await one();
    expect((await refusal(perform(guest, 'editTactic', { id, version: 1, title: 'x' }))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'editTactic', { id, version: 1, title: 'x' }))).code).toBe('NOT_FOUND');
    const narrow = await one(police, {}, { audience: policeOnly() });
    const [hidden, unknown] = await Promise.all(
      [narrow.id, randomUUID()].map((which) => refusal(perform(services, 'editTactic', { id: which, version: 1, title: 'x' }))),
    );
    expect([hidden!.code, hidden!.message]).toEqual([unknown!.code, unknown!.message]);
  });

  it('changes many cards alike in one act', async () => {
    const board = await newBoard();
    const made = await add(police, board, ['A', 'B', 'C']);
    const edited = await perform(prosecutor, 'editTactics', {
      ids: [made[2].id, made[0].id],
      level: 'secondary',
      confidence: 'on_track',
      nextReviewOn: '2026-09-01',
    });
    expect(edited.map((tactic: Json) => [tactic.title, tactic.level, tactic.confidence, tactic.nextReviewOn])).toEqual([
      ['C', 'secondary', 'on_track', '2026-09-01'],
      ['A', 'secondary', 'on_track', '2026-09-01'],
    ]);
    expect((await seeTactic(police, made[1].id)).level).toBeNull();
    const hidden = await one(police, {}, { audience: policeOnly() });
    expect((await refusal(perform(prosecutor, 'editTactics', { ids: [made[0].id, hidden.id], level: 'primary' }))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(guest, 'editTactics', { ids: [made[0].id], level: 'primary' }))).code).toBe('FORBIDDEN');
    expect((await seeTactic(police, made[0].id)).level).toBe('secondary');
  });
});

describe('the board’s cards', () => {
  it('come in the order of their keys, then of their ids', async () => {
    const board = await newBoard();
    for (const [title, position] of [
      ['lower', 'az'],
      ['upper', 'aZ'],
      ['digit', 'a9'],
      ['before', 'Zz'],
    ] as const)
      await add(police, board, [title], {}, { position });
    expect(await titlesIn(board, 'idea')).toEqual(['before', 'digit', 'upper', 'lower']);
    const twins = [(await add(police, board, ['twin'], {}, { position: 'b00V' }))[0], (await add(prosecutor, board, ['twin'], {}, { position: 'b00V' }))[0]];
    const seen = (await seeBoard(services, board)).tactics.filter((tactic: Json) => tactic.title === 'twin').map((tactic: Json) => tactic.id);
    expect(seen).toEqual(twins.map((tactic) => tactic.id).sort());
  });

  it('tell everybody what they can do with one', async () => {
    const tactic = await led();
    const can = async (person: Person): Promise<string[]> => (await seeTactic(person, tactic.id)).viewerCan;
    expect(await can(police)).toEqual(
      expect.arrayContaining([
        'archiveTactics',
        'copyTactic',
        'editTactic',
        'moveTactics',
        'proposeLead',
        'proposePartner',
        'requestReview',
        'restoreTactics',
        'stopTactic',
      ]),
    );
    expect(await can(police)).not.toContain('confirmLead');
    expect(await can(guest)).toEqual([]);
  });
});
