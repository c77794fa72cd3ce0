import { describe, expect, test } from '@jest/globals';
import { Loads } from './loads.js';
import { settle } from './testing/clock.js';
import { Desk, named, offline } from './testing/desk.js';
import { tactic } from './testing/rows.js';
import { Refused } from './transport.js';

async function screen() {
  const desk = new Desk();
  const { store, post, clock } = desk;
  const loads = new Loads({ store, post, timers: clock, chance: () => 1, sessionEnded: () => desk.ended++ });
  const load = loads.make(named('Board'), {});
  const leave = loads.start(load);
  await desk.last.answer({ board: [tactic('a', 1), tactic('b', 1)] });
  return { desk, store, clock, loads, load, leave };
}

describe('what a screen asks', () => {
  test('is held in the store, and shown', async () => {
    const { store, load } = await screen();
    expect(store.rows('tactic')).toHaveLength(2);
    expect(load.result.get()).toMatchObject({ loading: false, error: undefined });
  });

  test('is asked once when it was asked ahead, and its answer is there for the screen', async () => {
    const desk = new Desk();
    const { store, post, clock } = desk;
    const loads = new Loads({ store, post, timers: clock, chance: () => 1, sessionEnded: () => desk.ended++ });
    loads.ahead(named('Board'), { id: 'a' });
    await desk.last.answer({ board: [tactic('a', 1)] });
    const asked = desk.calls.length;
    const load = loads.make(named('Board'), { id: 'a' });
    const leave = loads.start(load);
    expect(desk.calls).toHaveLength(asked);
    expect(load.result.get()).toMatchObject({ loading: false, data: { board: [{ id: 'a' }] } });
    leave();
    loads.start(loads.make(named('Board'), { id: 'a' }));
    expect(desk.calls).toHaveLength(asked + 1);
  });

  test('is asked again on a reset, and rows that are not found any more go', async () => {
    const { desk, store, loads } = await screen();
    const reset = loads.reset();
    await desk.last.answer({ board: [tactic('b', 1)] });
    await reset;
    expect(store.rows('tactic').map((row) => row.id)).toEqual(['b']);
  });

  test('does not keep rows on the screen because the answer is slow', async () => {
    const { store, clock, loads } = await screen();
    void loads.reset();
    clock.pass(5_000);
    await settle();
    expect(store.rows('tactic')).toEqual([]);
  });

  test('stays as it is without a network, and the reset is made up for when it is back', async () => {
    const { desk, store, loads } = await screen();
    void loads.reset();
    await desk.last.fail(offline);
    expect(store.rows('tactic')).toHaveLength(2);
    loads.wake();
    await desk.last.answer({ board: [tactic('b', 1)] });
    expect(store.rows('tactic').map((row) => row.id)).toEqual(['b']);
  });

  test('is tried again until there is an answer', async () => {
    const { desk, clock, load } = await screen();
    void load.run();
    await desk.last.fail(offline);
    expect(load.result.get().error?.code).toBe('OFFLINE');
    expect(load.result.get().data).toBeDefined();
    const calls = desk.calls.length;
    clock.pass(60_000);
    expect(desk.calls).toHaveLength(calls + 1);
  });

  test('shows nothing any more when it is refused', async () => {
    const { desk, load } = await screen();
    void load.run();
    await desk.last.fail(new Refused('NOT_FOUND'));
    expect(load.result.get()).toMatchObject({ data: undefined, error: { code: 'NOT_FOUND' } });
  });

  test('is not heard of any more by a screen that was left', async () => {
    const { desk, store, load, leave } = await screen();
    void load.run();
    leave();
    await desk.last.answer({ board: [tactic('c', 1)] });
    expect(store.rows('tactic')).toHaveLength(2);
  });
});
