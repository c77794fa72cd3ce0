import { useMemo } from 'react';
import { useLivingSeats } from '../audience/names.js';
import { useMe } from '../shell/session.js';
import { store } from '../sync/index.js';

/** Who may lead through a point, by name; me first. */
export function usePeople(teamId: string): readonly { key: string; name: string }[] {
  const seats = useLivingSeats(teamId);
  const me = useMe().person.id;
  return useMemo(() => {
    const ids = new Set(seats.flatMap((seat) => (seat.holderId && seat.role !== 'guest' ? [seat.holderId] : [])));
    return [...ids]
      .map((key) => ({ key, name: store.get('person', key)?.displayName ?? '…' }))
      .sort((a, b) => Number(b.key === me) - Number(a.key === me) || a.name.localeCompare(b.name));
  }, [seats, me]);
}
