import { useMemo } from 'react';
import type { Tactic } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useRows } from '../sync/index.js';

export interface TacticRights {
  readonly edit: boolean;
  readonly move: boolean;
  readonly stop: boolean;
  readonly archive: boolean;
  readonly restore: boolean;
  readonly copy: boolean;
  readonly share: boolean;
  readonly lead: boolean;
  /** Answer for the organization that is asked to lead. */
  readonly answerLead: boolean;
  readonly partner: boolean;
  readonly review: boolean;
  /** I am seated for it on this team, so I may answer what it is asked. */
  speaksFor(organizationId: string | null): boolean;
}

/** What the server says that the viewer may do with this tactic. Only buttons that will work are shown. */
export function useTacticRights(tactic: Tactic | undefined, can: readonly string[]): TacticRights {
  const me = useMe();
  const held = useRows('seat', 'holderId', me.person.id);
  return useMemo(() => {
    const today = isoDay();
    const seats = held.filter((seat) => seat.teamId === tactic?.teamId && seat.state === 'held' && (!seat.termEnd || seat.termEnd >= today));
    const mine = new Set(seats.map((seat) => seat.organizationId));
    // The server has not said it yet, or can't be asked: the seat says as much.
    const works = can.length === 0 && seats.some((seat) => seat.role !== 'guest');
    const may = (name: string) => works || can.includes(name);
    const answers = tactic?.leadState === 'proposed' && mine.has(tactic.leadOrganizationId ?? '');
    return {
      edit: may('editTactic'),
      move: may('moveTactics'),
      stop: may('stopTactic'),
      archive: may('archiveTactics'),
      restore: may('restoreTactics'),
      copy: may('copyTactic'),
      // Who may change it may say who sees it.
      share: may('editTactic'),
      lead: may('proposeLead'),
      answerLead: works ? answers : can.includes('confirmLead'),
      partner: may('proposePartner'),
      review: may('requestReview'),
      speaksFor: (organizationId) => organizationId !== null && mine.has(organizationId),
    };
  }, [held, tactic?.teamId, tactic?.leadState, tactic?.leadOrganizationId, can]);
}
