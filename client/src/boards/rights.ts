import { useMe } from '../shell/session.js';
import { useRows } from '../sync/index.js';
import type { BoardData } from './use-board.js';

export interface BoardRights {
  readonly add: boolean;
  readonly goal: boolean;
  readonly edit: boolean;
  readonly archive: boolean;
  readonly create: boolean;
}

/** What the server said that the viewer may do; a new board is made by whoever leads the team. */
export function useBoardRights({ board, can }: BoardData): BoardRights {
  const me = useMe();
  const seats = useRows('seat', 'holderId', me.person.id);
  const leads = seats.some((seat) => seat.teamId === board?.teamId && seat.state === 'held' && (seat.role === 'coordinator' || seat.role === 'chair'));
  return {
    add: !board?.archivedAt && can.includes('addTactics'),
    goal: can.includes('setGoal'),
    edit: can.includes('editBoard'),
    archive: can.includes('archiveBoard'),
    create: leads,
  };
}
