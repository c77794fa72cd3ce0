import { useMemo } from 'react';
import type { Meeting } from '../generated/rows.js';
import { useLanguage } from '../shell/words.js';

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function ahead(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(moment / 1000) * 1000;
}

/** The moment at which the clocks of a zone show this day and time. */
export function momentIn(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const first = wall - ahead(wall, timeZone);
  // Near a change of the clocks the first guess has the offset of the other side.
  return new Date(wall - ahead(first, timeZone));
}

/** Day and time as the clocks of a zone show the moment. */
export function clockIn(moment: string, timeZone: string): { day: string; time: string } {
  const at = Date.parse(moment);
  const shown = new Date(at + ahead(at, timeZone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

export interface MeetingTimes {
  /** Thursday, December 3, 10:00 – 11:00 AM EST */
  span(meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>): string;
  /** 10:00 AM; with EST where the clocks here show another time */
  start(meeting: Pick<Meeting, 'startsAt' | 'timeZone'>): string;
}

/** When people come, by the clock of the place where they meet. */
export function useMeetingTimes(): MeetingTimes {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'es' ? 'es-US' : 'en-US';
    return {
      span: ({ startsAt, endsAt, timeZone }) => {
        const start = new Date(startsAt);
        const sameYear = start.getFullYear() === new Date().getFullYear();
        const format = new Intl.DateTimeFormat(locale, {
          timeZone: timeZone || 'UTC',
          weekday: 'long',
          month: 'long',
          day: 'numeric',
          ...(!sameYear && { year: 'numeric' }),
          hour: 'numeric',
          minute: '2-digit',
          timeZoneName: 'short',
        });
        return startsAt && endsAt ? format.formatRange(start, new Date(endsAt)) : '';
      },
      start: ({ startsAt, timeZone }) => {
        const [there, here] = [clockIn(startsAt, timeZone || 'UTC'), clockIn(startsAt, ownTimeZone())];
        const elsewhere = there.time !== here.time || there.day !== here.day;
        return new Intl.DateTimeFormat(locale, {
          timeZone: timeZone || 'UTC',
          hour: 'numeric',
          minute: '2-digit',
          ...(elsewhere && { timeZoneName: 'short' }),
        }).format(new Date(startsAt));
      },
    };
  }, [language]);
}

/** Every zone that this browser knows. */
export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
