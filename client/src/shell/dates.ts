import { useMemo } from 'react';
import { useLanguage, type Language } from './words.js';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** "2026-11-24" is a day, not a moment: read as midnight here, or it shows as the day before west of Greenwich. */
export function dayOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** "YYYY-MM-DD" of a moment, in the time zone of this machine. */
export function isoDay(moment: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whole days from today to the day: negative when past. */
export function daysUntil(date: string): number {
  return Math.round((dayOf(date).getTime() - dayOf(isoDay()).getTime()) / 86_400_000);
}

let zone: string | undefined;

/** The clock that a person lives by, wherever the browser stands; nothing: that of this machine. */
export function keepTimeZone(timeZone: string | null): void {
  zone = timeZone ?? undefined;
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export interface Dates {
  /** Nov 24, or Nov 24, 2027 in another year */
  day(date: string): string;
  /** Tuesday, November 24 */
  longDay(date: string): string;
  /** November 2026 */
  month(date: string): string;
  /** Nov 24, 4:40 PM */
  dayTime(moment: string): string;
  /** 4:40 PM */
  time(moment: string): string;
  /** 5 minutes ago, yesterday; Nov 24 after a week */
  ago(moment: string): string;
  /** in 3 days, yesterday */
  fromToday(date: string): string;
  number(value: number): string;
  /** a, b and c */
  list(items: readonly string[]): string;
}

export function datesIn(language: Language, timeZone?: string): Dates {
  const locale = locales[language];
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const short = format({ month: 'short', day: 'numeric' });
  const shortYear = format({ month: 'short', day: 'numeric', year: 'numeric' });
  const long = format({ weekday: 'long', month: 'long', day: 'numeric' });
  const monthYear = format({ month: 'long', year: 'numeric' });
  const withTime = format({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone });
  const clock = format({ hour: 'numeric', minute: '2-digit', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const shortDay = (moment: Date) => (moment.getFullYear() === new Date().getFullYear() ? short : shortYear).format(moment);
  return {
    day: (date) => shortDay(dayOf(date)),
    longDay: (date) => long.format(dayOf(date)),
    month: (date) => monthYear.format(dayOf(date)),
    dayTime: (moment) => withTime.format(new Date(moment)),
    time: (moment) => clock.format(new Date(moment)),
    ago: (moment) => {
      const seconds = (new Date(moment).getTime() - Date.now()) / 1000;
      if (seconds < -604_800) return shortDay(new Date(moment));
      const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', Infinity] as const);
      return relative.format(Math.round(seconds / size) || 0, unit);
    },
    fromToday: (date) => relative.format(daysUntil(date), 'day'),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

export function useDates(): Dates {
  const language = useLanguage();
  const timeZone = zone;
  return useMemo(() => datesIn(language, timeZone), [language, timeZone]);
}
