import { useSyncExternalStore } from 'react';

export type DialogName = 'shortcuts' | 'palette' | 'conflicts' | 'leave';

let open: DialogName | undefined;
const listeners = new Set<() => void>();

function change(next: DialogName | undefined): void {
  open = next;
  listeners.forEach((listener) => listener());
}

export const openDialog = (name: DialogName): void => change(name);
/** `only`: leave another dialog that was opened meanwhile. */
export function closeDialog(only?: DialogName): void {
  if (!only || open === only) change(undefined);
}

/** One of the frame's dialogs shows at a time. */
export function useOpenDialog(): DialogName | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
