import { same } from './rows.js';

/** The longest run of words that both keep, as pairs of positions. */
function commonWords(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      lengths[row * width + column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

// Beyond this many words the comparison would hold the page; both texts then stand one after the other.
const mostWords = 2_000;

function mergeChunk(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  // Both changed the same place: nobody's words get lost, the person chooses.
  if (!mine.trim() || !theirs.trim()) return mine + theirs;
  return /^\s/.test(mine) || /\s$/.test(theirs) ? theirs + mine : `${theirs} ${mine}`;
}

/** A text as words, each with the space before it. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** Both people's changes to a text. Where they changed the same place, theirs stands before mine. */
export function mergeText(base: string, mine: string, theirs: string): string {
  const [baseWords, myWords, theirWords] = [words(base), words(mine), words(theirs)];
  if (Math.max(baseWords.length, myWords.length, theirWords.length) > mostWords) return mergeChunk(base, mine, theirs);
  const toMine = new Map(commonWords(baseWords, myWords));
  const toTheirs = new Map(commonWords(baseWords, theirWords));
  let [fromBase, fromMine, fromTheirs, merged] = [0, 0, 0, ''];
  const take = (untilBase: number, untilMine: number, untilTheirs: number) => {
    const chunk = (list: string[], from: number, until: number) => list.slice(from, until).join('');
    merged += mergeChunk(chunk(baseWords, fromBase, untilBase), chunk(myWords, fromMine, untilMine), chunk(theirWords, fromTheirs, untilTheirs));
  };
  baseWords.forEach((word, at) => {
    const [inMine, inTheirs] = [toMine.get(at), toTheirs.get(at)];
    if (inMine === undefined || inTheirs === undefined) return;
    take(at, inMine, inTheirs);
    merged += word;
    [fromBase, fromMine, fromTheirs] = [at + 1, inMine + 1, inTheirs + 1];
  });
  take(baseWords.length, myWords.length, theirWords.length);
  return merged;
}

function mergeList(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const kept = theirs.filter((each) => mine.includes(each) || !base.includes(each));
  return [...kept, ...mine.filter((each) => !base.includes(each) && !kept.includes(each))];
}

/** A proposal for one field out of what both made of it. */
export function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  if (typeof mine === 'string' && typeof theirs === 'string') {
    // A key or a date is no text: two of them can't stand together.
    const isText = [base, mine, theirs].some((value) => typeof value === 'string' && /\s/.test(value.trim()));
    return isText ? mergeText(typeof base === 'string' ? base : '', mine, theirs) : mine;
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) return mergeList(base, mine, theirs);
  return mine;
}
