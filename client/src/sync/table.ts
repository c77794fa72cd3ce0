import { applySteps, type Step } from './overlay.js';
import { same, type AnyRow } from './rows.js';

export type Listener = () => void;

const noRows: readonly AnyRow[] = Object.freeze([]);

function saysNothingNew(row: AnyRow, held: AnyRow): boolean {
  if (row === held) return true;
  for (const column in row) if (!same(row[column], held[column])) return false;
  return true;
}

/** Rows that share a value. The list is made when it is asked for and keeps its identity until something in it changes. */
class Bucket {
  readonly rows = new Map<string, AnyRow>();
  readonly listeners = new Set<Listener>();
  private made: readonly AnyRow[] | undefined;

  list(): readonly AnyRow[] {
    this.made ??= this.rows.size ? [...this.rows.values()] : noRows;
    return this.made;
  }

  put(row: AnyRow): void {
    this.rows.set(row.id, row);
    this.made = undefined;
  }

  take(id: string): void {
    if (this.rows.delete(id)) this.made = undefined;
  }
}

/** The rows of one kind: what the server said, what is shown, and an index for each column that was asked for. */
export class Table {
  private readonly said = new Map<string, AnyRow>();
  private readonly shown = new Map<string, AnyRow>();
  private readonly laid = new Map<string, { act: string; step: Step }[]>();
  private readonly gone = new Map<string, { version: number; moment: number }>();
  private readonly seenAt = new Map<string, number>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly indexes = new Map<string, Map<unknown, Bucket>>();
  private readonly all = new Bucket();

  /** `touched` collects whom to tell at the end of the batch. */
  constructor(
    private readonly touched: Set<Listener>,
    private readonly changed: Listener,
  ) {}

  get(id: string): AnyRow | undefined {
    return this.shown.get(id);
  }

  /** The row as the server last said it. */
  confirmed(id: string): AnyRow | undefined {
    return this.said.get(id);
  }

  list(field: string | undefined, value: unknown): readonly AnyRow[] {
    return field === undefined ? this.all.list() : (this.index(field).get(value)?.list() ?? noRows);
  }

  listen(id: string, listener: Listener): Listener {
    const listeners = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (!listeners.size && this.listeners.get(id) === listeners) this.listeners.delete(id);
    };
  }

  listenList(field: string | undefined, value: unknown, listener: Listener): Listener {
    const bucket = field === undefined ? this.all : this.bucket(this.index(field), value);
    bucket.listeners.add(listener);
    return () => bucket.listeners.delete(listener);
  }

  /** Takes what the server said. `moment` is when it was asked: an answer that was under way when the row went is not believed. */
  merge(row: AnyRow, moment: number): void {
    const gone = this.gone.get(row.id);
    if (gone && (row.version < gone.version || (row.version === gone.version && moment < gone.moment))) return;
    this.gone.delete(row.id);
    this.seenAt.set(row.id, Math.max(moment, this.seenAt.get(row.id) ?? 0));
    const held = this.said.get(row.id);
    if (held && row.version < held.version) return;
    if (held && saysNothingNew(row, held)) return;
    this.said.set(row.id, held ? { ...held, ...row } : row);
    this.refresh(row.id);
  }

  /** The row went out of sight. A newer one than `version` stays. */
  drop(id: string, version: number | undefined, moment: number): void {
    const held = this.said.get(id);
    if (held && version !== undefined && held.version > version) return;
    this.gone.set(id, { version: Math.max(version ?? held?.version ?? 0, this.gone.get(id)?.version ?? 0), moment });
    this.forget(id);
  }

  /** Drops what nobody has said since the moment. */
  sweep(since: number): void {
    for (const id of [...this.said.keys()]) if ((this.seenAt.get(id) ?? 0) < since) this.forget(id);
  }

  lay(act: string, step: Step): void {
    const steps = this.laid.get(step.id) ?? [];
    this.laid.set(step.id, [...steps, { act, step }]);
    this.refresh(step.id);
  }

  lift(act: string, id: string): void {
    const left = (this.laid.get(id) ?? []).filter((each) => each.act !== act);
    if (left.length) this.laid.set(id, left);
    else this.laid.delete(id);
    this.refresh(id);
  }

  clear(): void {
    const ids = [...this.shown.keys()];
    for (const held of [this.said, this.laid, this.gone, this.seenAt]) held.clear();
    ids.forEach((id) => this.refresh(id));
  }

  private forget(id: string): void {
    this.said.delete(id);
    this.seenAt.delete(id);
    this.refresh(id);
  }

  private refresh(id: string): void {
    const before = this.shown.get(id);
    const laid = this.laid.get(id);
    const said = this.said.get(id);
    const next = laid
      ? applySteps(
          said,
          laid.map((each) => each.step),
        )
      : said;
    // Without an overlay the row is new whenever what the server said is.
    if (before === next || (laid && before && next && same(before, next))) return;
    if (next) this.shown.set(id, next);
    else this.shown.delete(id);
    this.changed();
    this.listeners.get(id)?.forEach((listener) => this.touched.add(listener));
    this.move(this.all, this.all, before, next);
    for (const [field, index] of this.indexes) {
      const from = before && index.get(before[field]);
      this.move(from, next && this.bucket(index, next[field]), before, next);
    }
  }

  private move(from: Bucket | undefined, to: Bucket | undefined, before: AnyRow | undefined, next: AnyRow | undefined): void {
    if (before && from && (from !== to || !next)) from.take(before.id);
    if (next && to) to.put(next);
    for (const bucket of [from, to]) bucket?.listeners.forEach((listener) => this.touched.add(listener));
  }

  private index(field: string): Map<unknown, Bucket> {
    let index = this.indexes.get(field);
    if (!index) {
      index = new Map();
      for (const row of this.shown.values()) this.bucket(index, row[field]).put(row);
      this.indexes.set(field, index);
    }
    return index;
  }

  private bucket(index: Map<unknown, Bucket>, value: unknown): Bucket {
    let bucket = index.get(value);
    if (!bucket) {
      bucket = new Bucket();
      index.set(value, bucket);
    }
    return bucket;
  }
}
