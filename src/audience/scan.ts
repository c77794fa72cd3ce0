import type { FindingKind } from './finding.js';
import { asNames, fold, nameIn, type Folded, type Name } from './scan.fold.js';
import { cues, peopleWords } from './scan.words.js';

/** Something in a text that may tell who somebody is, or which city is to stay hidden. */
export interface Found {
  /** The same for the same words in the same field: what was looked at stays looked at. */
  key: string;
  field: string;
  kind: FindingKind;
  /** The words themselves with a little around them. */
  excerpt: string;
  /** A word of somebody is not enough: it has to go. */
  blocks: boolean;
}

/** A text of a field; of a list one for each entry. */
export interface Readable {
  field: string;
  text: string;
  /** It is an address: names stand within its words. */
  link?: boolean;
}

export interface Scanned {
  texts: readonly Readable[];
  /** People whom the team knows by name. */
  people: readonly string[];
  /** Words for people that the subject of this installation brings, as beginnings. */
  peopleWords?: readonly string[];
  /** Where the city stays hidden: its names and those of its organizations, of the places around it, and what it said by name, in its words. */
  hidden?: { names: readonly string[]; places: readonly string[]; said?: readonly string[] };
}

/** Fewer than so many people can be told apart by those who know them. */
const smallest = 11;
const around = 24;

interface Pattern {
  kind: FindingKind;
  pattern: RegExp;
  /** Of what the pattern finds, what counts. */
  holds?: (found: RegExpExecArray) => boolean;
}

const digits = (text: string): number => text.replace(/\D/g, '').length;
const street = 'street|avenue|ave|boulevard|blvd|road|rd|highway|hwy|parkway|pkwy';
/** Other words too, so that the name before them has to look like one. */
const properStreet = 'St|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Square';
const calle = 'calle|avenida|av|bulevar|carrera|camino|paseo|plaza';

const patterns: readonly Pattern[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu },
  {
    kind: 'profile',
    pattern: /(?:facebook|instagram|linkedin|twitter|tiktok|snapchat|onlyfans|reddit|t\.me|wa\.me|(?<![\p{L}\p{N}])x)(?:\.com|\.me)?\/[^\s)\]]+/giu,
  },
  { kind: 'profile', pattern: /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{3,}/giu },
  { kind: 'personal_number', pattern: /(?<!\d)\d{3}[- .]\d{2}[- .]\d{4}(?!\d)/g },
  { kind: 'personal_number', pattern: new RegExp(`(?:${cues.born})\\W{0,4}(?:\\p{L}+\\W{1,3}){0,3}\\d{1,4}`, 'giu') },
  { kind: 'personal_number', pattern: /(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:19|20)\d{2}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d\p{L}])(?:\+?\d{1,3}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}(?!\d)/gu, holds: ([found]) => digits(found) >= 10 },
  { kind: 'phone', pattern: new RegExp(`(?:${cues.phone})\\W{0,4}\\+?[\\d][\\d .()-]{5,}\\d`, 'giu') },
  { kind: 'address', pattern: new RegExp(`(?<!\\d)\\d{1,6}(?:\\s+\\p{L}[\\p{L}'.-]*){1,4}\\s+(?:${street})(?![\\p{L}])`, 'giu') },
  { kind: 'address', pattern: new RegExp(`(?<!\\d)\\d{1,6}(?:\\s+\\p{Lu}[\\p{L}'.-]*){1,4}\\s+(?:${properStreet})(?![\\p{L}])`, 'gu') },
  { kind: 'address', pattern: new RegExp(`(?<!\\p{L})(?:${calle})\\.?\\s+(?:\\p{L}[\\p{L}'.-]*\\s+){1,4}(?:n[oº°.]*\\s*)?\\d{1,6}`, 'giu') },
  { kind: 'case_number', pattern: new RegExp(`(?:${cues.file})\\s*(?:${cues.number})\\W{0,6}(?=[\\p{L}\\d-]*\\d)[\\p{L}\\d][\\p{L}\\d-]{2,}`, 'giu') },
  { kind: 'case_number', pattern: /(?<![\p{L}\p{N}])(?:19|20)?\d{2}[- ]?(?:CR|CV|CF|CM|MD|PD)[- ]?\d{3,}/gu },
  { kind: 'plate', pattern: new RegExp(`(?:${cues.plate})\\W{0,6}(?=[A-Z\\d -]*\\d)[A-Z\\d]{2,4}[ -]?[A-Z\\d]{2,5}`, 'giu') },
  { kind: 'plate', pattern: /(?<![\p{L}\p{N}-])(?:[A-Z]{3}[ -]?\d{3,4}|\d{1,3}[ -]?[A-Z]{3}[ -]?\d{1,3}|\d[A-Z]{3}\d{3})(?![\p{L}\p{N}-])/gu },
  { kind: 'person', pattern: new RegExp(`(?<!\\p{L})(?:${cues.title})\\.?\\s+\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+)?`, 'gu') },
];

/** A place of two names is told by either: Seattle / King County. */
const eachOf = (place: string): string[] =>
  [...new Set([place, ...place.split(/[/|,;()]|\s[-\u2013\u2014]\s/u).map((one) => one.trim())])].filter((one) => one.length > 2);

/** Everything in these texts that somebody has to look at; by place, each once. */
export function scan({ texts, people, peopleWords: more = [], hidden }: Scanned): Found[] {
  const counted = countPattern([...peopleWords, ...more]);
  const [persons, names, places] = [people, hidden?.names ?? [], (hidden?.places ?? []).flatMap(eachOf)].map(asNames) as [Name[], Name[], Name[]];
  const said = (hidden?.said ?? []).flatMap((line) => beginningOf(line) ?? []);
  const found = texts.flatMap(({ field, text: written, link = false }) => {
    const text = link ? decoded(written) : written;
    const folded = fold(text);
    const addresses = hidden ? addressesIn(folded) : [];
    const spans = [
      ...patterns.flatMap(({ kind, pattern, holds }) => spansOf(folded, kind, pattern, holds)),
      ...spansOf(folded, 'small_count', counted, ([, number]) => isSmall(number ?? '')),
      ...persons.flatMap((name) => nameIn(folded, name).map(({ from, to }) => ({ from, to, kind: 'person' as const, blocks: false }))),
      ...names.flatMap((name) => nameIn(folded, name).map(({ from, to, sure }) => ({ from, to, kind: 'hidden_name' as const, blocks: sure }))),
      ...said.flatMap((line) => spansOf(folded, 'hidden_question', line).map((span) => ({ ...span, blocks: true }))),
      ...places.flatMap((name) => placeSpans(folded, name, link, addresses)),
    ];
    return longest(spans).map((span) => describe(field, text, folded, span));
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** The first words of a line, whatever stands between them: nobody else begins a sentence with the same twelve. */
function beginningOf(line: string): RegExp | undefined {
  const words = fold(line).text.match(/[\p{L}\p{N}]+/gu);
  return words ? new RegExp(`(?<![\\p{L}\\p{N}])${words.slice(0, 12).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu') : undefined;
}

/** An address as it is meant: %42oston. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch (error) {
    if (error instanceof URIError) return link;
    throw error;
  }
}

const letter = /[\p{L}\p{N}]/u;
/** Where addresses of pages and mailboxes stand in a text. */
const addressesIn = ({ text }: Folded): [from: number, to: number][] =>
  [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }): [number, number][] =>
    /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u.test(word) ? [[index, index + word.length]] : [],
  );

/**
 * In an address a name stands anywhere: cityofboston.gov. Elsewhere at the beginning of a word, or where one begins within it:
 * #GreaterBoston. What begins like it in small letters may be another word: reading, mobile, orange; letter by letter it is none.
 */
function placeSpans({ text }: Folded, name: Name, link: boolean, addresses: readonly [from: number, to: number][]): Span[] {
  return nameIn({ text }, name, 'anywhere').flatMap(({ from, to, sure, spelled }) => {
    const within = link || addresses.some(([start, end]) => start <= from && to <= end);
    const before = text[from - 1] ?? ' ';
    const begins = !letter.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(text[from]!));
    const is = within || spelled || /\p{Lu}/u.test(text.slice(from, to));
    return within || begins ? [{ from, to, kind: 'hidden_place', blocks: sure && is }] : [];
  });
}

interface Span {
  from: number;
  to: number;
  kind: FindingKind;
  blocks: boolean;
}

function spansOf({ text }: Folded, kind: FindingKind, pattern: RegExp, holds?: Pattern['holds']): Span[] {
  return [...text.matchAll(pattern)]
    .filter((found) => holds?.(found) ?? true)
    .map((found) => ({ from: found.index, to: found.index + found[0].length, kind, blocks: false }));
}

/** Two patterns of a kind that find the same number found it once. */
const longest = (spans: readonly Span[]): Span[] =>
  spans.filter(
    (span, at) =>
      !spans.some((other, place) => {
        const covers = other.kind === span.kind && other.from <= span.from && other.to >= span.to;
        return covers && (other.to - other.from > span.to - span.from || place < at);
      }),
  );

const numbers: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numeros: readonly string[] = ['un', 'una', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];

function countPattern(words: readonly string[]): RegExp {
  const people = words.map((word) => fold(word).text.replace(/[^\p{L}\p{N} ]/gu, '')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}.,%$-])(\\d{1,2}|${[...numbers, ...numeros].join('|')})\\s+(?:(?!of\\b|de\\b)\\p{L}+\\s+){0,2}?(?:${people})`, 'giu');
}

const isSmall = (number: string): boolean => (/^\d+$/.test(number) ? Number(number) > 0 && Number(number) < smallest : true);

function describe(field: string, text: string, folded: Folded, { from, to, kind, blocks }: Span): Found {
  const places = folded.at.slice(from, to);
  const [start, end] = [Math.min(...places), Math.max(...places) + 1];
  const words = text.slice(start, end);
  const [before, after] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const excerpt = `${before > 0 ? '…' : ''}${text.slice(before, after)}${after < text.length ? '…' : ''}`.replace(/\s+/g, ' ').toWellFormed().slice(0, 200);
  return { key: `${kind}/${field}/${words.toLowerCase().replace(/\s+/g, ' ').toWellFormed().slice(0, 100)}`, field, kind, excerpt, blocks };
}
