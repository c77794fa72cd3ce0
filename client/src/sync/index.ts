import { acts, ended, happenings, store as heldRows } from './session.js';

export type { Performed, PerformedEvent, RefusedEvent } from './acts.js';
export type { Conflict } from './conflicts.js';
export type { DraftState } from './drafts.js';
export type { Happening } from './follow.js';
export type { Late } from './lately.js';
export type { Overlay } from './overlay.js';
export type { Kind, Rows } from './rows.js';
export type { Sealed } from './sealed.js';
export { Watched, type Connection, type SyncState } from './state.js';
export { isAnswered } from './loads.js';
export { outdated } from './outdated.js';
export { Refused, type Document, type RefusalCode, type RefusedField } from './transport.js';
export { ask, askAhead, newId, perform, startSync, stopSync, unsaved, whenReachable, type PerformOptions } from './session.js';
export { useDraft, useHappenings, useLately, useLoad, useOutdated, useRow, useRows, useSealed, useSync, type LoadOptions } from './hooks.js';

/** The held rows, for code outside of components. */
export const store: Pick<typeof heldRows, 'get' | 'rows' | 'merge' | 'drop' | 'clear' | 'subscribe'> = heldRows;

/** Takes back the last act that can be taken back. */
export const undoLast = (): void => acts.undoLast();
/** Takes an act back. Rejects with Refused. */
export const undo = (act: string): Promise<void> => acts.undo(act);
/** Told of every act as it is done, for the undo message. Returns the way to stop listening. */
export const onPerformed = acts.performed.listen;
/** Told of every act that the server refused, after it has gone from the screen. */
export const onRefused = acts.refused.listen;
/** Told when content has left the screen, and why. */
export const onEnded = ended.listen;
/** Told of every frame of the journal. */
export const onHappening = happenings.listen;
