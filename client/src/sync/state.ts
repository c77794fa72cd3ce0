import type { Conflict } from './conflicts.js';

export type Connection = 'live' | 'catching up' | 'offline' | 'signed out';

export interface SyncState {
  readonly connection: Connection;
  /** Acts that the server has not answered yet. */
  readonly unsent: number;
  /** What these acts say, oldest first. */
  readonly waiting: readonly { readonly says: string }[];
  readonly lastSavedAt: Date | undefined;
  readonly conflicts: readonly Conflict[];
}

/** A value that tells its listeners when it becomes another one. */
export class Watched<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = (): T => this.value;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    [...this.listeners].forEach((listener) => listener());
  }
}

/** People who want to be told of something that happens. */
export class Announcer<T> {
  private readonly listeners = new Set<(event: T) => void>();

  readonly listen = (listener: (event: T) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(event: T): void {
    [...this.listeners].forEach((listener) => listener(event));
  }
}

/** Waiting that can be cut short. Injected, so that tests need no clock. */
export interface Timers {
  after(milliseconds: number, then: () => void): () => void;
}

export const realTimers: Timers = {
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Grows from `first` to `most` milliseconds; half of it is chance, so that a crowd doesn't come back at once. */
export function backoff(attempt: number, first: number, most: number, chance: number): number {
  const full = Math.min(most, first * 2 ** Math.min(attempt, 16));
  return full / 2 + (full / 2) * chance;
}
