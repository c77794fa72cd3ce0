import Sequencer from '@jest/test-sequencer';

// Small files that take minutes: begun last, one of them would run alone at the end on one of two cores.
const long = ['browser/spanish.test.ts', 'browser/accessibility.test.ts', 'browser/session.test.ts', 'browser/two-people.test.ts'];
const place = ({ path }) => {
  const at = long.findIndex((end) => path.endsWith(end));
  return at < 0 ? long.length : at;
};

/** Jest's own order, but for these. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => place(a) - place(b));
  }
}
