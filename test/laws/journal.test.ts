import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealCursor } from '../../src/journal/cursor.js';
import { addTactics, chooser, createBoard, doSomething } from '../doings.js';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { makeWorld, type World } from '../world.js';

const follow =
  'subscription Follow($after: String!) { happenings(after: $after) { cursor signal act { id name actorId } changes { kind id version gone row { ... on Tactic { id version title stage position } ... on Board { id version title } ... on Review { id version } } } } }';

let server: TestServer;
let world: World;
let board: string;
let coordinator: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
});
afterAll(() => server.stop());

const rows = async <Row>(text: string): Promise<Row[]> => (await server.database.tail.query(text)).rows as Row[];
const changesOf = (frames: Json[]) => frames.flatMap((frame) => frame.happenings.changes.map((change: Json) => ({ ...change, act: frame.happenings.act?.id })));

describe('the journal', () => {
  it('with 16 writers has no holes, commits in the order of its numbers, and its reader misses nothing', async () => {
    const reader = await coordinator.follow(follow, { after: (await coordinator.see<Json>('{ cursor }')).cursor });
    await reader.until((frame) => frame.happenings.signal === 'READY');
    const writers = await Promise.all(
      ['coordinator', 'mayor', 'police', 'detective', 'prosecutor', 'services', 'advocate', 'survivor-leader'].map((key) => server.as(`${key}@boston.example`)),
    );
    const done: string[] = [];
    await Promise.all(
      [...writers, ...writers].map(async (person, at) => {
        const choose = chooser(at + 1);
        for (let round = 0; round < 8; round++) {
          const act = await doSomething({ person, team: world.boston.team, board, choose });
          if (act) done.push(act);
        }
      }),
    );
    const last = await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'The last one' }] } });
    await reader.until((frame) => frame.happenings.changes.some((change: Json) => change.id === last.addTactics[0].id));

    const acts = await rows<{ number: number; id: string; changes: number }>(
      'select number, id, (select count(*)::int from app.change c where c.work_number = a.work_number) as changes from app.act a order by number',
    );
    expect(acts.map(({ number }) => number)).toEqual(acts.map((_, at) => at + 1));
    expect(acts.map(({ id }) => id)).toEqual(expect.arrayContaining(done));
    // Each row's versions appear in the order of the numbers: number order is commit order.
    const disordered =
      await rows(`select subject_id from (select c.subject_id, c.version, lag(c.version) over (partition by c.subject_id order by a.number, c.id) as earlier
      from app.change c join app.act a on a.work_number = c.work_number) v where version <> coalesce(earlier, 0) + 1`);
    expect(disordered).toEqual([]);
    // The reader saw, in order, each act that left something to see.
    const numbers = new Map(acts.map(({ id, number }) => [id, number]));
    const seen = reader.frames
      .map((frame) => frame.happenings.act?.id)
      .filter(Boolean)
      .map((id: string) => numbers.get(id)!);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('replayed from any point brings the same state as having been there', async () => {
    const start = (await coordinator.see<Json>('{ cursor }')).cursor;
    const present = await coordinator.follow(follow, { after: start });
    await present.until((frame) => frame.happenings.signal === 'READY');
    const police = await server.as('police@boston.example');
    const choose = chooser(77);
    for (let round = 0; round < 40; round++) await doSomething({ person: round % 2 ? police : coordinator, team: world.boston.team, board, choose });
    const last = await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a1V', tactics: [{ title: 'A mark' }] } });
    await present.until((frame) => frame.happenings.changes.some((change: Json) => change.id === last.addTactics[0].id));
    const live = stateOf(changesOf(present.frames));
    const points = [start, ...present.frames.filter((_, at) => at % 7 === 3).map((frame) => frame.happenings.cursor)];
    for (const after of points) {
      const replay = await coordinator.follow(follow, { after });
      await replay.until((frame) => frame.happenings.signal === 'READY');
      expect(replay.frames.map((frame) => frame.happenings.signal)).not.toContain('RESET');
      for (const [id, row] of stateOf(changesOf(replay.frames))) expect({ after, id, row }).toEqual({ after, id, row: live.get(id) });
      if (after === start) expect(new Set(stateOf(changesOf(replay.frames)).keys())).toEqual(new Set(live.keys()));
      await replay.stop();
    }
  });

  /** What a client holds after these changes: newest version wins, gone is gone. */
  function stateOf(changes: Json[]): Map<string, unknown> {
    const state = new Map<string, Json>();
    for (const change of changes) {
      const held = state.get(change.id);
      if (change.gone) state.set(change.id, 'gone');
      else if (change.row && (!held || held === 'gone' || held.version <= change.row.version)) state.set(change.id, change.row);
    }
    return state;
  }
});

describe('a cursor', () => {
  const day = 86_400_000;
  const signals = async (person: Person, after: string) => {
    const following = await person.follow(follow, { after });
    await following.until((frame) => frame.happenings.signal === 'READY');
    return { following, signals: following.frames.map((frame) => frame.happenings.signal) };
  };
  const now = async () => (await rows<{ number: number }>('select number from app.journal_head'))[0]!.number;

  it('from before a term ended or began by its date says to fetch anew, though no act did it', async () => {
    const detective = await server.as('detective@boston.example');
    const edit = 'mutation Edit($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { version } }';
    const seat = world.boston.seats.detective;
    const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
    const began = await coordinator.do<Json>(edit, { input: { id: seat, version: 1, termStart: on(-3) } });
    const { secret } = server.config;
    expect((await signals(detective, sealCursor(secret, await now(), Date.now() - 5 * day))).signals).toContain('RESET');
    expect((await signals(detective, sealCursor(secret, await now(), Date.now() - 2 * day))).signals).toEqual(['READY']);
    await coordinator.do(edit, { input: { id: seat, version: began.editSeat.version, termEnd: on(-1) } });
    expect((await signals(detective, sealCursor(secret, await now(), Date.now() - 2 * day))).signals).toContain('RESET');
    expect((await signals(detective, (await detective.see<Json>('{ cursor }')).cursor)).signals).toEqual(['READY']);
    // Nobody else is told anything.
    expect((await signals(coordinator, sealCursor(secret, await now(), Date.now() - 5 * day))).signals).toEqual(['READY']);
  });

  it('ahead of the journal, as after a return to a copy from before, says to fetch anew and is followed from there', async () => {
    const { following, signals: told } = await signals(coordinator, sealCursor(server.config.secret, (await now()) + 1000));
    expect(told).toEqual(['RESET', 'READY']);
    const made = await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a3V', tactics: [{ title: 'After the copy' }] } });
    await following.until((frame) => frame.happenings.changes.some((change: Json) => change.id === made.addTactics[0].id));
  });
});
