import type { Thing, ThingClass } from '../work/thing.js';
import type { Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';

/**
 * A kind of thing that has a text which several people write at once. Its updates are in a table of their own, with the thing's
 * audience in a composite key: `id`, the key, `audience_id`, `person_id`, `at`, `content`.
 */
export interface Written<T extends Thing = Thing> {
  readonly type: ThingClass<T>;
  /** With its schema. */
  readonly table: string;
  /** The column of that table which says whose text it is. */
  readonly key: string;
  mayWrite(viewer: Viewer, row: T): boolean;
  /** When it may be written, as a condition on the thing's own row: what is stored waits for whoever closes it. */
  readonly open: string;
  /** What stands in it before anybody has written: the same bytes each time, so that two who begin begin with one text. */
  begins?(work: Work, row: T): Promise<Uint8Array | undefined> | Uint8Array | undefined;
}

const kinds = new Map<string, Written>();

/** Called once for each such kind, beside its noun. */
export function registerWritten<T extends Thing>(kind: string, written: Written<T>): Written<T> {
  kinds.set(kind, written);
  return written;
}

export const writtenOf = (kind: string): Written | undefined => kinds.get(kind);
