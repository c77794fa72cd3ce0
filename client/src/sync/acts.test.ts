import { describe, expect, test } from '@jest/globals';
import { Desk, offline } from './testing/desk.js';
import { settle } from './testing/clock.js';
import { tactic } from './testing/rows.js';
import { Refused } from './transport.js';

function deskWith(...rows: object[]): Desk {
  const desk = new Desk();
  desk.store.merge(rows);
  return desk;
}

describe('an act', () => {
  test('shows at once, and its answer takes the place of what it showed', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const { done } = desk.edit('a', { title: 'new' });
    expect(desk.title('a')).toBe('new');
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'New' }) });
    await done;
    expect(desk.title('a')).toBe('New');
    expect(desk.acts.pending).toHaveLength(0);
  });

  test('waits its turn behind the one before', async () => {
    const desk = deskWith(tactic('a', 1));
    desk.edit('a', { title: 'one' });
    desk.edit('a', { risks: 'two' });
    expect(desk.calls).toHaveLength(1);
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'one' }) });
    expect(desk.calls).toHaveLength(2);
    expect(desk.store.get('tactic', 'a')).toMatchObject({ title: 'one', risks: 'two' });
  });

  test('made without a network is kept, and sent again with the same id and the same input until it is answered', async () => {
    const desk = deskWith(tactic('a', 1));
    const { act } = desk.edit('a', { title: 'new' });
    await desk.last.fail(offline);
    expect(desk.acts.stalled).toBe(true);
    desk.store.merge(tactic('a', 5, { risks: 'theirs' }));
    await desk.later();
    expect(desk.calls.map((call) => call.variables)).toEqual([
      { act, input: { id: 'a', version: 1, title: 'new' } },
      { act, input: { id: 'a', version: 1, title: 'new' } },
    ]);
    await desk.last.answer({ editTactic: tactic('a', 6, { title: 'new' }) });
    expect(desk.acts.stalled).toBe(false);
    expect(desk.acts.pending).toHaveLength(0);
  });

  test('that is refused after a time without network shows that the network is back', async () => {
    const desk = deskWith(tactic('a', 1));
    const { done } = desk.edit('a', { title: 'new' });
    const refused = expect(done).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await desk.last.fail(offline);
    expect(desk.acts.stalled).toBe(true);
    await desk.later();
    await desk.last.fail(new Refused('NOT_FOUND'));
    await refused;
    expect(desk.acts.stalled).toBe(false);
  });

  test('that is refused goes from the screen, and says why', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const told: string[] = [];
    desk.acts.refused.listen(({ says, refused }) => told.push(`${says}: ${refused.code}`));
    const { done } = desk.edit('a', { title: 'new' });
    await desk.last.fail(new Refused('FORBIDDEN'));
    await expect(done).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(desk.title('a')).toBe('old');
    expect(told).toEqual(['edits a: FORBIDDEN']);
  });

  test('that the journal shows no longer lies over what others did after it, though its answer was lost', async () => {
    const desk = deskWith(tactic('a', 1));
    const { act } = desk.edit('a', { title: 'mine' });
    desk.store.merge(tactic('a', 2, { title: 'mine' }));
    desk.acts.seen(act);
    desk.store.merge(tactic('a', 3, { title: 'theirs' }));
    expect(desk.title('a')).toBe('theirs');
  });

  test('is sealed when the session ends, shows nothing meanwhile, and is sent with its id when the same person is back', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const { act } = desk.edit('a', { title: 'new' });
    await desk.last.fail(new Refused('UNAUTHENTICATED'));
    expect(desk.ended).toBe(1);
    const taken = desk.acts.takeOut();
    desk.store.clear();
    expect(desk.title('a')).toBeUndefined();
    expect(desk.acts.pending).toHaveLength(0);
    desk.acts.putBack(taken);
    desk.store.merge(tactic('a', 1, { title: 'old' }));
    expect(desk.title('a')).toBe('new');
    expect(desk.last.variables.act).toBe(act);
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'new' }) });
    expect(desk.acts.pending).toHaveLength(0);
  });

  test('waits as long as the server asks it to', async () => {
    const desk = deskWith(tactic('a', 1));
    desk.edit('a', { title: 'new' });
    await desk.last.fail(new Refused('TOO_MANY', { retryAfter: 45 }));
    desk.clock.pass(44_000);
    await settle();
    expect(desk.calls).toHaveLength(1);
    desk.clock.pass(1_000);
    await settle();
    expect(desk.calls).toHaveLength(2);
  });
});

describe('two edits of mine, one after the other without a network', () => {
  test('are not in conflict with one another', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    desk.edit('a', { title: 'one' });
    desk.edit('a', { title: 'two' });
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'one' }) });
    expect(desk.last.variables.input).toEqual({ id: 'a', version: 2, title: 'two' });
  });

  test('leave it to the server when somebody else came between', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    desk.edit('a', { title: 'one' });
    desk.edit('a', { title: 'two' });
    desk.store.merge(tactic('a', 3, { title: 'theirs' }));
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'one' }) });
    expect(desk.last.variables.input).toEqual({ id: 'a', version: 1, title: 'two' });
  });

  test('an edit begun from an old version is not passed off as one of the new version', () => {
    const desk = deskWith(tactic('a', 4, { title: 'theirs' }));
    desk.edit('a', { title: 'mine' }, { version: 3 });
    expect(desk.last.variables.input).toEqual({ id: 'a', version: 3, title: 'mine' });
  });
});

describe('a conflict', () => {
  async function conflicted() {
    const desk = deskWith(tactic('a', 1, { title: 'The plan of June', risks: 'none' }));
    const { done } = desk.edit('a', { title: 'The new plan of June', risks: 'none' });
    const current = { id: 'a', version: 2, title: 'The plan of July', risks: 'none' };
    await desk.last.fail(new Refused('CONFLICT', { current, fields: ['title'] }));
    await expect(done).rejects.toMatchObject({ code: 'CONFLICT' });
    const conflict = desk.acts.openConflicts[0];
    if (!conflict) throw new Error('no conflict was kept');
    return { desk, conflict };
  }

  test('keeps mine, theirs and both together', async () => {
    const { conflict } = await conflicted();
    expect(conflict).toMatchObject({
      kind: 'tactic',
      id: 'a',
      fields: ['title'],
      base: { title: 'The plan of June' },
      mine: { title: 'The new plan of June' },
      theirs: { title: 'The plan of July' },
      merged: { title: 'The new plan of July' },
    });
  });

  test('is settled by an act over the version that was in the way', async () => {
    const { desk, conflict } = await conflicted();
    conflict.resolve(conflict.merged);
    expect(desk.acts.openConflicts).toHaveLength(0);
    expect(desk.last.variables.input).toMatchObject({ id: 'a', version: 2, title: 'The new plan of July' });
    expect(desk.title('a')).toBe('The new plan of July');
  });

  test('can be left at theirs', async () => {
    const { desk, conflict } = await conflicted();
    conflict.discard();
    expect(desk.acts.openConflicts).toHaveLength(0);
    expect(desk.calls).toHaveLength(1);
  });
});

describe('undo', () => {
  test('shows the old state at once and asks the server to take the act back', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const { act } = desk.edit('a', { title: 'new' });
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'new' }) });
    desk.acts.undoLast();
    expect(desk.title('a')).toBe('old');
    expect(desk.last).toMatchObject({ name: 'Undo', variables: { of: act } });
    await desk.last.answer({ undo: [tactic('a', 3, { title: 'old' })] });
    expect(desk.title('a')).toBe('old');
  });

  test('goes back act by act', async () => {
    const desk = deskWith(tactic('a', 1));
    const acts = [desk.edit('a', { title: 'one' }), desk.edit('a', { title: 'two' })].map((performed) => performed.act);
    await desk.last.answer({});
    await desk.last.answer({});
    desk.acts.undoLast();
    await desk.last.answer({});
    desk.acts.undoLast();
    await desk.last.answer({});
    desk.acts.undoLast();
    expect(desk.calls.filter((call) => call.name === 'Undo').map((call) => call.variables.of)).toEqual(acts.reverse());
  });

  test('of an act that is then refused asks nothing', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const { act } = desk.edit('a', { title: 'new' });
    const undone = desk.acts.undo(act);
    await desk.calls[0]?.fail(new Refused('INVALID'));
    await undone;
    expect(desk.calls).toHaveLength(1);
    expect(desk.title('a')).toBe('old');
  });

  test('is refused when somebody has changed the row since, and their state shows', async () => {
    const desk = deskWith(tactic('a', 1, { title: 'old' }));
    const { act } = desk.edit('a', { title: 'new' });
    await desk.last.answer({ editTactic: tactic('a', 2, { title: 'new' }) });
    desk.store.merge(tactic('a', 3, { title: 'theirs' }));
    const told = expect(desk.acts.undo(act)).rejects.toMatchObject({ code: 'CONFLICT' });
    await desk.last.fail(new Refused('CONFLICT'));
    await told;
    expect(desk.title('a')).toBe('theirs');
  });
});
