import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutRows } from './answers.js';
import { mergeText, mergeValue } from './merge.js';
import { tactic } from './testing/rows.js';

describe('a merged proposal', () => {
  test('keeps both changes where they are in different places', () => {
    const base = 'The team meets on Monday and reports on Friday.';
    const mine = 'The whole team meets on Monday and reports on Friday.';
    const theirs = 'The team meets on Monday and reports on Thursday.';
    expect(mergeText(base, mine, theirs)).toBe('The whole team meets on Monday and reports on Thursday.');
  });

  test('keeps both words where they are in the same place, theirs first', () => {
    expect(mergeText('It costs nothing.', 'It costs little.', 'It costs much.')).toBe('It costs much. little.');
  });

  test('takes the changed side of a field that only one has changed', () => {
    expect(mergeValue('a', 'a', 'b')).toBe('b');
    expect(mergeValue('a', 'b', 'a')).toBe('b');
    expect(mergeValue(null, '2027-01-01', '2027-02-01')).toBe('2027-01-01');
  });

  test('joins lists: what either took out is out, what either put in is in', () => {
    expect(mergeValue(['en', 'es'], ['en', 'es', 'pt'], ['es', 'ht'])).toEqual(['es', 'ht', 'pt']);
  });

  test('is mine if they changed nothing, theirs if I changed nothing, and loses no new word of either', () => {
    const text = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeText(base, mine, base)).toBe(mine);
        expect(mergeText(base, base, theirs)).toBe(theirs);
        const merged = mergeText(base, `${mine} mine`, `${theirs} theirs`);
        expect(merged).toContain('mine');
        expect(merged).toContain('theirs');
      }),
    );
  });
});

describe('rows that went out of sight', () => {
  test('leave the raw answers too, and untouched parts stay the same', () => {
    const answer = { board: { id: 'board', tactics: [tactic('a', 1), tactic('b', 1)] }, tactic: tactic('a', 1), other: { list: [1] } };
    const left = withoutRows(answer, new Set(['a']));
    expect(left.board.tactics.map((row) => row.id)).toEqual(['b']);
    expect(left.tactic).toBeNull();
    expect(left.other).toBe(answer.other);
    expect(withoutRows(answer, new Set(['c']))).toBe(answer);
  });

  test('leave what else a list says of them, as what a search found', () => {
    const answer = { search: { count: 2, results: ['a', 'b'].map((id) => ({ __typename: 'SearchResult', kind: 'edition', id, title: id })) } };
    expect(withoutRows(answer, new Set(['a'])).search.results.map(({ id }) => id)).toEqual(['b']);
  });
});
