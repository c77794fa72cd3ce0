import { describe, expect, it } from '@jest/globals';
import type { Seat } from '../generated/rows.js';
import { countWhoSee, livingSeats, seatsWhoSee, wholeTeam, withMe } from './seen.js';

const seat = (id: string, holderId: string | null, sector: string, organizationId: string, more: Partial<Seat> = {}): Seat => ({
  __typename: 'Seat',
  id,
  version: 1,
  teamId: 'team',
  organizationId,
  sector,
  role: 'member',
  holderId,
  deputyId: null,
  leads: false,
  state: 'held',
  proposedName: null,
  proposedBy: null,
  confirmedBy: null,
  authority: null,
  termStart: null,
  termEnd: null,
  invitedUntil: null,
  joinedAt: null,
  endedAt: null,
  declineReason: null,
  madeAt: '2026-01-01T00:00:00Z',
  madeBy: null,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: null,
  ...more,
});

const seats = [
  seat('1', 'ana', 'one', 'office'),
  seat('2', 'ben', 'two', 'bureau'),
  seat('3', 'ben', 'three', 'agency'),
  seat('4', 'cy', 'three', 'agency', { termEnd: '2026-01-31' }),
  seat('5', null, 'one', 'office', { state: 'invited' }),
  seat('6', 'dee', 'one', 'office', { state: 'ended' }),
];

describe('who can see a card', () => {
  const living = livingSeats(seats, '2026-02-01');
  it('counts each person of the team once, by living seats only', () => {
    expect(seatsWhoSee(wholeTeam, living).map((one) => one.holderId)).toEqual(['ana', 'ben']);
    expect(livingSeats(seats, '2026-01-31').some((one) => one.holderId === 'cy')).toBe(true);
  });

  it('takes whoever matches any of the lists', () => {
    expect(countWhoSee({ sectors: ['three'], organizations: [], people: [] }, living)).toBe(1);
    expect(countWhoSee({ sectors: ['three'], organizations: ['office'], people: [] }, living)).toBe(2);
    expect(countWhoSee({ sectors: [], organizations: [], people: ['cy'] }, living)).toBe(0);
  });

  it('always includes the one who sets it', () => {
    expect(withMe({ sectors: ['three'], organizations: [], people: [] }, 'ana', living).people).toEqual(['ana']);
    expect(withMe({ sectors: ['one'], organizations: [], people: [] }, 'ana', living).people).toEqual([]);
    expect(withMe(wholeTeam, 'ana', living)).toBe(wholeTeam);
  });
});
