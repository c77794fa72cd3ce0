import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positionAt } from '../client/src/boards/position.js';
import { positionsBetween } from '../src/tactics/position.js';
import { perform, refusal, seeBoard, seeTactic } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let people: Person[];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  people = [await server.as('police@boston.example'), await server.as('services@boston.example'), await server.as('prosecutor@boston.example')];
});
afterAll(() => server?.stop());

const newBoard = async (titles: string[]): Promise<{ id: string; tactics: Json[] }> => {
  const { id } = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' });
  return { id, tactics: await perform(coordinator, 'addTactics', { boardId: id, stage: 'idea', position: 'a0', tactics: titles.map((title) => ({ title })) }) };
};

/** Fields and what random people write into them; few values, so that two often write the same. */
const values: Record<string, unknown[]> = {
  title: ['Signs', 'Letters', 'Calls'],
  mechanism: [null, 'Because', 'It is seen'],
  risks: [null, 'Few', 'Many'],
  level: [null, 'primary', 'secondary'],
  languages: [[], ['en'], ['en', 'es']],
  nextReviewOn: [null, '2026-09-01', '2026-10-01'],
  resourcesPeople: [null, 'Two', 'Three'],
};
const change = fc.record(Object.fromEntries(Object.entries(values).map(([field, several]) => [field, fc.constantFrom(...several)])), { requiredKeys: [] });
/** Each of two people writes on top of what he saw `behind` edits ago. */
const edits = fc.array(fc.record({ who: fc.integer({ min: 0, max: 1 }), behind: fc.integer({ min: 0, max: 4 }), change }), { minLength: 1, maxLength: 12 });

describe('edits of one tactic by two people', () => {
  it('apply where the fields are different, conflict where they are the same, and lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (series) => {
        const { id } = (await newBoard(['Signs'])).tactics[0];
        const now: Record<string, unknown> = {
          title: 'Signs',
          mechanism: null,
          risks: null,
          level: null,
          languages: [],
          nextReviewOn: null,
          resourcesPeople: null,
        };
        const movedAt = new Map<string, number>();
        let version = 1;
        for (const { who, behind, change: wanted } of series) {
          const base = Math.max(1, version - behind);
          const differs = Object.keys(wanted).filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(now[field]));
          const both = differs.filter((field) => (movedAt.get(field) ?? 0) > base);
          const attempt = perform(people[who]!, 'editTactic', { id, version: base, ...wanted });
          if (both.length) {
            const refused = await refusal(attempt);
            expect(refused.code).toBe('CONFLICT');
            expect([...(refused.details['fields'] as string[])].sort()).toEqual([...both].sort());
            expect(refused.details['current']).toMatchObject({ ...now, version });
            continue;
          }
          await attempt;
          if (differs.length) version += 1;
          for (const field of differs) {
            now[field] = wanted[field];
            movedAt.set(field, version);
          }
          expect(await seeTactic(coordinator, id)).toMatchObject({ ...now, version });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('at the same moment: one of two that write the same field wins, and neither is half there', async () => {
    await fc.assert(
      fc.asyncProperty(change, change, async (one, other) => {
        const { id } = (await newBoard(['Nothing yet'])).tactics[0];
        const results = await Promise.allSettled([one, other].map((wanted, at) => perform(people[at]!, 'editTactic', { id, version: 1, ...wanted })));
        const applied = [one, other].filter((_, at) => results[at]!.status === 'fulfilled');
        const after = await seeTactic(coordinator, id);
        expect(applied.length).toBeGreaterThan(0);
        // To write what stood there already is no change.
        const begun = (value: unknown) => value === null || (Array.isArray(value) && !value.length);
        for (const wanted of applied) expect(after).toMatchObject(Object.fromEntries(Object.entries(wanted).filter(([, value]) => !begun(value))));
        if (applied.length === 1) expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason.code).toBe('CONFLICT');
      }),
      { numRuns: 25 },
    );
  });
});

const byKeyThenId = (one: Json, other: Json): number =>
  one.position === other.position ? (one.id < other.id ? -1 : 1) : one.position < other.position ? -1 : 1;
const columnOf = (tactics: Json[], stage: string): Json[] => tactics.filter((tactic) => tactic.stage === stage).sort(byKeyThenId);

describe('moves by several people', () => {
  const moves = fc.array(fc.record({ who: fc.integer({ min: 0, max: 2 }), card: fc.nat(11), stage: fc.constantFrom('idea', 'designing'), index: fc.nat(12) }), {
    minLength: 3,
    maxLength: 15,
  });

  it('put a card where it was dropped, and everybody sees one order', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (series) => {
        const board = await newBoard(Array.from({ length: 12 }, (_, at) => String(at)));
        for (const { who, card, stage, index } of series) {
          const id = board.tactics[card].id;
          const others = columnOf((await seeBoard(people[who]!, board.id)).tactics, stage).filter((tactic) => tactic.id !== id);
          const at = Math.min(index, others.length);
          await perform(people[who]!, 'moveTactics', { ids: [id], stage, position: positionAt(others, at) });
          const after = columnOf((await seeBoard(people[(who + 1) % 3]!, board.id)).tactics, stage).map((tactic) => tactic.id);
          expect(after).toEqual([...others.slice(0, at).map((tactic) => tactic.id), id, ...others.slice(at).map((tactic) => tactic.id)]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('at the same moment and from old views converge: no two cards share a key, and the order is the same for all', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (series) => {
        const board = await newBoard(Array.from({ length: 12 }, (_, at) => String(at)));
        const old = (await seeBoard(coordinator, board.id)).tactics;
        await Promise.all(
          series.map(({ who, card, stage, index }) => {
            const id = board.tactics[card].id;
            const others = columnOf(old, stage).filter((tactic) => tactic.id !== id);
            return perform(people[who]!, 'moveTactics', { ids: [id], stage, position: positionAt(others, Math.min(index, others.length)) });
          }),
        );
        const seen: Json[][] = await Promise.all(people.map(async (person) => (await seeBoard(person, board.id)).tactics));
        const order = seen[0]!.map((tactic) => tactic.id);
        for (const one of seen) expect(one.map((tactic) => tactic.id)).toEqual(order);
        expect(seen[0]).toHaveLength(12);
        expect([...seen[0]!].sort(byKeyThenId).map((tactic) => tactic.id)).toEqual(order);
        expect(new Set(seen[0]!.map((tactic) => tactic.position)).size).toBe(12);
      }),
      { numRuns: 10 },
    );
  });
});

describe('keys that the server makes', () => {
  const key = fc.integer({ min: 0, max: 40 }).map((many) => positionsBetween(null, null, many + 1).at(-1)!);

  it('stand in order between their neighbors, and stay short', () => {
    fc.assert(
      fc.property(fc.option(key), fc.option(key), fc.integer({ min: 0, max: 300 }), (one, other, count) => {
        const [below, above] = one !== null && other !== null && one > other ? [other, one] : [one, other];
        const keys = positionsBetween(below, below === above ? null : above, count);
        expect(keys).toHaveLength(count);
        const line = [below, ...keys, below === above ? null : above].filter((text) => text !== null);
        expect(line).toEqual([...new Set(line)].sort());
        expect(Math.max(0, ...keys.map((text) => text.length))).toBeLessThan(24);
      }),
    );
  });

  it('stay short for whoever always drops at the top', () => {
    let top: string | null = null;
    for (let drop = 0; drop < 2000; drop++) top = positionsBetween(null, top, 1)[0]!;
    expect(top!.length).toBeLessThan(12);
  });
});
