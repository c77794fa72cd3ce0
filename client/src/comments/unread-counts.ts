import { ask, onEnded, onHappening, type Happening } from '../sync/index.js';
import { unreadDocument } from './documents.js';

const pause = 500;
const telling: ReadonlySet<string> = new Set(['comment', 'read_mark']);

/** How much I have not read, by what it is about: asked once for all marks on the screen, and again when the journal names a comment. */
class UnreadCounts {
  private counts: ReadonlyMap<string, number> = new Map();
  private readonly listeners = new Set<() => void>();
  private stopHearing: () => void = () => undefined;
  private waiting: number | undefined;
  private turn = 0;
  /** The last question was not answered. */
  private owed = false;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) {
      this.stopHearing = onHappening((happening) => this.hear(happening));
      void this.look();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size) return;
      this.stopHearing();
      window.clearTimeout(this.waiting);
    };
  };

  of(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  /** I read it here: the mark needn't wait until the server says so. */
  read(id: string): void {
    if (!this.counts.has(id)) return;
    this.show(new Map([...this.counts].filter(([about]) => about !== id)));
    // What is being asked was asked before.
    this.turn++;
    this.lookSoon();
  }

  clear(): void {
    this.turn++;
    window.clearTimeout(this.waiting);
    this.show(new Map());
  }

  private hear({ signal, changes }: Happening): void {
    const matters = signal === 'RESET' || signal === 'RESYNC' || (signal === 'READY' && this.owed) || changes.some(({ kind }) => telling.has(kind));
    if (matters) this.lookSoon();
  }

  private lookSoon(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.look(), pause);
  }

  private async look(): Promise<void> {
    const turn = ++this.turn;
    try {
      const { unread } = await ask(unreadDocument, {});
      if (turn !== this.turn) return;
      this.owed = false;
      this.show(new Map(unread.map(({ aboutId, count }) => [aboutId, count])));
    } catch (error) {
      this.owed = true;
      console.debug('What is new is not known', error);
    }
  }

  private show(counts: ReadonlyMap<string, number>): void {
    this.counts = counts;
    this.listeners.forEach((listener) => listener());
  }
}

export const unreadCounts = new UnreadCounts();

onEnded(() => unreadCounts.clear());
