import { compare, editIn, withNewestVersion, type Conflict, type Edit } from './conflicts.js';
import { inverseOf, type Step } from './overlay.js';
import { isRecord } from './rows.js';
import { Announcer, backoff, type Timers } from './state.js';
import type { Store } from './store.js';
import { Refused, type Document, type Post } from './transport.js';

/** An act that the server has not answered. It keeps its id over all attempts, so it is done once. */
export interface Pending {
  readonly act: string;
  readonly says: string;
  readonly document: Document<unknown, unknown>;
  readonly steps: readonly Step[];
  readonly edit: Edit | undefined;
  readonly undoes: string | undefined;
  readonly resolve: (data: unknown) => void;
  readonly reject: (refused: Refused) => void;
  variables: object;
  /**
   * When it was first sent. From then on its input stays as it is, for it may have reached the server. A later answer may
   * repeat what was true after the first one, so this is also the moment that the answer is from.
   */
  sentAt: number | undefined;
}

export interface Performed<D> {
  readonly act: string;
  /** Rejects with Refused. */
  readonly done: Promise<D>;
}

export interface PerformedEvent {
  readonly act: string;
  readonly says: string;
  readonly undoable: boolean;
  /** The act that this one takes back. */
  readonly undoes: string | undefined;
}

export interface RefusedEvent {
  readonly act: string;
  readonly says: string;
  readonly undoes: string | undefined;
  readonly refused: Refused;
}

interface Order {
  readonly act: string;
  readonly document: Document<unknown, unknown>;
  readonly variables: object;
  readonly says: string;
  readonly steps: readonly Step[];
  readonly undoable: boolean;
  readonly undoes?: string;
  readonly from?: object | undefined;
}

interface Ports {
  readonly store: Store;
  readonly post: Post;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly now: () => Date;
  readonly newAct: () => string;
  readonly undoDocument: Document<unknown, { act: string; of: string }>;
  /** Something that the state line shows has changed. */
  readonly changed: () => void;
  readonly sessionEnded: () => void;
}

const mostUndo = 100;

/** My acts in the order in which I did them: shown at once, sent one after the other, tried again until answered. */
export class Acts {
  readonly performed = new Announcer<PerformedEvent>();
  readonly refused = new Announcer<RefusedEvent>();
  lastSavedAt: Date | undefined;
  /** The last attempt found no server. */
  stalled = false;
  private queue: Pending[] = [];
  private conflicts: Conflict[] = [];
  private undoable: { act: string; says: string; back: readonly Step[] }[] = [];
  private attempt = 0;
  private sending = false;
  private era = 0;
  private wakeUp: (() => void) | undefined;

  constructor(private readonly ports: Ports) {}

  get pending(): readonly Pending[] {
    return this.queue;
  }

  get openConflicts(): readonly Conflict[] {
    return this.conflicts;
  }

  perform<D>(order: Order): Performed<D> {
    const { store } = this.ports;
    const edit = editIn(order.variables, order.from, store);
    const back = order.undoable ? inverseOf(order.steps, (kind, id) => store.get(kind, id) as never) : [];
    const done = new Promise<unknown>((resolve, reject) => {
      const { act, says, document, variables, steps, undoes } = order;
      this.queue.push({ act, says, document, variables, steps, edit, undoes, resolve, reject, sentAt: undefined });
    });
    // Who doesn't wait for the act is told by `refused`.
    done.catch(() => undefined);
    store.lay(order.act, order.steps);
    if (order.undoable) this.undoable = [...this.undoable.slice(1 - mostUndo), { act: order.act, says: order.says, back }];
    this.performed.tell({ act: order.act, says: order.says, undoable: order.undoable, undoes: order.undoes });
    this.ports.changed();
    void this.send();
    return { act: order.act, done: done as Promise<D> };
  }

  /** Takes an act back. Rejects with Refused, for instance CONFLICT if somebody has changed what it touched. */
  async undo(act: string): Promise<void> {
    const entry = this.undoable.find((each) => each.act === act);
    this.undoable = this.undoable.filter((each) => each !== entry);
    const { newAct, undoDocument } = this.ports;
    const order = { act: newAct(), document: undoDocument as Document<unknown, unknown>, variables: { of: act }, undoable: false, undoes: act };
    await this.perform({ ...order, says: entry?.says ?? '', steps: entry?.back ?? [] }).done;
  }

  undoLast(): void {
    const last = this.undoable.at(-1);
    // The refusal of an undo is told by `refused`, as there is nobody here to wait for it.
    if (last) this.undo(last.act).catch(() => undefined);
  }

  /** The network is back: don't wait out the pause. */
  wake(): void {
    this.attempt = 0;
    this.wakeUp?.();
  }

  /** The journal shows that this act is done; its answer may still be under way. */
  seen(act: string): void {
    this.ports.store.lift(act);
  }

  /** Takes the acts out, with what they hold, so that nothing of them stays on the screen. */
  takeOut(): { queue: Pending[]; conflicts: Conflict[] } {
    const taken = { queue: this.queue, conflicts: this.conflicts };
    this.era++;
    this.sending = false;
    this.wakeUp?.();
    [this.queue, this.conflicts, this.undoable] = [[], [], []];
    [this.stalled, this.attempt, this.lastSavedAt] = [false, 0, undefined];
    taken.queue.forEach((pending) => this.ports.store.lift(pending.act));
    this.ports.changed();
    return taken;
  }

  /** The same person is back: the acts show again, in order, and are sent. */
  putBack(taken: { queue: Pending[]; conflicts: Conflict[] }): void {
    this.queue = [...taken.queue, ...this.queue];
    this.conflicts = [...taken.conflicts, ...this.conflicts];
    taken.queue.forEach((pending) => this.ports.store.lay(pending.act, pending.steps));
    this.ports.changed();
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    const era = this.era;
    for (let next = this.queue[0]; next && era === this.era; next = this.queue[0]) await this.attemptOne(next, era);
    if (era === this.era) this.sending = false;
  }

  private async attemptOne(pending: Pending, era: number): Promise<void> {
    if (pending.sentAt === undefined) pending.variables = withNewestVersion(pending.variables, pending.edit, this.ports.store);
    pending.sentAt ??= this.ports.store.moment();
    try {
      const data = await this.ports.post(pending.document, { ...pending.variables, act: pending.act });
      if (era === this.era) this.answered(pending, data, pending.sentAt);
    } catch (error) {
      if (era !== this.era) return;
      const refused = error instanceof Refused ? error : new Refused('INTERNAL');
      if (refused.code === 'UNAUTHENTICATED') this.ports.sessionEnded();
      else if (refused.passes) await this.pause(refused);
      else this.refuse(pending, refused);
    }
  }

  private answered(pending: Pending, data: unknown, askedAt: number): void {
    const { store } = this.ports;
    store.batch(() => {
      store.merge(data, askedAt);
      store.lift(pending.act);
    });
    this.queue = this.queue.filter((each) => each !== pending);
    [this.stalled, this.attempt, this.lastSavedAt] = [false, 0, this.ports.now()];
    this.ports.changed();
    pending.resolve(data);
  }

  private async pause(refused: Refused): Promise<void> {
    this.stalled = refused.code === 'OFFLINE';
    this.ports.changed();
    const least = (refused.retryAfter ?? 0) * 1000;
    const wait = Math.max(least, backoff(this.attempt++, 500, 30_000, this.ports.chance()));
    await new Promise<void>((resolve) => {
      const cancel = this.ports.timers.after(wait, resolve);
      this.wakeUp = () => {
        cancel();
        resolve();
      };
    });
    this.wakeUp = undefined;
  }

  private refuse(pending: Pending, refused: Refused): void {
    const { store } = this.ports;
    // A refusal is an answer: the server is reached.
    [this.stalled, this.attempt] = [false, 0];
    // An undo of what was never done has nothing left to do.
    const pointless = this.queue.filter((each) => each.undoes === pending.act);
    this.queue = this.queue.filter((each) => each !== pending && !pointless.includes(each));
    this.undoable = this.undoable.filter((each) => each.act !== pending.act);
    store.batch(() => [pending, ...pointless].forEach((each) => store.lift(each.act)));
    pointless.forEach((each) => each.resolve(undefined));
    if (refused.code === 'CONFLICT') this.keepConflict(pending, refused);
    this.ports.changed();
    this.refused.tell({ act: pending.act, says: pending.says, undoes: pending.undoes, refused });
    pending.reject(refused);
  }

  private keepConflict(pending: Pending, refused: Refused): void {
    const { edit, document, says } = pending;
    const current: unknown = refused.current;
    if (!edit || !isRecord(current)) return;
    const { kind, id } = edit.target;
    const version = typeof current.version === 'number' ? current.version : 0;
    const moved = refused.fields.map((each) => each.field);
    const leave = () => {
      this.conflicts = this.conflicts.filter((each) => each.act !== pending.act);
      this.ports.changed();
    };
    const resolve = (values: object) => {
      leave();
      const input = { ...(pending.variables as { input: object }).input, ...values, version };
      const steps: Step[] = [{ does: 'patch', kind, id, fields: { ...values } }];
      this.perform({ act: this.ports.newAct(), document, variables: { ...pending.variables, input }, says, steps, undoable: true, from: current });
    };
    this.conflicts = [...this.conflicts, { act: pending.act, says, kind, id, ...compare(edit, current, moved), resolve, discard: leave }];
  }
}
