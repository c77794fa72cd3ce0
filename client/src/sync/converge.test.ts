import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Acts } from './acts.js';
import { Follow } from './follow.js';
import { Loads } from './loads.js';
import { Store } from './store.js';
import { Clock, settle } from './testing/clock.js';
import { named } from './testing/desk.js';
import { Model } from './testing/model.js';

/** One client before the model server, put together as in the browser. */
function client(model: Model) {
  const store = new Store();
  const clock = new Clock();
  let acted = 0;
  const shared = { store, post: model.post, timers: clock, chance: () => 0.5, changed: () => undefined, sessionEnded: () => undefined };
  const loads = new Loads(shared);
  const acts = new Acts({ ...shared, now: () => new Date(0), newAct: () => `mine ${++acted}`, undoDocument: named('Undo') });
  const follow = new Follow({
    ...shared,
    open: model.open,
    freshCursor: () => Promise.reject(new Error('not asked for')),
    reset: () => loads.reset(),
    seen: (act) => acts.seen(act),
    happened: () => undefined,
    gone: (ids) => loads.prune(ids),
  });
  const edit = (at: number) => {
    const row = store.rows('tactic')[at % Math.max(1, store.rows('tactic').length)];
    if (!row) return;
    const title = `mine ${acted}`;
    const variables = { input: { id: row.id, version: row.version, title } };
    const steps = [{ does: 'patch' as const, kind: 'tactic' as const, id: row.id, fields: { title } }];
    acts.perform({ act: `mine ${++acted}`, document: named('EditTactic'), variables, says: title, steps, undoable: true });
  };
  // A question that no screen asks again, as the palette does.
  const ask = async () => {
    const askedAt = store.moment();
    const answer = await model.post(named('Board'), {}).catch(() => undefined);
    store.merge(answer, askedAt);
  };
  const board = loads.make(named('Board'), {});
  follow.start('0');
  loads.start(board);
  return { store, clock, acts, follow, edit, reload: () => void board.run(), ask: () => void ask() };
}

const number = fc.nat(20);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('write' as const, 'hide' as const, 'show' as const), at: number }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rights' as const), at: number }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('edit' as const), at: number }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('reload' as const, 'ask' as const), at: number }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('send' as const), at: number }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('answered' as const, 'answer lost' as const, 'request lost' as const), at: number }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('read' as const, 'arrive' as const), at: number }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('cut' as const, 'come back' as const, 'overflow' as const, 'wait' as const), at: number }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(steps: readonly Step[]): Promise<void> {
  const model = new Model();
  const { store, clock, acts, follow, edit, reload, ask } = client(model);
  const late: (() => void)[] = [];
  for (const { does, at } of steps) {
    if (does === 'write' || does === 'hide' || does === 'show') model.byOthers(does, at);
    else if (does === 'rights') model.rights(at);
    else if (does === 'edit') edit(at);
    else if (does === 'reload') reload();
    else if (does === 'ask') ask();
    else if (does === 'send') model.sendOne();
    else if (does === 'answered' || does === 'answer lost' || does === 'request lost') model.answerHttp(does);
    else if (does === 'read') late.push(model.readHttp() ?? (() => undefined));
    else if (does === 'arrive') late.shift()?.();
    else if (does === 'overflow') model.overflow();
    else if (does === 'wait') clock.pass(2_000);
    else {
      model.reachable = does === 'come back';
      if (does === 'cut') model.cut();
      clock.pass(1_000);
    }
    await settle();
  }
  model.reachable = true;
  late.forEach((arrive) => arrive());
  for (let quiet = 0; quiet < 3; quiet++) {
    clock.pass(60_000);
    await settle();
    while (model.sendOne() || model.answerHttp('answered')) {
      quiet = 0;
      await settle();
    }
  }
  expect(follow.state).toBe('live');
  expect(acts.pending).toEqual([]);
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
  expect([...store.rows('tactic')].sort(byId)).toEqual(model.fresh.sort(byId));
}

test('what is shown becomes what a fresh fetch shows, whatever was lost, late, cut, hidden or refused on the way', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 80, size: 'max' }), live), { numRuns: 250 });
});
