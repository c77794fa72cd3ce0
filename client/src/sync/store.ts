import { rowsIn } from './answers.js';
import type { Step } from './overlay.js';
import { kindOf, kinds, type AnyRow, type Kind, type Rows } from './rows.js';
import { Table, type Listener } from './table.js';

/**
 * The replica of what I may see: rows by kind and id, the newest version wins, with my unanswered acts laid over it.
 * A change tells only those who look at the rows or lists that it touched.
 */
export class Store {
  private readonly touched = new Set<Listener>();
  private readonly watchers = new Set<Listener>();
  private readonly tables: Readonly<Record<Kind, Table>>;
  private readonly steps = new Map<string, readonly Step[]>();
  private depth = 0;
  private now = 0;
  private changed = false;
  private floor = 0;

  constructor() {
    const table = () => new Table(this.touched, () => (this.changed = true));
    this.tables = Object.fromEntries(kinds.map((kind) => [kind, table()])) as Record<Kind, Table>;
  }

  /** A point in the order of questions and events: what was asked before an event can't undo it. */
  moment(): number {
    return ++this.now;
  }

  get<K extends Kind>(kind: K, id: string): Rows[K] | undefined {
    return this.tables[kind].get(id) as Rows[K] | undefined;
  }

  /** The row as the server last said it, without what my acts lay over it. */
  confirmed(kind: Kind, id: string): AnyRow | undefined {
    return this.tables[kind].confirmed(id);
  }

  rows<K extends Kind>(kind: K, field?: keyof Rows[K] & string, value?: unknown): readonly Rows[K][] {
    const list: readonly unknown[] = this.tables[kind].list(field, value);
    return list as readonly Rows[K][];
  }

  /** Takes every row found anywhere in an answer, unless it was asked before the last `forgetBefore`. */
  merge(answer: unknown, askedAt: number = this.moment()): void {
    if (askedAt < this.floor) return;
    this.batch(() => {
      for (const row of rowsIn(answer)) {
        const kind = kindOf(row);
        if (kind) this.tables[kind].merge(row, askedAt);
      }
    });
  }

  /** The row is out of sight; with a version, only if nothing newer is held. */
  drop(kind: Kind, id: string, version?: number): void {
    this.batch(() => this.tables[kind].drop(id, version, this.moment()));
  }

  /** From now on, answers to earlier questions are not believed: rights may have moved since. Returns the moment, for `sweep`. */
  forgetBefore(): number {
    this.floor = this.moment();
    return this.floor;
  }

  /** Drops every row that no answer or event has named since the moment. */
  sweep(since: number): void {
    this.batch(() => kinds.forEach((kind) => this.tables[kind].sweep(since)));
  }

  /** Shows what an act will have done, over what the server said. */
  lay(act: string, steps: readonly Step[]): void {
    this.steps.set(act, steps);
    this.batch(() => steps.forEach((step) => this.tables[step.kind].lay(act, step)));
  }

  /** Takes an act's overlay away: it is answered, refused, or seen in the journal. */
  lift(act: string): void {
    const steps = this.steps.get(act);
    this.steps.delete(act);
    if (steps) this.batch(() => steps.forEach((step) => this.tables[step.kind].lift(act, step.id)));
  }

  clear(): void {
    this.steps.clear();
    this.forgetBefore();
    this.batch(() => kinds.forEach((kind) => this.tables[kind].clear()));
  }

  /** Everything inside is told as one change. */
  batch(change: () => void): void {
    this.depth++;
    try {
      change();
    } finally {
      this.depth--;
      if (this.depth === 0) this.tell();
    }
  }

  listen(kind: Kind, id: string, listener: Listener): Listener {
    return this.tables[kind].listen(id, listener);
  }

  listenList(kind: Kind, field: string | undefined, value: unknown, listener: Listener): Listener {
    return this.tables[kind].listenList(field, value, listener);
  }

  /** Called after every batch that changed something shown. */
  subscribe(listener: Listener): Listener {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  private tell(): void {
    if (!this.changed) return;
    this.changed = false;
    const told = [...this.touched, ...this.watchers];
    this.touched.clear();
    told.forEach((listener) => listener());
  }
}
