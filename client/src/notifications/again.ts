import { useEffect, useRef } from 'react';
import { useHappenings, type Happening } from '../sync/index.js';

const pause = 1_000;

/** Asks again a moment after something happened that the answer may depend on; many acts in a row are one a second, and don't put it off. */
export function useAgainAfter(reload: () => void, matters: (change: Happening['changes'][number]) => boolean): void {
  const waiting = useRef<number>(undefined);
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  });
  useHappenings(({ changes }) => {
    if (!changes.some(matters)) return;
    waiting.current ??= window.setTimeout(() => {
      waiting.current = undefined;
      latest.current();
    }, pause);
  });
  useEffect(
    () => () => {
      window.clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );
}
