import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { datesBetween, nextDates, plusDays, todayIn, type Pattern } from '../src/commitments/recurrence.js';
import { planOf } from '../src/commitments/occurrences.js';
import { isTimeZone } from '../src/work/input.js';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const zones = ['America/New_York', 'America/Denver', 'Pacific/Auckland', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC', 'America/Sao_Paulo'];
const weekdayOf = (day: string) => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
const isWeekend = (day: string) => ['SA', 'SU'].includes(weekdayOf(day));

const some = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 });
const rules = fc.oneof(
  fc.nat({ max: 40 }).map((more) => `FREQ=DAILY;INTERVAL=${more + 1}`),
  fc.tuple(fc.integer({ min: 1, max: 6 }), some).map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...weekdays), fc.integer({ min: 1, max: 3 }))
    .map(([nth, day, interval]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
  fc.constantFrom(1, 15, 28, 31, -1).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.constantFrom(1, -1).map((nth) => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${nth}`),
  fc.constant('FREQ=YEARLY'),
  fc.integer({ min: 1, max: 60 }).map((count) => `FREQ=DAILY;COUNT=${count}`),
);
const days = fc.integer({ min: 0, max: 900 }).map((more) => plusDays('2026-01-01', more));
const patterns: fc.Arbitrary<Pattern> = fc.record({
  rule: rules,
  startsOn: days,
  endsOn: fc.constant(null),
  workingDayRule: fc.constantFrom('none' as const, 'next' as const, 'previous' as const),
});

describe('dates that come back', () => {
  it('rise, each once, keep to their window and to working days, and are the same however they are asked for', () => {
    fc.assert(
      fc.property(patterns, days, fc.integer({ min: 0, max: 200 }), (pattern, from, length) => {
        const until = plusDays(from, length);
        const dates = datesBetween(pattern, from, until);
        dates.forEach(({ dueOn, originalOn }, at) => {
          if (at) expect(dueOn > dates[at - 1]!.dueOn).toBe(true);
          expect(dueOn >= from && dueOn <= until).toBe(true);
          expect(originalOn >= pattern.startsOn).toBe(true);
          if (pattern.workingDayRule === 'none') expect(dueOn).toBe(originalOn);
          else expect(isWeekend(dueOn)).toBe(false);
          if (!isWeekend(originalOn)) expect(dueOn).toBe(originalOn);
          else expect(Math.abs(Date.parse(dueOn) - Date.parse(originalOn)) / 86_400_000).toBeLessThanOrEqual(2);
        });
        const middle = plusDays(from, Math.floor(length / 2));
        const halves = [...datesBetween(pattern, from, middle), ...datesBetween(pattern, plusDays(middle, 1), until)];
        expect(halves.map((one) => one.dueOn)).toEqual(dates.map((one) => one.dueOn));
      }),
      { numRuns: 300 },
    );
  });

  it('say what the rule says: weekdays, days of the month, the first Monday', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), days, (chosen, interval, startsOn) => {
        const pattern = { rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${chosen.join(',')}`, startsOn, endsOn: null, workingDayRule: 'none' as const };
        const monday = (day: string) => plusDays(day, -weekdays.indexOf(weekdayOf(day)));
        const expected = Array.from({ length: 120 }, (_, at) => plusDays(startsOn, at)).filter(
          (day) => chosen.includes(weekdayOf(day)) && ((Date.parse(monday(day)) - Date.parse(monday(startsOn))) / 604_800_000) % interval === 0,
        );
        expect(datesBetween(pattern, startsOn, plusDays(startsOn, 119)).map((one) => one.dueOn)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
    const of = (rule: string, startsOn: string) => nextDates({ rule, startsOn, endsOn: null, workingDayRule: 'none' }, startsOn, 3).map((one) => one.dueOn);
    expect(of('FREQ=MONTHLY;BYDAY=1MO', '2026-12-01')).toEqual(['2026-12-07', '2027-01-04', '2027-02-01']);
    expect(of('FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-01')).toEqual(['2026-12-31', '2027-01-31', '2027-03-31']);
    expect(of('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-01-31')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(of('FREQ=YEARLY', '2028-02-29')).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
    expect(of('FREQ=DAILY;COUNT=2', '2026-12-31')).toEqual(['2026-12-31', '2027-01-01']);
    expect(of('FREQ=DAILY;UNTIL=20270101', '2026-12-31')).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('go to the next or the previous working day from a weekend, never to before the first day', () => {
    const monthly = (workingDayRule: Pattern['workingDayRule'], startsOn: string) =>
      nextDates({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1', startsOn, endsOn: null, workingDayRule }, startsOn, 1)[0];
    expect(monthly('next', '2026-08-01')).toEqual({ dueOn: '2026-08-03', originalOn: '2026-08-01' });
    expect(monthly('previous', '2026-07-02')).toEqual({ dueOn: '2026-07-31', originalOn: '2026-08-01' });
    expect(monthly('previous', '2026-08-01')).toEqual({ dueOn: '2026-08-03', originalOn: '2026-08-01' });
  });

  it('never fall into a pause, whatever the time zone, over clock changes and the turn of the year', () => {
    const moments = fc.integer({ min: 0, max: 700 * 24 }).map((hours) => new Date(Date.UTC(2026, 9, 20) + hours * 3_600_000));
    fc.assert(
      fc.property(
        patterns,
        fc.constantFrom(...zones),
        moments,
        fc.integer({ min: 0, max: 30 }),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (pattern, timeZone, now, ahead, length) => {
          const today = todayIn(timeZone, now);
          const pausedFrom = plusDays(today, ahead);
          const pausedUntil = length === null ? null : plusDays(pausedFrom, length);
          const { dates, nextOn } = planOf({ ...pattern, state: 'paused', timeZone, pausedFrom, pausedUntil }, today, now);
          const inPause = (day: string) => day >= pausedFrom && (pausedUntil === null || day < pausedUntil);
          for (const { dueOn } of dates) {
            expect(dueOn >= today && dueOn <= plusDays(today, 14)).toBe(true);
            expect(inPause(dueOn)).toBe(false);
          }
          if (nextOn !== null) {
            expect(nextOn > plusDays(today, 14)).toBe(true);
            expect(inPause(nextOn)).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('begin a day where its place does', () => {
    expect(todayIn('Pacific/Auckland', new Date('2026-12-31T12:00:00Z'))).toBe('2027-01-01');
    expect(todayIn('America/Denver', new Date('2027-01-01T03:00:00Z'))).toBe('2026-12-31');
    // The hour that is there twice, and the one that is not there at all.
    expect(todayIn('America/New_York', new Date('2026-11-01T05:30:00Z'))).toBe('2026-11-01');
    expect(todayIn('America/New_York', new Date('2027-03-14T07:30:00Z'))).toBe('2027-03-14');
    expect(['America/Denver', 'UTC', 'Etc/GMT+5'].every(isTimeZone)).toBe(true);
    expect(['', '+05:00', '05:00', 'Nowhere', 'America/Denver;', `America/${'x'.repeat(80)}`].some(isTimeZone)).toBe(false);
  });
});
