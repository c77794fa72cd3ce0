import type { LateChange } from './follow.js';
import type { Kind } from './rows.js';
import type { Timers } from './state.js';

export interface Late {
  readonly actorId: string | null;
  readonly at: string;
}

const shownFor = 4_000;

/** Rows that somebody else changed a moment ago, for the animation. */
export class Lately {
  private readonly held = new Map<string, Late>();
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(private readonly timers: Timers) {}

  get(kind: Kind, id: string): Late | undefined {
    return this.held.get(`${kind}:${id}`);
  }

  listen(kind: Kind, id: string, listener: () => void): () => void {
    const key = `${kind}:${id}`;
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (!listeners.size) this.listeners.delete(key);
    };
  }

  note(changes: readonly LateChange[]): void {
    for (const { kind, id, actorId, at } of changes) {
      const key = `${kind}:${id}`;
      const late = { actorId, at };
      this.put(key, late);
      this.timers.after(shownFor, () => {
        if (this.held.get(key) === late) this.put(key, undefined);
      });
    }
  }

  clear(): void {
    for (const key of [...this.held.keys()]) this.put(key, undefined);
  }

  private put(key: string, late: Late | undefined): void {
    if (late) this.held.set(key, late);
    else this.held.delete(key);
    this.listeners.get(key)?.forEach((listener) => listener());
  }
}
