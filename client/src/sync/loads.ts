import { withoutRows } from './answers.js';
import { backoff, Watched, type Timers } from './state.js';
import type { Store } from './store.js';
import { Refused, type Document, type Post } from './transport.js';

export interface Loaded<D> {
  readonly data: D | undefined;
  readonly error: Refused | undefined;
  readonly loading: boolean;
}

/** Answered, refused, or not asked at all; a question that is asked again was answered before. */
export const isAnswered = ({ data, error, loading }: Loaded<unknown>): boolean => !loading || data !== undefined || error !== undefined;

interface Ports {
  readonly store: Store;
  readonly post: Post;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly sessionEnded: () => void;
}

const nothing: Loaded<never> = { data: undefined, error: undefined, loading: false };

/** Milliseconds after which no screen is expected any more for what was asked ahead. */
const notWanted = 20_000;

const questionOf = (document: object, variables: unknown) => JSON.stringify([(document as Document<never, never>).__meta__?.hash, variables]);

/** One question that a screen asks, and asks again when it must. */
export class Load<D = unknown, V = unknown> {
  readonly result: Watched<Loaded<D>>;
  private turn = 0;
  private attempt = 0;
  private cancelWait: (() => void) | undefined;
  /** Asked before a screen wanted it. */
  private early = false;

  constructor(
    private readonly document: Document<D, V>,
    private readonly variables: V,
    private readonly ports: Ports,
  ) {
    this.result = new Watched<Loaded<D>>({ ...nothing, loading: true });
  }

  /** A screen shows it now: asks, unless that was done ahead. */
  begin(): void {
    if (this.early) this.early = false;
    else void this.run();
  }

  ahead(): void {
    this.early = true;
    void this.run();
  }

  /** Asks. The returned promise ends with the answer or the refusal, and never rejects. */
  async run(): Promise<void> {
    const turn = ++this.turn;
    this.cancelWait?.();
    this.result.set({ ...this.result.get(), loading: true });
    const askedAt = this.ports.store.moment();
    try {
      const data = await this.ports.post(this.document, this.variables);
      if (turn !== this.turn) return;
      this.attempt = 0;
      this.ports.store.merge(data, askedAt);
      this.result.set({ data, error: undefined, loading: false });
    } catch (error) {
      if (turn === this.turn) this.failed(error instanceof Refused ? error : new Refused('INTERNAL'));
    }
  }

  stop(): void {
    this.turn++;
    this.cancelWait?.();
  }

  /** Tries again what failed for want of a network. */
  wake(): void {
    if (this.result.get().error?.passes) void this.run();
  }

  /** Takes rows that went out of sight out of the raw answer too. */
  prune(ids: ReadonlySet<string>): void {
    const { data, ...rest } = this.result.get();
    if (data !== undefined) this.result.set({ ...rest, data: withoutRows(data, ids) });
  }

  clear(): void {
    this.stop();
    this.result.set(nothing);
  }

  private failed(refused: Refused): void {
    if (refused.code === 'UNAUTHENTICATED') {
      this.ports.sessionEnded();
      return;
    }
    // What a screen showed before stays while the server can't be reached; a refusal means that it is not to be shown.
    const data = refused.passes ? this.result.get().data : undefined;
    this.result.set({ data, error: refused, loading: false });
    if (!refused.passes) return;
    const wait = Math.max((refused.retryAfter ?? 0) * 1000, backoff(this.attempt++, 1_000, 30_000, this.ports.chance()));
    this.cancelWait = this.ports.timers.after(wait, () => void this.run());
  }
}

/** The questions of the open screens. */
export class Loads {
  private readonly active = new Set<Load>();
  /** Asked ahead and not yet taken by a screen, by question. */
  private readonly early = new Map<string, Load>();
  private sweeps = 0;
  /** A reset that found no network. */
  private owed = false;

  constructor(private readonly ports: Ports) {}

  make<D, V>(document: Document<D, V>, variables: V): Load<D, V> {
    const question = questionOf(document, variables);
    const early = this.early.get(question) as Load<D, V> | undefined;
    this.early.delete(question);
    return early ?? new Load(document, variables, this.ports);
  }

  /** Asks before the screen that will want the answer is there. A screen that never comes lets go of it. */
  ahead<D, V>(document: Document<D, V>, variables: V): void {
    const question = questionOf(document, variables);
    if (this.early.has(question)) return;
    const load = new Load(document, variables, this.ports) as Load;
    this.early.set(question, load);
    this.active.add(load);
    load.ahead();
    this.ports.timers.after(notWanted, () => {
      if (this.early.get(question) !== load) return;
      this.early.delete(question);
      this.active.delete(load);
      load.stop();
    });
  }

  start<D, V>(load: Load<D, V>): () => void {
    const held = load as Load;
    this.active.add(held);
    load.begin();
    return () => {
      this.active.delete(held);
      load.stop();
    };
  }

  /** Asks everything again and then drops what no answer and no event has named since, so that nothing stale stays. */
  async reset(): Promise<void> {
    const sweep = ++this.sweeps;
    const since = this.ports.store.forgetBefore();
    this.owed = false;
    let cancel: (() => void) | undefined;
    // What I may no longer see must not stay on the screen because an answer is slow.
    const patience = new Promise<void>((resolve) => {
      cancel = this.ports.timers.after(5_000, resolve);
    });
    await Promise.race([Promise.all([...this.active].map((load) => load.run())), patience]);
    cancel?.();
    if (sweep !== this.sweeps) return;
    // Without a network nothing can be fetched: the screen stays as it is, and this is made up for later.
    this.owed = [...this.active].some((load) => load.result.get().error?.passes);
    if (this.owed) this.ports.timers.after(5_000, () => this.makeUp(sweep));
    else this.ports.store.sweep(since);
  }

  /** The network is back. */
  wake(): void {
    if (this.owed) this.makeUp(this.sweeps);
    else this.active.forEach((load) => load.wake());
  }

  prune(ids: ReadonlySet<string>): void {
    this.active.forEach((load) => load.prune(ids));
  }

  clear(): void {
    this.sweeps++;
    this.owed = false;
    this.active.forEach((load) => load.clear());
    this.active.clear();
    this.early.clear();
  }

  private makeUp(sweep: number): void {
    if (sweep === this.sweeps && this.owed) void this.reset();
  }
}
