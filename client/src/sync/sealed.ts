import type { Pending } from './acts.js';
import type { Conflict } from './conflicts.js';

/** What was not saved when a session ended. It stays in memory, unread, until the same person is back or somebody discards it. */
export interface Unsaved {
  readonly queue: Pending[];
  readonly conflicts: Conflict[];
  readonly drafts: readonly { readonly key: string; readonly value: string }[];
}

/** What another person may know of it. */
export interface Sealed {
  readonly personId: string;
  /** Acts, open conflicts and texts together. */
  readonly count: number;
  discard(): void;
}

export function countOf({ queue, conflicts, drafts }: Unsaved): number {
  return queue.length + conflicts.length + drafts.length;
}
