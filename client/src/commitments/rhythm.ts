import type { Commitment } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { useLanguage } from '../shell/words.js';
import { useCommitmentWords } from './words.js';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const kinds = ['weekly', 'monthlyWeekday', 'monthlyDay', 'monthlyWorkday', 'daily', 'yearly'] as const;
export const positions = [1, 2, 3, 4, -1] as const;
export type Position = (typeof positions)[number];
/** How the catalog calls them. */
export const nthKeys = { 1: 'nth_first', 2: 'nth_second', 3: 'nth_third', 4: 'nth_fourth', [-1]: 'nth_last' } as const;

/** A rule as people say it; `own` is one that was written by hand and is left as it is. */
export interface Rhythm {
  readonly kind: (typeof kinds)[number] | 'own';
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly nth: Position;
  readonly weekday: Weekday;
  /** Of the month; -1 is the last one. */
  readonly day: number;
  readonly rule: string;
}

export const firstRhythm: Rhythm = { kind: 'monthlyWeekday', interval: 1, days: ['MO'], nth: 1, weekday: 'MO', day: 1, rule: '' };

const working = 'MO,TU,WE,TH,FR';
const isWeekday = (text: string): text is Weekday => weekdays.some((one) => one === text);
const positionOf = (text: string | undefined): Position | undefined => positions.find((one) => one === Number(text));

/** Reads a rule of RFC 5545. */
export function rhythmOf(rule: string): Rhythm {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string | undefined]));
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const byDay = parts.get('BYDAY');
  const [byMonthDay, byPosition] = [parts.get('BYMONTHDAY'), parts.get('BYSETPOS')];
  const other: Rhythm = { ...firstRhythm, kind: 'own', interval, rule };
  if (parts.has('COUNT') || parts.has('UNTIL')) return other;
  const is = (...names: string[]) => [...parts.keys()].every((name) => name === 'FREQ' || name === 'INTERVAL' || names.includes(name));
  if (frequency === 'DAILY' && is()) return { ...other, kind: 'daily' };
  if (frequency === 'YEARLY' && is() && interval === 1) return { ...other, kind: 'yearly' };
  const days = byDay?.split(',') ?? [];
  if (frequency === 'WEEKLY' && is('BYDAY') && days.length && days.every(isWeekday)) return { ...other, kind: 'weekly', days: days.filter(isWeekday) };
  if (frequency !== 'MONTHLY') return other;
  const nth = positionOf(byPosition);
  if (is('BYDAY', 'BYSETPOS') && byDay === working && (nth === 1 || nth === -1)) return { ...other, kind: 'monthlyWorkday', nth };
  const [, position, weekday] = /^(-?\d)(\w\w)$/.exec(byDay ?? '') ?? [];
  const which = positionOf(position);
  if (is('BYDAY') && which && weekday && isWeekday(weekday)) return { ...other, kind: 'monthlyWeekday', nth: which, weekday };
  const day = Number(byMonthDay);
  if (is('BYMONTHDAY') && Number.isInteger(day) && (day === -1 || day > 0)) return { ...other, kind: 'monthlyDay', day };
  return other;
}

/** Writes it as RFC 5545 does. */
export function ruleOf({ kind, interval, days, nth, weekday, day, rule }: Rhythm): string {
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  if (kind === 'daily') return `FREQ=DAILY${every}`;
  if (kind === 'weekly') return `FREQ=WEEKLY${every};BYDAY=${weekdays.filter((one) => days.includes(one)).join(',')}`;
  if (kind === 'monthlyWeekday') return `FREQ=MONTHLY${every};BYDAY=${nth}${weekday}`;
  if (kind === 'monthlyDay') return `FREQ=MONTHLY${every};BYMONTHDAY=${day}`;
  if (kind === 'monthlyWorkday') return `FREQ=MONTHLY${every};BYDAY=${working};BYSETPOS=${nth}`;
  return kind === 'yearly' ? 'FREQ=YEARLY' : rule;
}

const locales = { en: 'en-US', es: 'es-US' };

/** Names of the weekdays in the person's language, Monday first. */
export function useWeekdayNames(): ReadonlyMap<Weekday, string> {
  const format = new Intl.DateTimeFormat(locales[useLanguage()], { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return new Map(weekdays.map((day, at) => [day, format.format(new Date(Date.UTC(2024, 0, 1 + at)))]));
}

/** "every month on the first Monday". */
export function useRhythmText(): (commitment: Pick<Commitment, 'rule' | 'startsOn'>) => string {
  const t = useCommitmentWords();
  const dates = useDates();
  const names = useWeekdayNames();
  return ({ rule, startsOn }) => {
    const { kind, interval: count, days, nth, weekday, day } = rhythmOf(rule);
    const name = (one: Weekday) => names.get(one) ?? '';
    if (kind === 'daily') return t('says_daily', { count });
    if (kind === 'weekly') return t('says_weekly', { count, days: dates.list(weekdays.filter((one) => days.includes(one)).map(name)) });
    if (kind === 'monthlyWeekday') return t('says_monthlyWeekday', { count, nth: t(nthKeys[nth]), weekday: name(weekday) });
    if (kind === 'monthlyWorkday') return t('says_monthlyWorkday', { count, nth: t(nthKeys[nth]) });
    if (kind === 'monthlyDay') return day === -1 ? t('says_monthlyLast', { count }) : t('says_monthlyDay', { count, day });
    return kind === 'yearly' ? t('says_yearly', { day: dates.day(startsOn) }) : t('says_own');
  };
}
