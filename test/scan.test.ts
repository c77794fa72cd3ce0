import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { asName, fold } from '../src/audience/scan.fold.js';
import { Lesson } from '../src/lessons/lesson.js';
import { linksOf, textOf } from '../src/releases/published.js';
import { scan, type Scanned } from '../src/audience/scan.js';

const look = (text: string, more: Partial<Scanned> = {}, link = false) => scan({ texts: [{ field: 'result', text, link }], people: [], ...more });
const kinds = (text: string, more: Partial<Scanned> = {}, link = false) =>
  [...new Set(look(text, more, link).map(({ kind, blocks }) => (blocks ? `${kind}!` : kind)))].sort();
const boston = { hidden: { names: ['Boston Police Department', 'Boston team'], places: ['Boston', 'Massachusetts', 'Reading'] } };

describe('the scan of what is to go out', () => {
  it.each([
    ['Write to joe.smith@city.gov', ['email']],
    ['joe (at) city.org', ['email']],
    ['Call 617-555-0182 or (617) 555-0182', ['phone']],
    ['teléfono: 55 1234 5678', ['phone']],
    ['at 1200 Commonwealth Avenue, on the left', ['address']],
    ['Avenida de la Paz 231', ['address']],
    ['123-45-6789', ['personal_number']],
    ['DOB 3/4/1999', ['personal_number']],
    ['nacida en 1998', ['personal_number']],
    ['Case no. 24-CR-00123', ['case_number']],
    ['expediente número 2024-1187', ['case_number']],
    ['a car with ABC 1234', ['plate']],
    ['Mr. Smith told us', ['person']],
    ['Officer Jane Doe trained them', ['person']],
    ['la Sra. Núñez', ['person']],
    ['see linkedin.com/in/somebody', ['profile']],
    ['follow @some_body there', ['profile']],
    ['3 women came', ['small_count']],
    ['nine young men', ['small_count']],
    ['tres mujeres', ['small_count']],
  ])('finds in “%s” what may tell who somebody is', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'In 2025 we trained 40 hotels in 12 weeks with 3 letters and $5,000.',
    'We worked 2024-2025; 120 hours; 6 agreements with 9 hotels.',
    'About 300 people came, 5% of the residents.',
    'The clerk decides. Call the night clerk.',
    'Ordinance 12-88 was in the way; a warrant was not needed.',
  ])('leaves “%s” alone', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('knows the people of the team, and the words that a pack has for people', () => {
    expect(kinds('as ana maria  diaz said', { people: ['Ana María Díaz'] })).toEqual(['person']);
    expect(kinds('four runners', { peopleWords: ['runner'] })).toEqual(['small_count']);
    expect(kinds('four runners')).toEqual([]);
  });

  it.each([
    ['The BOSTON-POLICE-DEPARTMENT did', ['hidden_name!', 'hidden_place!']],
    ['A Bostonian told us', ['hidden_place!']],
    ['Bos\u200bton', ['hidden_place!']],
    ['in Böston', ['hidden_place!']],
    ['boston', ['hidden_place']],
    ['they were reading', ['hidden_place']],
    ['the law of Massachusetts', ['hidden_place!']],
    ['See cityofboston.gov/hotels', ['hidden_place!']],
    ['see www.visitboston.com', ['hidden_place!']],
    ['#GreaterBoston', ['hidden_place!']],
    ['they are spreading it', []],
    ['in B\u043est\u043en', ['hidden_place!']],
    ['in \u0392\u03bfston', ['hidden_place!']],
    ['in \uff22\uff4f\uff53\uff54\uff4f\uff4e', ['hidden_place!']],
    ['in \u{1f171}\u{1f17e}ston', ['hidden_place!']],
    ['in B0ston', ['hidden_place!']],
    ['in Bo\u3164ston', ['hidden_place!']],
    ['in B o s t o n', ['hidden_place!']],
    ['in b o s t o n', ['hidden_place!']],
    ['in B-o-s-t-o-n', ['hidden_place!']],
    ['in B. O. S. T. O. N.', ['hidden_place!']],
    ['the B o s t o n P.o.l.i.c.e Department', ['hidden_name!', 'hidden_place!']],
    ['in Bos-ton', ['hidden_place!']],
    ['in Bos ton', ['hidden_place']],
    ['in \u202enotsoB\u202c, last year', ['hidden_place!']],
    ['a boss to none', []],
    ['we read in groups', []],
    ['he was read, inger said', []],
  ])('finds in “%s” which city is hidden', (text, expected) => {
    expect(kinds(text, boston)).toEqual(expected);
  });

  it('finds it within an address too', () => {
    expect(kinds('https://www.cityofboston.gov/x', boston, true)).toContain('hidden_place!');
    const two = { hidden: { names: [], places: ['Seattle / King County'] } };
    expect([kinds('We in Seattle', two), kinds('King County pays', two), kinds('the king pays', two)]).toEqual([['hidden_place!'], ['hidden_place!'], []]);
    expect(kinds('https://example.org/about-%42%6fston', boston, true)).toContain('hidden_place!');
    expect(kinds('https://example.org/100%-sure-in-boston', boston, true)).toContain('hidden_place!');
  });

  it('names the same words in the same field alike, so that what was looked at stays looked at', () => {
    const [one] = look('First, 3 women came.');
    const [other] = look('Much later 3  women came, and left.');
    expect(other!.key).toBe(one!.key);
    expect(other!.excerpt).toContain('3 women came');
  });

  it('finds a name wherever it stands and however it is dressed', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => [...text].join('\u200d'),
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll(' ', '-'),
      (text) => text.replaceAll(' ', '\n'),
    );
    const name = fc.constantFrom('Saint Paul', 'Cañon City', 'Denver', "Coeur d'Alene", 'St. Louis');
    const edge = fc.constantFrom('', ' ', '. ', '“', '(', '\n', '—');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        edge,
        name,
        dress,
        edge,
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        (before, left, city, dressed, right, after) => {
          const text = `${before} ${left}${dressed(city)}${right} ${after}`;
          expect(look(text, { hidden: { names: [], places: [city] } }).some(({ kind, blocks }) => kind === 'hidden_place' && blocks)).toBe(true);
        },
      ),
    );
  });

  it('finds a name in whichever letters that only look like its own, and with whatever between them', () => {
    const like: Record<string, string> = {
      a: '\u0430\u03b1\u0251',
      c: '\u0441\u03f2',
      e: '\u0435',
      i: '\u0456',
      n: '\u0274\u0578',
      o: '\u043e\u03bf0',
      s: '\u0455',
      t: '\u0442',
      v: '\u03bd',
    };
    const dressed = (letter: string) => {
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      const wide = String.fromCodePoint(plain.codePointAt(0)! + 0xfee0);
      const looks = [letter, letter.toUpperCase(), wide, `${letter}\u0301`, `\u200b${letter}`, `${letter}\u2060\ufe0f`, ...(like[plain] ?? '')];
      return fc.constantFrom(...looks);
    };
    const name = fc.constantFrom('Boston', 'Denver', 'Ca\u00f1on', 'Seattle', 'Nevada');
    const gap = fc.constantFrom('', ' ', '-', '.', '\u00b7', '_', ' \u200b', '\u2800 ', '\n', ' - ');
    fc.assert(
      fc.property(
        name.chain((city) => fc.tuple(fc.constant(city), fc.tuple(...[...city].map(dressed)))),
        gap,
        fc.string({ unit: 'binary', maxLength: 50 }),
        ([city, letters], between, before) => {
          const found = look(`${before} (${letters.join(between)}) after`, { hidden: { names: [], places: [city] } });
          expect(found.some(({ kind }) => kind === 'hidden_place')).toBe(true);
          if (between) expect(found.some(({ blocks }) => blocks)).toBe(true);
        },
      ),
    );
  });

  it('finds no more in the lessons of the sample than the names that stand there', () => {
    const read = (file: string) => JSON.parse(readFileSync(new URL(`../packs/demand-reduction/${file}`, import.meta.url), 'utf8')) as unknown;
    const strings = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
    const lessons = strings(read('sample/lessons.json'));
    const places = [...(read('sample/places.json') as { name: string }[]), ...(read('sample/organizations.json') as { name: string }[])]
      .map(({ name }) => name)
      .flatMap((name) => [name, ...name.split(' / ')]);
    expect([lessons.length > 100, places.length > 10]).toEqual([true, true]);
    const standing = new RegExp(`(?<![\\p{L}\\p{N}])(?:${places.map((place) => place.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]*')).join('|')})`, 'iu');
    for (const text of lessons) {
      const found = look(text, { hidden: { names: places, places } }).some(({ kind }) => kind.startsWith('hidden'));
      if (found !== standing.test(text)) throw new Error(`${found ? 'found' : 'missed'} in: ${text}`);
    }
  });

  it('takes any text: it never fails, what it says of it is short, and says the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 20 }), (text, name) => {
        const more = { people: [name], hidden: { names: [name], places: [name] } };
        const found = look(text, more);
        expect(look(text, more)).toEqual(found);
        for (const { key, excerpt } of found)
          expect([key.length <= 300, excerpt.length <= 202, excerpt.isWellFormed(), key.isWellFormed()]).toEqual([true, true, true, true]);
      }),
    );
  });

  it('is done with the longest texts at once', () => {
    for (const text of [
      'a'.repeat(4000),
      '1 '.repeat(2000),
      'born '.repeat(800),
      '617-'.repeat(1000),
      'one a a '.repeat(500),
      'Mr '.repeat(1300),
      '12 a'.repeat(1000),
      'boston.'.repeat(600),
      `${'a'.repeat(3900)} boston`,
    ])
      expect(look(text, boston).length).toBeLessThan(4000);
  });

  it('folds a text so that each place in it leads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const folded = fold(text);
        expect(folded.at).toHaveLength(folded.text.length);
        for (const at of folded.at) expect(at).toBeLessThan(text.length);
      }),
    );
    expect(asName('--')).toBeUndefined();
  });
});

describe('the lines of a text that is to go out', () => {
  const line = (text: string, more: object = {}) => ({ kind: 'paragraph', runs: [{ text, ...more }] });
  const lesson = (written: object, more: Partial<Lesson> = {}) => Object.assign(new Lesson(), { written: JSON.stringify(written), ...more });

  it('are those that say what the text says: what was written and taken back, and what became of a line, stays at home', () => {
    const made = { kind: 'made', runs: [], made: { kind: 'task', id: '0b0e6f3e-1111-4222-8333-444455556666' } };
    const { written } = textOf(lesson({ result: [line('Nine of ten'), made], harms: [line('In Boston')] }, { result: 'Nine of ten', harms: 'Elsewhere' }));
    expect(JSON.parse(written!)).toEqual({ result: [line('Nine of ten')] });
  });

  it('give their links to the scan', () => {
    const text = textOf(lesson({ result: [line('Here', { link: 'https://cityofboston.gov/x' })] }, { result: 'Here' }));
    expect(linksOf(text)).toEqual([['result', 'https://cityofboston.gov/x']]);
  });
});
