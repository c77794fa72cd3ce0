import { describe, expect, it } from '@jest/globals';
import { datesIn } from './dates.js';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('a moment by the clock of the account', () => {
  const moment = '2026-11-25T03:30:00Z';
  it.each([
    ['America/New_York', '10:30 PM', 'Nov 24, 10:30 PM'],
    ['America/Denver', '8:30 PM', 'Nov 24, 8:30 PM'],
    ['UTC', '3:30 AM', 'Nov 25, 3:30 AM'],
  ])('in %s is shown at %s', (zone, time, dayTime) => {
    const dates = datesIn('en', zone);
    expect(plain(dates.time(moment))).toBe(time);
    expect(plain(dates.dayTime(moment))).toBe(dayTime);
  });

  it('leaves a day that is no moment as it is', () => {
    expect(datesIn('en', 'Pacific/Honolulu').longDay('2026-11-24')).toBe('Tuesday, November 24');
  });
});
