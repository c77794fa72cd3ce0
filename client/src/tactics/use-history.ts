import { useEffect, useState } from 'react';
import { useTell } from '../boards/tell.js';
import { ask, useHappenings } from '../sync/index.js';
import { tacticHistoryDocument } from './documents.js';
import type { PastAct, PastChange } from './past.js';

export interface HistoryOf {
  /** Nothing until the server has answered. */
  readonly acts: readonly PastAct[] | undefined;
  readonly error: string | undefined;
  /** Asks for what was before; nothing where that is all. */
  readonly older: (() => void) | undefined;
}

/** What was done with a thing, the newest first; it is asked for anew when something happens that concerns it. */
export function useHistory(id: string, concerns: (change: Pick<PastChange, 'id' | 'kind'>) => boolean): HistoryOf {
  const tell = useTell();
  const [acts, setActs] = useState<readonly PastAct[]>();
  const [before, setBefore] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [stale, setStale] = useState(0);
  useHappenings(({ changes }) => changes.some((change) => change.id === id || concerns(change)) && setStale((now) => now + 1));
  useEffect(() => {
    let gone = false;
    ask(tacticHistoryDocument, { of: id }).then(
      ({ activity }) => {
        if (gone) return;
        setActs(activity.acts);
        setBefore(activity.before ?? null);
        setError(undefined);
      },
      (refused: unknown) => gone || setError(tell(refused)),
    );
    return () => {
      gone = true;
    };
  }, [id, tell, stale]);
  const older = () =>
    void ask(tacticHistoryDocument, { of: id, before }).then(
      ({ activity }) => {
        setActs([...(acts ?? []), ...activity.acts]);
        setBefore(activity.before ?? null);
      },
      (refused: unknown) => setError(tell(refused)),
    );
  return { acts, error, older: before ? older : undefined };
}
