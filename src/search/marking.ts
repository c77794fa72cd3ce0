import { bare, wordPattern } from '../work/words.js';
import type { SearchMark } from './search.js';

/** A word that was looked for, without accents, and the ways in which it stands in texts. */
export interface Wanted {
  word: string;
  ways: readonly string[];
  /** It may be the beginning of one. */
  beginning: boolean;
}

const longestEnding = 6;
const lead = 60;
const longest = 220;
const alike = 0.45;

function lettersOf(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function likeness(letters: ReadonlySet<string>, word: string): number {
  const others = lettersOf(word);
  let shared = 0;
  for (const three of letters) if (others.has(three)) shared++;
  return shared / letters.size;
}

/** A stem is the beginning of its words; English alone turns the last y into an i. */
function bends(word: string, stem: string): boolean {
  const start = stem.endsWith('i') ? stem.slice(0, -1) : stem;
  return start.length >= 3 && word.startsWith(start) && word.length - start.length <= longestEnding;
}

function fits(word: string, { word: wanted, ways, beginning }: Wanted): boolean {
  return word === wanted || (beginning && word.startsWith(wanted)) || ways.some((way) => bends(word, way));
}

/** Where the words stand in a text; from the first of them on no further than `reach`. */
export function marksIn(text: string, wanted: readonly Wanted[], near: boolean, reach = Infinity): SearchMark[] {
  const marks: SearchMark[] = [];
  const lettered = near ? wanted.filter(({ word }) => word.length >= 4).map(({ word }) => lettersOf(word)) : [];
  let last = Infinity;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (index > last) break;
    const plain = bare(word);
    const like = () => plain.length >= 3 && lettered.some((letters) => likeness(letters, plain) >= alike);
    if (!wanted.some((one) => fits(plain, one)) && !like()) continue;
    marks.push({ start: index, end: index + word.length });
    if (marks.length === 1) last = index + reach;
  }
  return marks;
}

/** Where one line ends without a sign, the next one would read as the same sentence. */
const inOneLine = (body: string): string =>
  body
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .reduce((said, line) => (said ? said + (/[.!?…:;,]["”»)]*$/.test(said) ? ' ' : ' · ') + line : line), '');

/** A piece of a text around the first mark, in one line, with the marks that are in it. */
export function snippetOf(body: string, wanted: readonly Wanted[], near: boolean): { snippet: string; snippetMarks: SearchMark[] } {
  const text = inOneLine(body);
  const marks = marksIn(text, wanted, near, longest);
  const first = marks[0]?.start ?? 0;
  const begun = first <= lead ? 0 : text.indexOf(' ', first - lead) + 1;
  const from = text.startsWith('· ', begun) ? begun + 2 : begun;
  const rest = text.slice(from);
  // A pair of surrogates at the cut belongs together.
  const cut = rest.length <= longest ? rest : rest.slice(0, longest).replace(/(?: ·)?\s\S*$|[\ud800-\udbff]$/u, '');
  const [before, after] = [from > 0 ? '… ' : '', cut.length < rest.length ? ' …' : ''];
  const moved = before.length - from;
  const snippetMarks = marks
    .filter(({ start, end }) => start >= from && end <= from + cut.length)
    .map(({ start, end }) => ({ start: start + moved, end: end + moved }));
  return { snippet: before + cut + after, snippetMarks };
}
