import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DraftState } from './drafts.js';
import type { Happening } from './follow.js';
import type { Late } from './lately.js';
import type { Loaded } from './loads.js';
import { outdated } from './outdated.js';
import type { Kind, Rows } from './rows.js';
import type { Sealed } from './sealed.js';
import { drafts, happenings, lately, loads, sealedOfAnother, state, store } from './session.js';
import type { SyncState } from './state.js';
import type { Document } from './transport.js';

const nothing = () => () => undefined;

/** The row as it shows now: what the server said, with my unanswered acts laid over it. Undefined if not held or gone. */
export function useRow<K extends Kind>(kind: K, id: string | null | undefined): Rows[K] | undefined {
  const listen = useCallback((listener: () => void) => (id ? store.listen(kind, id, listener) : nothing()), [kind, id]);
  return useSyncExternalStore(listen, () => (id ? store.get(kind, id) : undefined));
}

/** All held rows of a kind, or those whose field has the value. The array stays the same one until something in it changes. */
export function useRows<K extends Kind>(kind: K, field?: keyof Rows[K] & string, value?: string | null): readonly Rows[K][] {
  const listen = useCallback((listener: () => void) => store.listenList(kind, field, value, listener), [kind, field, value]);
  return useSyncExternalStore(listen, () => store.rows(kind, field, value));
}

/** Who else changed the row within the last seconds. */
export function useLately(kind: Kind, id: string): Late | undefined {
  const listen = useCallback((listener: () => void) => lately.listen(kind, id, listener), [kind, id]);
  return useSyncExternalStore(listen, () => lately.get(kind, id));
}

export interface LoadOptions {
  readonly skip?: boolean;
  /** Asks again when this value changes, keeping the old answer meanwhile: for instance the row's version, for `viewerCan`. */
  readonly again?: unknown;
}

const skipped: Loaded<never> = { data: undefined, error: undefined, loading: false };

/**
 * Asks, holds every row of the answer in the store, and asks again when the journal says that it must. `data` is the raw
 * answer, without rows that went out of sight since: show rows from useRow and useRows, which are live.
 */
export function useLoad<D, V>(document: Document<D, V>, variables: V, options: LoadOptions = {}): Loaded<D> & { reload(): void } {
  const { skip = false, again } = options;
  const text = JSON.stringify(variables);
  // The variables' text stands for the variables: an equal object is the same question.
  const load = useMemo(() => (skip ? undefined : loads.make(document, JSON.parse(text) as V)), [document, text, skip]);
  const asked = useRef(again);
  useEffect(() => load && loads.start(load), [load]);
  useEffect(() => {
    if (Object.is(asked.current, again)) return;
    asked.current = again;
    void load?.run();
  }, [load, again]);
  const result = useSyncExternalStore(load?.result.listen ?? nothing, load?.result.get ?? (() => skipped as Loaded<D>));
  const reload = useCallback(() => void load?.run(), [load]);
  return { ...result, reload };
}

export function useSync(): SyncState {
  return useSyncExternalStore(state.listen, state.get);
}

/** Whether only loading the page again helps. */
export function useOutdated(): boolean {
  return useSyncExternalStore(outdated.listen, outdated.get);
}

/** What another person left unsaved in this tab. The one who is signed in now is asked, and then discards it or signs out again. */
export function useSealed(): Sealed | undefined {
  return useSyncExternalStore(sealedOfAnother.listen, sealedOfAnother.get);
}

/** Text as one types: kept on the server, and saying where it stands. */
export function useDraft(key: string): { value: string | undefined; set(value: string): void; drop(): void; state: DraftState } {
  const listen = useCallback((listener: () => void) => drafts.listen(key, listener), [key]);
  const view = useSyncExternalStore(listen, () => drafts.view(key));
  const set = useCallback((value: string) => drafts.set(key, value), [key]);
  const drop = useCallback(() => drafts.set(key, undefined), [key]);
  return { ...view, set, drop };
}

/** Calls the listener with every frame of the journal, for what no row holds (histories, lists of what is asked of me). */
export function useHappenings(listener: (happening: Happening) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => happenings.listen((happening) => latest.current(happening)), []);
}
