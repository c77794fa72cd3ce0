import { useEffect, useRef } from 'react';
import { useHappenings, type Happening } from '../sync/index.js';

const pause = 1_000;

/** Asks again a moment after something happened that the answer may depend on; several acts in a row are one question. */
export function useAgainAfter(reload: () => void, matters: (change: Happening['changes'][number]) => boolean): void {
  const waiting = useRef<number>(undefined);
  useHappenings(({ changes }) => {
    if (!changes.some(matters)) return;
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(reload, pause);
  });
  useEffect(() => () => window.clearTimeout(waiting.current), []);
}
