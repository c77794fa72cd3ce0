import { useSyncExternalStore } from 'react';

// Presence loads after the screen; the state line shows the count once it is known.
let here: { boardId: string | undefined; count: number } = { boardId: undefined, count: 0 };
const listeners = new Set<() => void>();

export function setHereCount(boardId: string | undefined, count: number): void {
  here = { boardId, count };
  listeners.forEach((listener) => listener());
}

export function useHereCount(boardId: string | undefined): number {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => here,
  );
  return now.boardId === boardId ? now.count : 0;
}
