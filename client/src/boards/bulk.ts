import { useCallback, useState } from 'react';
import type { Performed } from '../sync/index.js';
import { inParts } from './acts.js';

export interface Bulk {
  readonly done: number;
  readonly of: number;
  readonly failed: string | undefined;
}

/** Acts on many tactics, at most 500 in each act, one act after the other, and says how far it is. */
export function useBulk(sentence: (error: unknown) => string): {
  progress: Bulk | undefined;
  run(ids: readonly string[], act: (part: readonly string[]) => Performed<unknown>): Promise<void>;
  clear(): void;
} {
  const [progress, setProgress] = useState<Bulk>();
  const run = useCallback(
    async (ids: readonly string[], act: (part: readonly string[]) => Performed<unknown>) => {
      const parts = inParts(ids);
      const several = parts.length > 1;
      if (several) setProgress({ done: 0, of: ids.length, failed: undefined });
      let done = 0;
      for (const part of parts) {
        try {
          await act(part).done;
        } catch (error) {
          setProgress({ done, of: ids.length, failed: sentence(error) });
          return;
        }
        done += part.length;
        if (several) setProgress({ done, of: ids.length, failed: undefined });
      }
      setProgress(undefined);
    },
    [sentence],
  );
  return { progress, run, clear: useCallback(() => setProgress(undefined), []) };
}
