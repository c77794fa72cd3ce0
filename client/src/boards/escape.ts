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

/** When the dialog goes, the focus returns to what opened it, to a menu's button if a menu did; where that went, to the part of the page it stood in. */
export function useReturnFocus(): void {
  const opener = useRef<HTMLElement | null>(null);
  // Read while drawing: once the dialog is in the page, the focus has moved into it.
  opener.current ??= openerOf(document.activeElement);
  const around = useRef<HTMLElement | null>(null);
  around.current ??= opener.current?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
  useEffect(
    () => () => {
      const back = opener.current;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || !back) return;
        if (back.isConnected) back.focus();
        else ([...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1) ?? around.current)?.focus({ preventScroll: true });
      });
    },
    [],
  );
}

function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role="menu"]');
  const button = menu?.id ? document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`) : null;
  return button ?? (element instanceof HTMLElement && element !== document.body ? element : null);
}
