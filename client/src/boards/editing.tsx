import { useEffect } from 'react';
import { usePresence } from '../presence/index.js';

/** Says who edits which card. A component of its own, so that presence loads after the board. */
export default function Editing({ boardId, onChange }: { boardId: string; onChange(editing: ReadonlyMap<string, readonly string[]>): void }) {
  const { editing } = usePresence({ board: boardId });
  useEffect(() => onChange(editing), [editing, onChange]);
  return null;
}
