import { useCallback, useState } from 'react';
import { Refused } from '../sync/index.js';

export type SaveState = 'idle' | 'saving' | 'saved' | 'refused';

interface SaveStanding {
  readonly state: SaveState;
  readonly problem: string | undefined;
  /** Is what was sent in good hands? A conflict is settled in its own bar: nothing of it is lost. */
  follow(done: Promise<unknown>): Promise<boolean>;
}

/** Where stands what was sent last. */
export function useSaveStanding(tell: (error: unknown) => string): SaveStanding {
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState<string>();
  const follow = useCallback(
    async (done: Promise<unknown>) => {
      setState('saving');
      setProblem(undefined);
      try {
        await done;
        setState('saved');
        return true;
      } catch (error) {
        if (error instanceof Refused && error.code === 'CONFLICT') {
          setState('idle');
          return true;
        }
        setProblem(tell(error));
        setState('refused');
        return false;
      }
    },
    [tell],
  );
  return { state, problem, follow };
}
