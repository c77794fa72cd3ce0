import { isOutdated } from './outdated.js';
import { isKind, type Kind } from './rows.js';
import { backoff, type Timers } from './state.js';
import type { Store } from './store.js';
import { Refused } from './transport.js';

export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly row?: object | null;
}

/** One frame of the journal, as far as I may see it. */
export interface Happening {
  readonly cursor: string;
  readonly signal: 'READY' | 'CHANGE' | 'RESET' | 'RESYNC';
  readonly act?: { readonly id: string; readonly name: string; readonly actorId?: string | null; readonly at: string } | null;
  readonly changes: readonly Change[];
}

export interface Line {
  /** Asks for a sign of life; without one the line is closed. */
  check(): void;
  close(): void;
}

export interface LineEnd {
  readonly code: number | undefined;
  readonly refused: Refused | undefined;
}

/** Opens a line that follows the journal from a cursor. `ended` is called once. */
export type OpenLine = (after: string, to: { next(happening: Happening): void; ended(end: LineEnd): void }) => Line;

export interface LateChange {
  readonly kind: Kind;
  readonly id: string;
  readonly actorId: string | null;
  readonly at: string;
}

interface Ports {
  readonly store: Store;
  readonly open: OpenLine;
  readonly timers: Timers;
  readonly chance: () => number;
  /** A fresh cursor of now, when the held one is not accepted. */
  readonly freshCursor: () => Promise<string>;
  readonly changed: () => void;
  /** Fetch everything again; what isn't found is to be dropped. Ends when that is done. */
  readonly reset: () => Promise<void>;
  /** My own act is in the journal. */
  readonly seen: (act: string) => void;
  /** A frame arrived; `late` are its changes if it is news (not caught up on). */
  readonly happened: (happening: Happening, late: readonly LateChange[]) => void;
  readonly gone: (ids: ReadonlySet<string>) => void;
  readonly sessionEnded: () => void;
}

const signedOut = 4401;
const forbidden = 4403;

/** Keeps the store at the journal's end: opens, resumes from its cursor, and comes back for ever. */
export class Follow {
  state: 'closed' | 'opening' | 'catching up' | 'live' = 'closed';
  /** Attempts since the last sign of the journal. */
  attempt = 0;
  private cursor: string | undefined;
  private line: Line | undefined;
  private cancelWait: (() => void) | undefined;
  private era = 0;
  /** The open line has caught up with the journal. */
  private ready = false;
  /** Fetches under way after a reset: until they end, the screen isn't up to date. */
  private fetching = 0;

  constructor(private readonly ports: Ports) {}

  start(cursor: string): void {
    this.stop();
    this.cursor = cursor;
    this.connect();
  }

  stop(): void {
    this.era++;
    this.cancelWait?.();
    this.line?.close();
    [this.line, this.cancelWait, this.cursor, this.attempt] = [undefined, undefined, undefined, 0];
    this.become('closed');
  }

  /** The page is seen again or the network is back: try now, or ask the open line for a sign of life. */
  wake(): void {
    if (this.cursor === undefined) return;
    if (this.line) this.line.check();
    else {
      this.cancelWait?.();
      this.connect();
    }
  }

  private connect(): void {
    if (this.cursor === undefined) return;
    const era = ++this.era;
    this.cancelWait = undefined;
    this.ready = false;
    this.become('opening');
    const here =
      <T>(then: (value: T) => void) =>
      (value: T) => {
        if (era === this.era) then(value);
      };
    const line = this.ports.open(this.cursor, { next: here((happening) => this.take(happening)), ended: here((end) => this.ended(end)) });
    if (era === this.era) this.line = line;
    else line.close();
  }

  private take(happening: Happening): void {
    const { store, seen, gone, happened } = this.ports;
    const isNews = this.state === 'live' && happening.signal === 'CHANGE';
    // Catching up comes in parts that share the cursor of its end: cut in between, all of it is asked for again.
    if (this.ready || happening.signal !== 'CHANGE') this.cursor = happening.cursor;
    this.attempt = 0;
    if (happening.signal === 'RESET' || happening.signal === 'RESYNC') {
      this.become('catching up');
      void this.fetchAgain();
    }
    const lost = new Set<string>();
    store.batch(() => {
      for (const change of happening.changes) this.apply(change, lost);
      if (happening.act) seen(happening.act.id);
    });
    if (lost.size) gone(lost);
    if (this.state === 'opening') this.become('catching up');
    if (happening.signal === 'READY') this.ready = true;
    this.liveIfComplete();
    const { act } = happening;
    const late = (change: Change): LateChange[] =>
      isKind(change.kind) && act ? [{ kind: change.kind, id: change.id, actorId: act.actorId ?? null, at: act.at }] : [];
    happened(happening, isNews ? happening.changes.flatMap(late) : []);
  }

  private apply(change: Change, lost: Set<string>): void {
    const { store } = this.ports;
    const { kind, id, version, gone, row } = change;
    if (gone) {
      if (isKind(kind)) store.drop(kind, id, version);
      // What the store doesn't hold may still stand in an answer.
      if (!isKind(kind) || !store.confirmed(kind, id)) lost.add(id);
    } else if (isKind(kind) && row) store.merge(row);
  }

  private ended({ code, refused }: LineEnd): void {
    this.era++;
    this.line = undefined;
    if (code === signedOut || refused?.code === 'UNAUTHENTICATED') {
      this.ports.sessionEnded();
      return;
    }
    if (isOutdated(refused)) return;
    this.become('opening');
    if (refused?.code === 'INVALID' || code === forbidden) void this.lookAgain(refused !== undefined);
    else this.wait(backoff(this.attempt++, 400, 6_000, this.ports.chance()));
  }

  /** Asks over HTTP, which tells why: the session may have ended. With `anew`, the cursor was refused and a fresh one takes its place. */
  private async lookAgain(anew: boolean): Promise<void> {
    const era = this.era;
    try {
      const cursor = await this.ports.freshCursor();
      if (era !== this.era) return;
      if (anew) {
        this.cursor = cursor;
        void this.fetchAgain();
      }
    } catch (error) {
      if (era !== this.era) return;
      if (error instanceof Refused && error.code === 'UNAUTHENTICATED') {
        this.ports.sessionEnded();
        return;
      }
    }
    this.wait(backoff(this.attempt++, 400, 6_000, this.ports.chance()));
  }

  private async fetchAgain(): Promise<void> {
    this.fetching++;
    await this.ports.reset();
    this.fetching--;
    this.liveIfComplete();
  }

  private liveIfComplete(): void {
    if (this.line && this.ready && !this.fetching) this.become('live');
  }

  private wait(milliseconds: number): void {
    this.cancelWait = this.ports.timers.after(milliseconds, () => this.connect());
    this.ports.changed();
  }

  private become(state: Follow['state']): void {
    if (this.state === state) return;
    this.state = state;
    this.ports.changed();
  }
}
