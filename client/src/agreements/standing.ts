import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconHourglassHigh, IconPencil, IconSquareCheck, type Icon } from '@tabler/icons-react';
import type { Agreement } from '../generated/rows.js';
import { daysUntil, type Dates } from '../shell/dates.js';
import type { useAgreementWords } from './words.js';

const soon = 30;

export interface Standing {
  readonly Glyph: Icon;
  readonly tone: 'ok' | 'warn' | 'off' | 'none';
  readonly text: string;
}

/** How an agreement stands by today's calendar: what has run out is never stored, so that no late clock can lie about it. */
export function standingOf(agreement: Agreement, t: ReturnType<typeof useAgreementWords>, dates: Dates): Standing {
  const { state, startsOn, endsOn, reviewOn } = agreement;
  if (state === 'draft') return { Glyph: IconPencil, tone: 'none', text: t('draft') };
  if (state === 'ended') return { Glyph: IconSquareCheck, tone: 'none', text: t('ended', { day: endsOn ? dates.day(endsOn) : '' }) };
  const left = endsOn ? daysUntil(endsOn) : Infinity;
  if (endsOn && left < 0) return { Glyph: IconAlertTriangle, tone: 'off', text: t('expired', { day: dates.day(endsOn) }) };
  if (left <= soon) return { Glyph: IconClockExclamation, tone: 'warn', text: left === 0 ? t('endsToday') : t('endsIn', { count: left }) };
  const review = reviewOn ? daysUntil(reviewOn) : Infinity;
  if (reviewOn && review < 0) return { Glyph: IconClockExclamation, tone: 'warn', text: t('reviewDue', { day: dates.day(reviewOn) }) };
  if (review <= soon) return { Glyph: IconClockExclamation, tone: 'warn', text: review === 0 ? t('reviewToday') : t('reviewIn', { count: review }) };
  if (startsOn && daysUntil(startsOn) > 0) return { Glyph: IconHourglassHigh, tone: 'none', text: t('startsLater', { day: dates.day(startsOn) }) };
  return { Glyph: IconCircleCheck, tone: 'ok', text: endsOn ? t('inForceUntil', { day: dates.day(endsOn) }) : t('inForce') };
}

/** Its review or its end, whichever comes first. */
export const firstDayOf = ({ reviewOn, endsOn }: Agreement): string | undefined => [reviewOn, endsOn].filter((day) => day !== null).sort()[0];

/** What has to be looked at first, then drafts. */
export function inOrder(one: Agreement, other: Agreement): number {
  const first = (agreement: Agreement) => firstDayOf(agreement) ?? '9999';
  return Number(one.state === 'draft') - Number(other.state === 'draft') || first(one).localeCompare(first(other)) || one.title.localeCompare(other.title);
}
