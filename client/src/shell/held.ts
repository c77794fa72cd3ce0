import { useCallback, useState } from 'react';

/** What the address names, until what shows it has slid away; then the focus goes back to where it was opened. */
export function useHeld(id: string | undefined): [held: string | undefined, closed: () => void] {
  const [held, setHeld] = useState(id);
  if (id !== undefined && held !== id) setHeld(id);
  const closed = useCallback(() => {
    setHeld(undefined);
    requestAnimationFrame(() => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (held && lost) document.querySelector<HTMLElement>(`[data-focus="${held}"]`)?.focus();
    });
  }, [held]);
  return [held, closed];
}
