import { useMemo } from 'react';
import type { Commitment, Occurrence } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useMySeats } from '../shell/team.js';
import { useRows } from '../sync/index.js';

/** What I may do with a commitment, as my seats say; the server has the last word. */
export interface Standing {
  /** I sit for the organization that promises. */
  keeps(row: { readonly teamId: string; readonly organizationId: string }): boolean;
  /** I own it, or my organization promised it: what "mine" means. */
  isMine(commitment: Commitment): boolean;
  /** I asked, or lead the team. */
  asks(commitment: Commitment): boolean;
}

export function useStanding(): Standing {
  const me = useMe().person.id;
  const seats = useMySeats();
  return useMemo(() => {
    const mine = new Set(seats.filter((seat) => seat.role !== 'guest').map((seat) => `${seat.teamId} ${seat.organizationId}`));
    const leads = new Set(seats.filter((seat) => seat.role === 'coordinator' || seat.role === 'chair').map((seat) => seat.teamId));
    const keeps: Standing['keeps'] = ({ teamId, organizationId }) => mine.has(`${teamId} ${organizationId}`);
    return {
      keeps,
      isMine: (commitment) => commitment.ownerId === me || keeps(commitment),
      asks: ({ askedBy, teamId }) => askedBy === me || leads.has(teamId),
    };
  }, [me, seats]);
}

const byDay = (a: Occurrence, b: Occurrence) => (a.dueOn < b.dueOn ? -1 : 1);

/** The dates of a commitment, the oldest first. */
export function useDatesOf(commitmentId: string): readonly Occurrence[] {
  const rows = useRows('occurrence', 'commitmentId', commitmentId);
  return useMemo(() => rows.filter((one) => one.archivedAt === null).sort(byDay), [rows]);
}

const SOON = 7;

interface MyPromise {
  readonly id: string;
  readonly commitment: Commitment;
  /** Overdue or due within a week, the oldest first. */
  readonly dates: readonly Occurrence[];
}

/** My own commitments that have dates to mark; the one with the oldest date first. */
export function useMyPromises(): readonly MyPromise[] {
  const me = useMe().person.id;
  const mine = useRows('commitment', 'ownerId', me);
  const due = useRows('occurrence', 'state', 'due');
  const until = isoDay(new Date(Date.now() + SOON * 86_400_000));
  return useMemo(() => {
    const open = due.filter((one) => one.archivedAt === null && one.dueOn <= until).sort(byDay);
    return mine
      .filter((commitment) => commitment.archivedAt === null)
      .map((commitment) => ({ id: commitment.id, commitment, dates: open.filter((one) => one.commitmentId === commitment.id) }))
      .filter(({ dates }) => dates.length > 0)
      .sort((a, b) => byDay(a.dates[0]!, b.dates[0]!));
  }, [mine, due, until]);
}
