import { dayOf, isoDay } from '../../shell/dates.js';

/** So many days from a day, over ends of months and changes of the clock. */
export function addDays(day: string, days: number): string {
  const moment = dayOf(day);
  return isoDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days));
}

/** So many days from this one. */
export const daysFrom = (day: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => addDays(day, at));

/** The seven days of its week, from Sunday. */
export function weekOf(day: string): readonly string[] {
  const first = addDays(day, -dayOf(day).getDay());
  return daysFrom(first, 7);
}

export const monthOf = (day: string): string => day.slice(0, 7);

/** The weeks that a month touches, each with all of its days. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = [];
  for (let week = weekOf(`${month}-01`); monthOf(week[0] ?? '') <= month; week = weekOf(addDays(week[0] ?? '', 7))) weeks.push(week);
  return weeks;
}

/** The first day of the month that is so many months away. */
export function addMonths(day: string, months: number): string {
  const moment = dayOf(`${monthOf(day)}-01`);
  return isoDay(new Date(moment.getFullYear(), moment.getMonth() + months, 1));
}

const day = /^\d{4}-\d{2}(-\d{2})?$/;

/** "2026-11" and "2026-11-24" as a day; today for anything else. */
export function readDay(text: string | null): string {
  if (!text || !day.test(text)) return isoDay();
  const whole = text.length === 7 ? `${text}-01` : text;
  return isoDay(dayOf(whole)) === whole ? whole : isoDay();
}
