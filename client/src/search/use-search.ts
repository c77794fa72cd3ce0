import { useEffect, useMemo, useState } from 'react';
import { useRows } from '../sync/index.js';
import { useCurrentTeam } from '../shell/team.js';
import { addressOf, type Found } from './found.js';

/** Waits until somebody stops typing. */
export function useSettled(text: string, pause = 200): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}

/** The address of what was found. A person's is the team on which they sit. */
export function useAddress(): (found: Found) => string {
  const seats = useRows('seat');
  const team = useCurrentTeam();
  return useMemo(() => {
    const teams = new Map(seats.filter(({ state }) => state === 'held').map((seat) => [seat.holderId, seat.teamId]));
    return (found) => addressOf(found, (found.kind === 'person' ? teams.get(found.id) : undefined) ?? team?.id);
  }, [seats, team]);
}
