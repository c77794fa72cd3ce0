import { describe, expect, it } from '@jest/globals';
import { kinds, positions, rhythmOf, ruleOf, firstRhythm, weekdays } from './rhythm.js';

describe('a rhythm', () => {
  it('is read as it was written, whatever was chosen', () => {
    for (const kind of kinds)
      for (const interval of kind === 'yearly' ? [1] : [1, 2, 6])
        for (const nth of kind === 'monthlyWorkday' ? ([1, -1] as const) : positions)
          for (const day of [1, 31, -1]) {
            const chosen = { ...firstRhythm, kind, interval, nth, day, weekday: 'TH', days: ['TU', 'FR'] } as const;
            expect(ruleOf(rhythmOf(ruleOf(chosen)))).toBe(ruleOf(chosen));
            expect(rhythmOf(ruleOf(chosen)).kind).toBe(kind);
          }
  });

  it('says the weekdays in their order', () => {
    expect(ruleOf({ ...firstRhythm, kind: 'weekly', days: ['SU', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,SU');
    expect(weekdays[0]).toBe('MO');
  });

  it('leaves a rule alone that no form can say', () => {
    for (const rule of ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'FREQ=DAILY;COUNT=3', 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'FREQ=YEARLY;BYDAY=1MO', 'FREQ=WEEKLY'])
      expect(ruleOf(rhythmOf(rule))).toBe(rule);
  });
});
