import { Watched, backoff, type Timers } from './state.js';
import { Refused, type Document, type Post } from './transport.js';

export type DraftState = 'empty' | 'in this tab' | 'on the server';

export interface DraftView {
  readonly value: string | undefined;
  readonly state: DraftState;
}

interface Ports {
  readonly post: Post;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly saveDocument: Document<unknown, { key: string; value: string }>;
  readonly dropDocument: Document<unknown, { key: string }>;
  readonly changed: () => void;
  readonly sessionEnded: () => void;
}

interface Entry {
  readonly view: Watched<DraftView>;
  /** What the server holds; undefined is nothing. */
  saved: string | undefined;
  saving: boolean;
  attempt: number;
  cancelWait: (() => void) | undefined;
}

const pauseAfterTyping = 600;
const empty: DraftView = { value: undefined, state: 'empty' };

/** Text as it is typed, kept on the server as a private row. */
export class Drafts {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly ports: Ports) {}

  view(key: string): DraftView {
    return this.entry(key).view.get();
  }

  listen(key: string, listener: () => void): () => void {
    return this.entry(key).view.listen(listener);
  }

  /** What the server kept from before. What was typed meanwhile is newer and stays. */
  take(drafts: readonly { readonly key: string; readonly value: string }[]): void {
    for (const { key, value } of drafts) {
      const entry = this.entry(key);
      entry.saved ??= value;
      if (entry.view.get().state === 'empty') entry.view.set({ value, state: 'on the server' });
    }
  }

  set(key: string, value: string | undefined): void {
    const entry = this.entry(key);
    if (entry.view.get().value === value) return;
    const state = value === entry.saved ? 'on the server' : 'in this tab';
    entry.view.set(value === undefined ? empty : { value, state });
    entry.attempt = 0;
    this.wait(key, entry, pauseAfterTyping);
    this.ports.changed();
  }

  /** Texts that only this tab holds. */
  inThisTab(): { key: string; value: string }[] {
    return [...this.entries].flatMap(([key, { view }]) => {
      const { value, state } = view.get();
      return value !== undefined && state === 'in this tab' ? [{ key, value }] : [];
    });
  }

  /** Saves what waits, now: the page is being left, or the network is back. */
  flush(): void {
    for (const [key, entry] of this.entries) if (entry.cancelWait) void this.save(key, entry);
  }

  clear(): void {
    for (const entry of this.entries.values()) {
      entry.cancelWait?.();
      entry.view.set(empty);
    }
    this.entries.clear();
  }

  private entry(key: string): Entry {
    let entry = this.entries.get(key);
    if (!entry) {
      entry = { view: new Watched(empty), saved: undefined, saving: false, attempt: 0, cancelWait: undefined };
      this.entries.set(key, entry);
    }
    return entry;
  }

  private wait(key: string, entry: Entry, milliseconds: number): void {
    entry.cancelWait?.();
    entry.cancelWait = this.ports.timers.after(milliseconds, () => void this.save(key, entry));
  }

  private async save(key: string, entry: Entry): Promise<void> {
    entry.cancelWait?.();
    entry.cancelWait = undefined;
    const { value } = entry.view.get();
    if (entry.saving || value === entry.saved) return;
    entry.saving = true;
    const { post, saveDocument, dropDocument } = this.ports;
    const failed = await (value === undefined ? post(dropDocument, { key }) : post(saveDocument, { key, value })).then(
      () => undefined,
      (error: unknown) => (error instanceof Refused ? error : new Refused('INTERNAL')),
    );
    entry.saving = false;
    if (this.entries.get(key) !== entry) return;
    if (failed) this.failed(key, entry, failed);
    else this.saved(key, entry, value);
    this.ports.changed();
  }

  private saved(key: string, entry: Entry, value: string | undefined): void {
    entry.saved = value;
    entry.attempt = 0;
    const now = entry.view.get().value;
    if (now === value) entry.view.set(value === undefined ? empty : { value, state: 'on the server' });
    else this.wait(key, entry, pauseAfterTyping);
  }

  private failed(key: string, entry: Entry, refused: Refused): void {
    if (refused.code === 'UNAUTHENTICATED') this.ports.sessionEnded();
    else if (refused.passes) this.wait(key, entry, Math.max((refused.retryAfter ?? 0) * 1000, backoff(entry.attempt++, 1_000, 30_000, this.ports.chance())));
  }
}
