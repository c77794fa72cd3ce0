import { useMySeats } from '../shell/team.js';
import { useRow, useRows } from '../sync/index.js';

export interface TeamRights {
  readonly steward: boolean;
  /** Coordinator or chair of this team. */
  readonly leads: boolean;
  readonly coordinates: boolean;
}

/** What follows from my seats for things that have no row of their own yet to say what I may do. */
export function useTeamRights(teamId: string): TeamRights {
  const team = useRow('team', teamId);
  const teams = useRows('team');
  const seats = useMySeats();
  const stewards = new Set(teams.filter((each) => each.kind === 'stewards' && each.networkId === team?.networkId).map((each) => each.id));
  const here = seats.filter((seat) => seat.teamId === teamId);
  return {
    steward: seats.some((seat) => seat.role === 'steward' && stewards.has(seat.teamId)),
    leads: here.some((seat) => seat.role === 'coordinator' || seat.role === 'chair'),
    coordinates: here.some((seat) => seat.role === 'coordinator'),
  };
}
