import { describe, expect, test } from '@jest/globals';
import { isoDay } from '../../shell/dates.js';
import { addDays, addMonths, readDay, weekOf, weeksOf } from './days.js';

describe('days of the calendar', () => {
  test('go over ends of months and years, and over the changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(addDays('2026-11-02', -2)).toBe('2026-10-31');
  });

  test('make whole weeks from Sunday', () => {
    expect(weekOf('2026-11-27')).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28']);
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => week[0])).toEqual(['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29']);
    expect(weeksOf('2026-08').flat()).toHaveLength(42);
    expect(weeksOf('2026-02').flat()).toHaveLength(28);
  });

  test('are read from the address, and what is none is today', () => {
    expect(readDay('2026-11')).toBe('2026-11-01');
    expect(readDay('2026-11-24')).toBe('2026-11-24');
    for (const wrong of [null, '', 'soon', '2026-13', '2026-02-30']) expect(readDay(wrong)).toBe(isoDay());
    expect(addMonths('2026-11-24', 2)).toBe('2027-01-01');
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01');
  });
});
