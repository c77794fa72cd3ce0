import { useEffect, useRef } from 'react';

/**
 * Closes the dialog around the returned ref by Escape, unless the key was meant for something that lies over it: a menu, a picker,
 * another dialog. The library's own listener hears the key first and closes all of them at once.
 */
export function useEscape(onClose: () => void): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const dialog = ref.current?.closest('[role="dialog"]');
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !dialog || !(event.target instanceof Node)) return;
      const isLast = [...document.querySelectorAll('[role="dialog"]')].at(-1) === dialog;
      if (dialog.contains(event.target) || (event.target === document.body && isLast)) latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return ref;
}
