/** A day that a person wrote in words. */
export interface DueWords {
  /** YYYY-MM-DD */
  readonly dueOn: string;
  /** Where the words stand in the text. */
  readonly from: number;
  readonly until: number;
}

export type DayOrder = 'month first' | 'day first';

// A word and what it counts to. Accents are taken off before reading.
const numbers: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10,
}; // prettier-ignore
const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'domingo'],
  ['monday', 'mon', 'lunes'],
  ['tuesday', 'tuesd', 'tues', 'tue', 'martes'],
  ['wednesday', 'wed', 'miercoles'],
  ['thursday', 'thurs', 'thur', 'thu', 'jueves'],
  ['friday', 'fri', 'viernes'],
  ['saturday', 'sat', 'sabado'],
];
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];

const anyOf = (lists: readonly (readonly string[])[]) =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const indexIn = (lists: readonly (readonly string[])[], word: string) => lists.findIndex((list) => list.includes(word));
const count = `\\d{1,3}|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;

const two = (value: number) => String(value).padStart(2, '0');
const iso = (date: Date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** Days are counted in UTC, where each has 24 hours. */
class Calendar {
  private readonly today: Date;

  constructor(today: string) {
    this.today = new Date(`${today}T00:00:00Z`);
  }

  after(days: number): string {
    return iso(new Date(this.today.getTime() + days * 86_400_000));
  }

  /** The same day some months later, or the last one of a shorter month. */
  afterMonths(more: number): string {
    const [year, month, day] = [this.today.getUTCFullYear(), this.today.getUTCMonth() + more, this.today.getUTCDate()];
    return iso(new Date(Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate()))));
  }

  endOfMonth(): string {
    return iso(new Date(Date.UTC(this.today.getUTCFullYear(), this.today.getUTCMonth() + 1, 0)));
  }

  /** The next such weekday after today. */
  coming(weekday: number): string {
    return this.after(((weekday - this.today.getUTCDay() + 6) % 7) + 1);
  }

  /** That weekday of the week that begins on the next Monday. */
  ofNextWeek(weekday: number): string {
    const toMonday = (8 - this.today.getUTCDay()) % 7 || 7;
    return this.after(toMonday + ((weekday + 6) % 7));
  }

  /** Without a year it is the next such day. Undefined: there is no such day. */
  on(month: number, day: number, year?: number): string | undefined {
    const full = year === undefined ? this.today.getUTCFullYear() : year < 100 ? 2000 + year : year;
    const made = (inYear: number) => {
      const date = new Date(Date.UTC(inYear, month - 1, day));
      return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
    };
    const found = made(full);
    return year === undefined && found !== undefined && found < iso(this.today) ? made(full + 1) : found;
  }
}

interface Phrase {
  readonly says: RegExp;
  /** Nothing but a day is written so: it is one wherever it stands. */
  readonly sure?: true;
  day(calendar: Calendar, words: readonly string[], order: DayOrder): string | undefined;
}

const howMany = (word = '') => numbers[word] ?? Number(word);

const phrases: readonly Phrase[] = [
  {
    says: /(\d{4})-(\d{2})-(\d{2})/,
    sure: true,
    day: (calendar, [, year, month, day]) => calendar.on(Number(month), Number(day), Number(year)),
  },
  {
    says: /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?/,
    day: (calendar, [, one, other, year], order) => {
      const [first, second] = [Number(one), Number(other)];
      const dayFirst = first > 12 || (order === 'day first' && second <= 12);
      return calendar.on(dayFirst ? second : first, dayFirst ? first : second, year === undefined ? undefined : Number(year));
    },
  },
  {
    says: new RegExp(`(${anyOf(months)})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    day: (calendar, [, month = '', day, year]) => calendar.on(indexIn(months, month) + 1, Number(day), year === undefined ? undefined : Number(year)),
  },
  {
    says: new RegExp(`(\\d{1,2}) (?:de )?(${anyOf(months)})(?:(?: de|,)? (\\d{4}))?`),
    day: (calendar, [, day, month = '', year]) => calendar.on(indexIn(months, month) + 1, Number(day), year === undefined ? undefined : Number(year)),
  },
  { says: /day after tomorrow|pasado manana/, day: (calendar) => calendar.after(2) },
  { says: /tomorrow|manana/, day: (calendar) => calendar.after(1) },
  { says: /today|tonight|hoy/, day: (calendar) => calendar.after(0) },
  { says: new RegExp(`(?:in|en|dentro de) (${count}) (?:days?|dias?)`), day: (calendar, [, many]) => calendar.after(howMany(many)) },
  { says: new RegExp(`(?:in|en|dentro de) (${count}) (?:weeks?|semanas?)`), day: (calendar, [, many]) => calendar.after(7 * howMany(many)) },
  { says: new RegExp(`(?:in|en|dentro de) (${count}) (?:months?|mes(?:es)?)`), day: (calendar, [, many]) => calendar.afterMonths(howMany(many)) },
  { says: /next week|(?:la )?proxima semana|(?:la )?semana (?:que viene|proxima)/, day: (calendar) => calendar.after(7) },
  { says: /(?:the )?end of (?:the |this )?month|(?:a )?(?:fin|finales) de(?:l)? mes/, day: (calendar) => calendar.endOfMonth() },
  { says: new RegExp(`next (${anyOf(weekdays)})`), day: (calendar, [, weekday = '']) => calendar.ofNextWeek(indexIn(weekdays, weekday)) },
  {
    says: new RegExp(`(?:this |proximo )?(${anyOf(weekdays)})(?: que viene| proximo)?`),
    day: (calendar, [, weekday = '']) => calendar.coming(indexIn(weekdays, weekday)),
  },
];

const said = '(?:by|due|before|until|on|for|antes del?|para|hasta|vence)';
const article = '(?:el|la|los|the|este)';
// What is said outright may stand anywhere; a bare "friday" only at the end, as a title may hold one.
const atEnd = (source: string) => new RegExp(`(?:^|[\\s,;])((?:${said} )?(?:${article} )?(?:${source}))[.!]?\\s*$`);
const anywhere = (source: string) => new RegExp(`(?:^|[\\s,;])((?:by|due|antes del?|para|vence)(?: on)? (?:${article} )?(?:${source}))(?=$|[\\s,.;!])`);
const wherever = (source: string) => new RegExp(`(?:^|[\\s,;])((?:${said} )?(?:${source}))(?=$|[\\s,.;!])`);
const forms = phrases.map((phrase) => ({ phrase, patterns: [atEnd(phrase.says.source), (phrase.sure ? wherever : anywhere)(phrase.says.source)] }));

/** Lower case and without accents, letter for letter, so that places in the text stay the same. */
export const plain = (text: string) =>
  [...text]
    .map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .map((letter, at) => (letter.length === 1 ? letter : ([...text][at] ?? ' ')))
    .join('');

/** Finds the day in a line, in English or Spanish. `today` is YYYY-MM-DD; `order` says how "3/4" is read. */
export function findDue(text: string, today: string, order: DayOrder = 'month first'): DueWords | undefined {
  const read = plain(text);
  const calendar = new Calendar(today);
  for (const which of [0, 1]) {
    for (const { phrase, patterns } of forms) {
      const match = patterns[which]?.exec(read);
      const [, words] = match ?? [];
      if (!match || words === undefined) continue;
      const dueOn = phrase.day(calendar, match.slice(1), order);
      if (dueOn === undefined) continue;
      const from = match.index + match[0].indexOf(words);
      return { dueOn, from, until: from + words.length };
    }
  }
  return undefined;
}
