import { lookOf } from './scan.alike.js';

/**
 * A text as it is read: without accents, without characters that nobody sees, and with the letters that others only look like;
 * `at` says where each stood.
 */
export interface Folded {
  text: string;
  at: readonly number[];
}

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\u2800]/u;
const turned = '\u202e';
const turnsBack = /[\u202a-\u202d\u2066-\u2069\n\u2029]/u;

export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  for (const [character, place] of asRead(text)) {
    const plain = character < '\u0080' ? character : plainOf(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) at.push(place);
  }
  return { text: folded, at };
}

function plainOf(character: string): string {
  if (unseen.test(character)) return '';
  return [...lookOf(character).normalize('NFKD').replace(/\p{M}/gu, '')].map(lookOf).join('');
}

/** Its characters in the order in which they are read: what an override of the direction turns round is read from its end. */
function asRead(text: string): [character: string, place: number][] {
  const read: [string, number][] = [];
  let backwards: [string, number][] | undefined;
  let place = 0;
  for (const character of text) {
    if (backwards && turnsBack.test(character)) {
      read.push(...backwards.reverse());
      backwards = undefined;
    }
    if (character === turned) backwards ??= [];
    (backwards ?? read).push([character, place]);
    place += character.length;
  }
  return backwards ? [...read, ...backwards.reverse()] : read;
}

/** Where a name stands. `sure`: nothing else could be meant by it. `spelled`: letter by letter. */
export interface Named {
  from: number;
  to: number;
  sure: boolean;
  spelled: boolean;
}

const letter = /[\p{L}\p{N}]/u;
const between = '[^\\p{L}\\p{N}]';
/** Cut in pieces, a shorter word is often a part of two others: a DA, no Ada. */
const shortestCut = 5;
const shortestSpelled = 3;

/** How a letter of a name may be written: in either case, or as a digit that looks like it. */
function written(character: string, more: boolean): string {
  const either = character.toLowerCase() + character.toUpperCase();
  if (more && /^[oO]$/.test(character)) return `[${either}0]`;
  if (more && character === 'I') return `[${either}l1]`;
  if (more && character === 'i') return `[${either}1]`;
  return more && character === 'l' ? `[${either}I1]` : `[${either}]`;
}

/** A name as it is looked for in many texts. */
export interface Name {
  words: readonly (readonly string[])[];
  length: number;
  pattern: RegExp;
}

/** Undefined for what is too short to be told from other words. */
export function asName(text: string): Name | undefined {
  const words = fold(text)
    .text.match(/[\p{L}\p{N}]+/gu)
    ?.map((word) => [...word]);
  const length = words?.flat().length ?? 0;
  if (!words || length < 2) return undefined;
  const inside = words.map((word) => word.map((one) => written(one, length > 3)).join(`${between}{0,4}`)).join(`${between}*`);
  return { words, length, pattern: new RegExp(inside, 'gu') };
}

export const asNames = (texts: readonly string[]): Name[] => texts.flatMap((text) => asName(text) ?? []);

/**
 * Where a name stands, however it is written: whatever is between its words may be anything but letters and digits, so that
 * "boston-police" and "BostonPolice" are found too, and so are "B o s t o n" and "Bos-ton". `anywhere`: also within a longer word.
 */
export function nameIn({ text }: Pick<Folded, 'text'>, { words, length, pattern }: Name, how: 'whole' | 'anywhere' = 'whole'): Named[] {
  const found: Named[] = [];
  pattern.lastIndex = 0;
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) {
    const [from, to] = [one.index, one.index + one[0].length];
    const alone = !letter.test(before(text, from)) && !letter.test(String.fromCodePoint(text.codePointAt(to) ?? 32));
    const looks = lookedAt(words, one[0]);
    const stands = alone || (how === 'anywhere' && !looks.cut && !looks.spelled);
    if (stands && (!looks.cut || length >= shortestCut)) found.push({ from, to, sure: !looks.cut || looks.joined, spelled: looks.spelled });
    else pattern.lastIndex = from + 1;
  }
  return found;
}

const before = (text: string, at: number): string => (at > 0 ? [...text.slice(Math.max(0, at - 2), at)].at(-1)! : ' ');

/** Whether the words of a name stand there as they are, letter by letter, or cut in pieces, and those joined by signs. */
function lookedAt(words: readonly (readonly string[])[], found: string): { spelled: boolean; cut: boolean; joined: boolean } {
  const pieces = found.match(/[\p{L}\p{N}]|[^\p{L}\p{N}]+/gu) ?? [];
  let [spelled, cut, joined, at] = [false, false, true, 0];
  for (const word of words) {
    const gaps: string[] = [];
    for (const [place] of word.entries()) {
      if (at > 0 && !letter.test(pieces[at]!)) {
        const gap = pieces[at++]!;
        if (place > 0) gaps.push(gap);
      }
      at++;
    }
    if (gaps.length === 0) continue;
    if (gaps.length === word.length - 1 && word.length >= shortestSpelled) spelled = true;
    else [cut, joined] = [true, joined && !gaps.some((gap) => /\s/.test(gap))];
  }
  return { spelled, cut, joined };
}
