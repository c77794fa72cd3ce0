import { useEffect, useSyncExternalStore } from 'react';
import { presence, type PresenceView } from './presence.js';

export type { Here, PresenceView } from './presence.js';

/** Who has the board open and who is editing what on it. While it is in use, others see that I am here. */
export function usePresence(room: { readonly board?: string | undefined }): PresenceView {
  const { board } = room;
  useEffect(() => (board === undefined ? undefined : presence.say('boards', board)), [board]);
  return useSyncExternalStore(presence.listen, () => presence.see(board));
}

/** While `active`, others on the board who can see the tactic see that I am editing it. */
export function useEditing(tacticId: string, active: boolean): void {
  useEffect(() => (active ? presence.say('tactics', tacticId) : undefined), [tacticId, active]);
}
