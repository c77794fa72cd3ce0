import { useMemo, useSyncExternalStore } from 'react';
import { onEnded, useRows, Watched, type Rows } from '../sync/index.js';
import { useAsked } from '../tasks/waiting-tasks.js';
import { useSession } from './session.js';
import { useMySeats } from './team.js';

/** How many lessons my organization is asked to let go: they are no rows that this page holds, so that whoever asks for them says it. */
export const releasesWaiting = new Watched(0);
onEnded(() => releasesWaiting.set(0));

export interface Waiting {
  readonly leads: readonly Rows['tactic'][];
  readonly partners: readonly Rows['partner'][];
  readonly seats: readonly Rows['seat'][];
  readonly asks: readonly Rows['task'][];
  /** Recurring promises. */
  readonly promises: readonly Rows['commitment'][];
  /** Offers and refusals that came back to me. */
  readonly offers: readonly Rows['task'][];
  /** All that waits for an answer of mine: what the rail says, and Today. */
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
  const releases = useSyncExternalStore(releasesWaiting.listen, releasesWaiting.get);
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
    const count = waiting.leads.length + waiting.partners.length + waiting.seats.length + waiting.promises.length + asks.length + offers.length + releases;
    return { ...waiting, asks, offers, count };
  }, [mine, me, leads, partners, seats, commitments, asks, offers, releases]);
}
