import { useEffect, useState } from 'react';
import { store } from '../sync/index.js';

/** Whoever comes from another page knows some of it already, and gets that if the answers are slow or the server is away. */
const patience = 1_000;

/**
 * Whether a page is to show whose parts are asked for one by one: all of it at once, so that no row moves away from under a
 * finger because a sheet above it came later. A question that found no server counts as answered: what is known is all that comes.
 */
export function useInOnePiece(answered: boolean): boolean {
  const [knewSome] = useState(() => store.rows('task').length > 0);
  const [waitedLong, setWaitedLong] = useState(false);
  // Once it shows it stays, whatever is asked again: somebody may be writing on it.
  const [shown, setShown] = useState(false);
  const whole = shown || answered || (knewSome && waitedLong);
  if (whole && !shown) setShown(true);
  useEffect(() => {
    const timer = window.setTimeout(() => setWaitedLong(true), patience);
    return () => window.clearTimeout(timer);
  }, []);
  return whole;
}
