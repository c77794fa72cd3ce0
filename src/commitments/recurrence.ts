import { RRuleTemporal } from 'rrule-temporal';
import { isTimeZone, type Check } from '../work/input.js';
import type { FieldProblem } from '../work/refusal.js';
import type { WorkingDayRule } from './commitment.js';

/** When something comes back. Dates are calendar dates: neither a clock change nor a time zone moves them. */
export interface Pattern {
  rule: string;
  startsOn: string;
  endsOn: string | null;
  workingDayRule: WorkingDayRule;
}

export interface Dated {
  dueOn: string;
  originalOn: string;
}

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
/** More than ten years apart is no promise that comes back. */
const longest: Record<string, number> = { DAILY: 366, WEEKLY: 104, MONTHLY: 60, YEARLY: 10 };
const mostInPeriod: Record<string, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };
const mostTimes = 500;
export const longestRule = 300;
const dayMilliseconds = 86_400_000;
const years = 10;

type Reason = FieldProblem['reason'];
type Parts = Map<string, string>;

const list = (value: string | undefined): string[] => value?.split(',') ?? [];
const wholes = (value: string | undefined, most: number): boolean =>
  list(value).every((one) => /^[+-]?\d{1,3}$/.test(one) && Number(one) !== 0 && Math.abs(Number(one)) <= most);

function partsOf(rule: string): Parts | undefined {
  const parts: Parts = new Map();
  for (const part of rule.split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (!name || !value || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts;
}

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'UNTIL', 'COUNT']);

function problemOfList(parts: Parts, frequency: string): Reason | undefined {
  const days = list(parts.get('BYDAY'));
  if (days.length > 14 || list(parts.get('BYMONTHDAY')).length > 31 || list(parts.get('BYSETPOS')).length > 10) return 'too_many';
  const ordinal = frequency === 'MONTHLY' ? 5 : frequency === 'YEARLY' ? 52 : 0;
  for (const day of days) {
    const [, nth, weekday] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day) ?? [];
    if (!weekday || (nth !== undefined && Number(nth) === 0)) return 'malformed';
    if (nth !== undefined && Math.abs(Number(nth)) > ordinal) return 'not_allowed';
  }
  if (!wholes(parts.get('BYMONTHDAY'), 31) || !wholes(parts.get('BYSETPOS'), 366)) return 'malformed';
  // A position that no period has would be looked for in every one of them.
  if (!wholes(parts.get('BYSETPOS'), mostInPeriod[frequency]!)) return 'out_of_range';
  if (parts.has('BYMONTHDAY') && frequency === 'WEEKLY') return 'not_allowed';
  if (parts.has('BYSETPOS') && !parts.has('BYDAY') && !parts.has('BYMONTHDAY')) return 'not_allowed';
  return undefined;
}

/** What is wrong with the text of a rule: a subset of RFC 5545, small enough that nothing in it takes long to count. */
function problemOf(rule: string): Reason | undefined {
  if (rule.length > longestRule) return 'too_long';
  const parts = partsOf(rule);
  if (!parts) return 'malformed';
  const frequency = parts.get('FREQ') ?? '';
  if ([...parts.keys()].some((name) => !known.has(name)) || !frequencies.includes(frequency)) return 'not_allowed';
  const [interval, count, until] = [parts.get('INTERVAL'), parts.get('COUNT'), parts.get('UNTIL')];
  if ((interval !== undefined && !/^\d{1,9}$/.test(interval)) || (count !== undefined && !/^\d{1,9}$/.test(count))) return 'malformed';
  if (interval !== undefined && (Number(interval) < 1 || Number(interval) > longest[frequency]!)) return 'out_of_range';
  if (count !== undefined && Number(count) > mostTimes) return 'too_many';
  if (count !== undefined && Number(count) < 1) return 'out_of_range';
  if (until !== undefined && (count !== undefined || !dayOfUntil(until))) return 'malformed';
  return problemOfList(parts, frequency);
}

function dayOfUntil(until: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(until) ?? [];
  const text = `${year}-${month}-${day}`;
  return day !== undefined && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text) ? text : undefined;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
export const plusDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);

function moved(day: string, rule: WorkingDayRule, startsOn: string): string {
  if (rule === 'none' || !isWeekend(day)) return day;
  const walk = (step: number) => {
    let at = day;
    while (isWeekend(at)) at = plusDays(at, step);
    return at;
  };
  const before = rule === 'previous' ? walk(-1) : undefined;
  return before !== undefined && before >= startsOn ? before : walk(1);
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The dates that fall between two days, both counted; a date that two fall on stands once. */
export function datesBetween(pattern: Pattern, from: string, until: string, most = mostTimes): Dated[] {
  const { rule, startsOn, endsOn, workingDayRule } = pattern;
  const parts = partsOf(rule)!;
  const untilDay = parts.has('UNTIL') ? dayOfUntil(parts.get('UNTIL')!) : undefined;
  parts.delete('UNTIL');
  const text = [...parts].map(([name, value]) => `${name}=${value}`).join(';');
  const last = [endsOn, untilDay].reduce<string>((end, one) => (one && one < end ? one : end), plusDays(until, 3));
  // Three days to either side: a weekend moves a date by two at most, and where it comes from counts for its neighbors.
  const first = plusDays(from, -4) > startsOn ? plusDays(from, -4) : startsOn;
  if (first > last) return [];
  const counted = new RRuleTemporal({
    rruleString: `DTSTART:${startsOn.replaceAll('-', '')}T120000Z\nRRULE:${text}`,
    maxIterations: 20_000,
    maxCandidateEvaluations: 50_000,
    cache: false,
  });
  const dates: Dated[] = [];
  for (const found of counted.between(noon(first), noon(last), true)) {
    const originalOn = found.toString().slice(0, 10);
    const dueOn = moved(originalOn, workingDayRule, startsOn);
    if (dueOn < from || dueOn > until || (dates.length && dates.at(-1)!.dueOn >= dueOn)) continue;
    dates.push({ dueOn, originalOn });
    if (dates.length === most) break;
  }
  return dates;
}

/** The next so many dates from a day on, looked for over ten years: near ones first, since most rules come back soon. */
export function nextDates(pattern: Pattern, from: string, most: number): Dated[] {
  const start = from > pattern.startsOn ? from : pattern.startsOn;
  const dates: Dated[] = [];
  let at = start;
  for (const days of [62, 400, years * 366]) {
    const until = plusDays(start, days);
    const last = dates.at(-1)?.dueOn;
    dates.push(...datesBetween(pattern, at, until, most - dates.length).filter(({ dueOn }) => last === undefined || dueOn > last));
    if (dates.length >= most) break;
    at = plusDays(until, 1);
  }
  return dates;
}

/** The calendar date there now. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** Names what is wrong with a pattern, one that never comes included. */
export function checkPattern(
  check: Check,
  { rule, startsOn, endsOn, timeZone, workingDayRule }: Omit<Pattern, 'workingDayRule'> & { timeZone: string; workingDayRule: string },
  today: string,
): void {
  const problem = problemOf(rule);
  check
    .text('rule', rule, { max: longestRule, required: true })
    .that('rule', rule.trim() === '' || problem === undefined || problem === 'too_long', problem ?? 'malformed')
    .date('startsOn', startsOn)
    .that('startsOn', startsOn >= plusDays(today, -366) && startsOn <= plusDays(today, years * 366), 'out_of_range')
    .date('endsOn', endsOn)
    .that('endsOn', endsOn === null || endsOn >= startsOn, 'out_of_range')
    .that('timeZone', isTimeZone(timeZone), 'unknown')
    .that('workingDayRule', ['none', 'next', 'previous'].includes(workingDayRule), 'unknown')
    .done();
  check.that('rule', datesEver({ rule, startsOn, endsOn, workingDayRule: workingDayRule as WorkingDayRule }), 'out_of_range').done();
}

const datesEver = (pattern: Pattern): boolean => nextDates(pattern, pattern.startsOn, 1).length > 0;
