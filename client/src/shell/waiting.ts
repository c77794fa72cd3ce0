import { useMemo } from 'react';
import { useRows, type Rows } from '../sync/index.js';
import { useAsked } from '../tasks/waiting-tasks.js';
import { useSession } from './session.js';
import { useMySeats } from './team.js';

export interface Waiting {
  readonly leads: readonly Rows['tactic'][];
  readonly partners: readonly Rows['partner'][];
  readonly seats: readonly Rows['seat'][];
  readonly asks: readonly Rows['task'][];
  /** Recurring promises. */
  readonly promises: readonly Rows['commitment'][];
  /** Offers and refusals that came back to me. */
  readonly offers: readonly Rows['task'][];
  readonly count: number;
}

/** What somebody asks an organization to confirm that I sit for, on the same team. */
export function useWaiting(): Waiting {
  const mine = useMySeats();
  const me = useSession().me?.person.id;
  const leads = useRows('tactic', 'leadState', 'proposed');
  const partners = useRows('partner', 'state', 'proposed');
  const seats = useRows('seat', 'state', 'proposed');
  const commitments = useRows('commitment', 'state', 'proposed');
  const { asks, offers } = useAsked();
  return useMemo(() => {
    // A guest answers for nobody.
    const answers = new Set(mine.filter(({ role }) => role !== 'guest').map((seat) => `${seat.teamId} ${seat.organizationId}`));
    const isMine = (teamId: string, organizationId: string | null) => answers.has(`${teamId} ${organizationId}`);
    const waiting = {
      leads: leads.filter((tactic) => !tactic.archivedAt && isMine(tactic.teamId, tactic.leadOrganizationId)),
      partners: partners.filter((partner) => !partner.archivedAt && isMine(partner.teamId, partner.organizationId)),
      promises: commitments.filter((one) => !one.archivedAt && isMine(one.teamId, one.organizationId)),
      // Nobody confirms whom he proposed himself.
      seats: seats.filter((seat) => seat.proposedBy !== me && isMine(seat.teamId, seat.organizationId)),
    };
    const count = waiting.leads.length + waiting.partners.length + waiting.seats.length + waiting.promises.length + asks.length + offers.length;
    return { ...waiting, asks, offers, count };
  }, [mine, me, leads, partners, seats, commitments, asks, offers]);
}
