import { useMemo } from 'react';
import { useRows, type Rows } from '../sync/index.js';
import { useMySeats } from './team.js';

export interface Waiting {
  readonly leads: readonly Rows['tactic'][];
  readonly partners: readonly Rows['partner'][];
  readonly seats: readonly Rows['seat'][];
  readonly count: number;
}

/** What somebody asks an organization to confirm that I sit for, on the same team. */
export function useWaiting(): Waiting {
  const mine = useMySeats();
  const leads = useRows('tactic', 'leadState', 'proposed');
  const partners = useRows('partner', 'state', 'proposed');
  const seats = useRows('seat', 'state', 'proposed');
  return useMemo(() => {
    const answers = new Set(mine.map((seat) => `${seat.teamId} ${seat.organizationId}`));
    const isMine = (teamId: string, organizationId: string | null) => answers.has(`${teamId} ${organizationId}`);
    const waiting = {
      leads: leads.filter((tactic) => !tactic.archivedAt && isMine(tactic.teamId, tactic.leadOrganizationId)),
      partners: partners.filter((partner) => !partner.archivedAt && isMine(partner.teamId, partner.organizationId)),
      seats: seats.filter((seat) => isMine(seat.teamId, seat.organizationId)),
    };
    return { ...waiting, count: waiting.leads.length + waiting.partners.length + waiting.seats.length };
  }, [mine, leads, partners, seats]);
}
