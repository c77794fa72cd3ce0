import { useEffect } from 'react';

/** What the tab says, and what a screen reader says on arrival. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Crosstown` : 'Crosstown';
  }, [title]);
}
