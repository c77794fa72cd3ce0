import { useMemo, useSyncExternalStore } from 'react';
import { useRow, useRows, type Rows } from '../sync/index.js';
import { useSession } from './session.js';

let chosen: string | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The team that the person looks at; a board or team page opened by its address chooses its own. */
export function chooseTeam(id: string): void {
  if (chosen === id) return;
  chosen = id;
  listeners.forEach((listener) => listener());
}

/** Seats that I hold or stand in for, live. */
export function useMySeats(): readonly Rows['seat'][] {
  const id = useSession().me?.person.id ?? '';
  const held = useRows('seat', 'holderId', id);
  const deputy = useRows('seat', 'deputyId', id);
  return useMemo(() => [...held, ...deputy].filter((seat) => seat.state === 'held'), [held, deputy]);
}

export function useMyTeams(): readonly Rows['team'][] {
  const seats = useMySeats();
  const teams = useRows('team');
  return useMemo(() => {
    const mine = new Set(seats.map((seat) => seat.teamId));
    return teams.filter((team) => mine.has(team.id) && !team.archivedAt).sort((a, b) => a.name.localeCompare(b.name));
  }, [seats, teams]);
}

/** The chosen team, or the first of mine. */
export function useCurrentTeam(): Rows['team'] | undefined {
  const id = useSyncExternalStore(subscribe, () => chosen);
  const teams = useMyTeams();
  const named = useRow('team', id);
  return named ?? teams[0];
}
