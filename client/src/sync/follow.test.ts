import { describe, expect, test } from '@jest/globals';
import { Follow, type Change, type Happening, type LineEnd } from './follow.js';
import { Store } from './store.js';
import { Clock, settle } from './testing/clock.js';
import { tactic } from './testing/rows.js';
import { Refused } from './transport.js';

interface Opened {
  readonly after: string;
  next(happening: Happening): void;
  ended(end: LineEnd): void;
  closed: boolean;
}

function follower() {
  const store = new Store();
  const clock = new Clock();
  const opened: Opened[] = [];
  const told = { resets: 0, ended: 0, gone: [] as string[], late: [] as string[], checks: 0, signedOut: false };
  const follow = new Follow({
    store,
    open: (after, to) => {
      const line = { after, ...to, closed: false };
      opened.push(line);
      return { check: () => told.checks++, close: () => (line.closed = true) };
    },
    timers: clock,
    chance: () => 1,
    freshCursor: () => (told.signedOut ? Promise.reject(new Refused('UNAUTHENTICATED')) : Promise.resolve('fresh')),
    changed: () => undefined,
    reset: () => {
      told.resets++;
      return Promise.resolve();
    },
    seen: () => undefined,
    happened: (_, late) => told.late.push(...late.map((change) => change.id)),
    gone: (ids) => told.gone.push(...ids),
    sessionEnded: () => told.ended++,
  });
  const line = () => {
    const last = opened.at(-1);
    if (!last) throw new Error('no line was opened');
    return last;
  };
  return { store, clock, opened, told, follow, line };
}

const act = { id: 'act', name: 'tactic.edited', actorId: 'somebody', at: '2027-01-01T00:00:00Z' };
const frame = (cursor: string, signal: Happening['signal'], ...changes: Change[]): Happening => ({ cursor, signal, act, changes });
const says = (id: string, version: number): Change => ({ kind: 'tactic', id, version, gone: false, row: tactic(id, version) });
const takes = (id: string, version: number): Change => ({ kind: 'tactic', id, version, gone: true });
const cut: LineEnd = { code: 1006, refused: undefined };

describe('following', () => {
  test('catches up from the cursor, and is live from READY on', () => {
    const { store, follow, told, line } = follower();
    follow.start('c0');
    expect(line().after).toBe('c0');
    line().next(frame('c1', 'CHANGE', says('a', 1)));
    expect(follow.state).toBe('catching up');
    line().next(frame('c1', 'READY'));
    line().next(frame('c2', 'CHANGE', says('b', 1)));
    expect(follow.state).toBe('live');
    expect(store.rows('tactic').map((row) => row.id)).toEqual(['a', 'b']);
    expect(told.late).toEqual(['b']);
  });

  test('comes back by itself, from where it was', () => {
    const { clock, follow, opened, line } = follower();
    follow.start('c0');
    line().next(frame('c7', 'READY'));
    line().ended(cut);
    clock.pass(60_000);
    expect(opened.map((each) => each.after)).toEqual(['c0', 'c7']);
    for (let times = 0; times < 50; times++) {
      line().ended(cut);
      clock.pass(60_000);
    }
    expect(opened).toHaveLength(52);
  });

  test('that is cut while it catches up asks for all of it again', () => {
    const { clock, follow, line } = follower();
    follow.start('c0');
    line().next(frame('c9', 'CHANGE', says('a', 1)));
    line().ended(cut);
    clock.pass(60_000);
    expect(line().after).toBe('c0');
  });

  test('does not wait when the network or the page is back', () => {
    const { follow, opened, line, told } = follower();
    follow.start('c0');
    line().ended(cut);
    follow.wake();
    expect(opened).toHaveLength(2);
    follow.wake();
    expect(opened).toHaveLength(2);
    expect(told.checks).toBe(1);
  });

  test('ends with the session', () => {
    const { clock, follow, opened, told, line } = follower();
    follow.start('c0');
    line().ended({ code: 4401, refused: undefined });
    clock.pass(60_000);
    expect(told.ended).toBe(1);
    expect(opened).toHaveLength(1);
  });

  test('ends with the session that had ended before the line was opened again', async () => {
    const { follow, told, line } = follower();
    follow.start('c0');
    told.signedOut = true;
    line().ended({ code: 4403, refused: undefined });
    await settle();
    expect(told.ended).toBe(1);
  });

  test('takes what went out of sight off the store and off the answers', () => {
    const { store, follow, told, line } = follower();
    follow.start('c0');
    line().next(frame('c1', 'CHANGE', says('a', 1), says('b', 5)));
    line().next(frame('c2', 'CHANGE', takes('a', 2), takes('b', 4)));
    expect(store.rows('tactic').map((row) => row.id)).toEqual(['b']);
    expect(told.gone).toEqual(['a']);
    // Also of kinds that only answers hold.
    line().next(frame('c3', 'CHANGE', { ...takes('e', 1), kind: 'edition' }));
    expect(told.gone).toEqual(['a', 'e']);
  });

  test.each(['RESET', 'RESYNC'] as const)('fetches again on %s and goes on from its cursor', async (signal) => {
    const { clock, follow, told, line } = follower();
    follow.start('c0');
    line().next(frame('c1', 'READY'));
    line().next(frame('c9', signal));
    expect(told.resets).toBe(1);
    expect(follow.state).toBe('catching up');
    line().ended(cut);
    clock.pass(60_000);
    expect(line().after).toBe('c9');
    line().next(frame('c9', 'READY'));
    await settle();
    expect(follow.state).toBe('live');
  });

  test('starts over with a fresh cursor when its own is not accepted', async () => {
    const { clock, follow, told, line } = follower();
    follow.start('broken');
    line().ended({ code: undefined, refused: new Refused('INVALID') });
    await settle();
    clock.pass(60_000);
    expect(told.resets).toBe(1);
    expect(line().after).toBe('fresh');
  });

  test('hears nothing more from a line that it has left', () => {
    const { store, follow, opened, line } = follower();
    follow.start('c0');
    follow.stop();
    line().next(frame('c1', 'CHANGE', says('a', 1)));
    expect(opened[0]?.closed).toBe(true);
    expect(store.rows('tactic')).toEqual([]);
  });
});
