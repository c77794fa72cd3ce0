import { describe, expect, test } from '@jest/globals';
import { Store } from './store.js';
import { tactic } from './testing/rows.js';

describe('the store', () => {
  test('the newest version of a row wins, in whatever order the versions arrive', () => {
    const store = new Store();
    store.merge(tactic('a', 2, { title: 'second' }));
    store.merge(tactic('a', 1, { title: 'first' }));
    expect(store.get('tactic', 'a')?.title).toBe('second');
    store.merge(tactic('a', 3, { title: 'third' }));
    expect(store.get('tactic', 'a')?.title).toBe('third');
  });

  test('every row anywhere in an answer is held, without its edges', () => {
    const store = new Store();
    const partner = { __typename: 'Partner', id: 'p', version: 1, tacticId: 'a', partnerRole: 'adviser' };
    store.merge({ board: { __typename: 'Board', id: 'board', version: 1, title: 'Plan', goal: null, tactics: [{ ...tactic('a', 1), partners: [partner] }] } });
    expect(store.get('board', 'board')).toEqual({ __typename: 'Board', id: 'board', version: 1, title: 'Plan' });
    expect(store.get('tactic', 'a')).not.toHaveProperty('partners');
    expect(store.rows('partner', 'tacticId', 'a')).toEqual([{ __typename: 'Partner', id: 'p', version: 1, tacticId: 'a', role: 'adviser' }]);
  });

  test('a list keeps its identity until something in it changes', () => {
    const store = new Store();
    store.merge([tactic('a', 1, { stage: 'idea' }), tactic('b', 1, { stage: 'ready' })]);
    const ideas = store.rows('tactic', 'stage', 'idea');
    store.merge([tactic('b', 2, { stage: 'ready', title: 'changed' }), tactic('a', 1, { stage: 'idea' })]);
    expect(store.rows('tactic', 'stage', 'idea')).toBe(ideas);
    store.merge(tactic('b', 3, { stage: 'idea' }));
    expect(store.rows('tactic', 'stage', 'idea').map((row) => row.id)).toEqual(['a', 'b']);
    expect(store.rows('tactic', 'stage', 'ready')).toEqual([]);
  });

  test('a change of one row of 5,000 tells only those who look at it', () => {
    const store = new Store();
    store.merge(Array.from({ length: 5_000 }, (_, at) => tactic(`t${at}`, 1, { stage: at % 2 ? 'idea' : 'ready' })));
    let told = 0;
    for (let at = 0; at < 5_000; at++) store.listen('tactic', `t${at}`, () => told++);
    store.listenList('tactic', 'stage', 'idea', () => (told += 10_000));
    store.merge(tactic('t4', 2, { stage: 'ready' }));
    expect(told).toBe(1);
  });

  test('an answer that was under way when the row went out of sight does not bring it back', () => {
    const store = new Store();
    store.merge(tactic('a', 4));
    const askedAt = store.moment();
    store.drop('tactic', 'a', 4);
    store.merge(tactic('a', 4), askedAt);
    expect(store.get('tactic', 'a')).toBeUndefined();
    store.merge(tactic('a', 4));
    expect(store.get('tactic', 'a')?.version).toBe(4);
  });

  test('a row that is known to be newer stays when an older disappearance is told', () => {
    const store = new Store();
    store.merge(tactic('a', 8));
    store.drop('tactic', 'a', 7);
    expect(store.get('tactic', 'a')?.version).toBe(8);
  });

  test('what nobody has named since a reset is dropped, and answers from before it are not believed', () => {
    const store = new Store();
    store.merge([tactic('a', 1), tactic('b', 1)]);
    const before = store.moment();
    const since = store.forgetBefore();
    store.merge(tactic('a', 1));
    store.sweep(since);
    store.merge(tactic('c', 1), before);
    expect(store.rows('tactic').map((row) => row.id)).toEqual(['a']);
  });
});

describe('the overlay', () => {
  test('lies over what the server says until it is lifted', () => {
    const store = new Store();
    store.merge(tactic('a', 1, { title: 'old', risks: 'none' }));
    store.lay('act', [{ does: 'patch', kind: 'tactic', id: 'a', fields: { title: 'mine' } }]);
    store.merge(tactic('a', 2, { title: 'theirs', risks: 'some' }));
    expect(store.get('tactic', 'a')).toMatchObject({ title: 'mine', risks: 'some', version: 2 });
    store.lift('act');
    expect(store.get('tactic', 'a')?.title).toBe('theirs');
  });

  test('a new row shows at once, is indexed, and gives way to the one that the server made', () => {
    const store = new Store();
    store.rows('tactic', 'boardId', 'board');
    store.lay('act', [{ does: 'insert', kind: 'tactic', id: 'a', row: { ...tactic('a', 0, { title: 'new' }) } }]);
    expect(store.rows('tactic', 'boardId', 'board').map((row) => row.title)).toEqual(['new']);
    store.merge(tactic('a', 1, { title: 'New' }));
    expect(store.get('tactic', 'a')?.title).toBe('New');
    store.lift('act');
    expect(store.rows('tactic', 'boardId', 'board').map((row) => row.title)).toEqual(['New']);
  });

  test('acts on the same row lie over one another in their order, and lifting the first leaves the second', () => {
    const store = new Store();
    store.merge(tactic('a', 1, { title: 'old', stage: 'idea' }));
    store.lay('one', [{ does: 'patch', kind: 'tactic', id: 'a', fields: { title: 'one', stage: 'ready' } }]);
    store.lay('two', [{ does: 'patch', kind: 'tactic', id: 'a', fields: { title: 'two' } }]);
    expect(store.get('tactic', 'a')).toMatchObject({ title: 'two', stage: 'ready' });
    store.lift('one');
    expect(store.get('tactic', 'a')).toMatchObject({ title: 'two', stage: 'idea' });
  });
});
