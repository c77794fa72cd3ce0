import { v5 } from 'uuid';
import { camel, instance, kindOf, tableOf, type Thing, type ThingClass } from './thing.js';
import { Refusal } from './refusal.js';
import { isId } from './input.js';
import type { Transaction, Value } from './transaction.js';
import type { Viewer } from './viewer.js';

type Fields<T> = { [K in keyof T]?: T[K] };
/** A value, any of several, or null; all have to hold. */
export type Where<T> = { [K in keyof T]?: T[K] | readonly NonNullable<T[K]>[] | null };
export interface Find {
  order?: string;
  limit?: number;
  lock?: boolean;
}

/** A viewer, one transaction, and the only way to touch rows. Row-level security stands behind every call. */
export class Work {
  private made = 0;

  constructor(
    readonly transaction: Transaction,
    readonly viewer: Viewer,
    /** The client's idempotency key; absent in a read. */
    readonly act?: string,
  ) {}

  /** Throws NOT_FOUND for what is not there and for what is not shared, alike. */
  async get<T extends Thing>(type: ThingClass<T>, id: string, options: Find = {}): Promise<T> {
    const row = isId(id) ? (await this.find(type, { id } as Where<T>, options))[0] : undefined;
    // What is no id is not said back: it may be anything.
    if (!row) throw new Refusal('NOT_FOUND', isId(id) ? { id } : {});
    return row;
  }

  async find<T extends Thing>(type: ThingClass<T>, where: Where<T>, { order, limit, lock }: Find = {}): Promise<T[]> {
    const { name, columns, select } = tableOf(type);
    const values: Value[] = [];
    const tests = Object.entries(where).map(([property, value]) => {
      const column = columns.get(property);
      if (!column) throw new Error(`${type.name} has no ${property}`);
      if (value === null) return `${column} is null`;
      values.push(value as Value);
      return Array.isArray(value) ? `${column} = any ($${values.length})` : `${column} = $${values.length}`;
    });
    const text = `select ${select} from ${name}${tests.length ? ` where ${tests.join(' and ')}` : ''}${order ? ` order by ${order}` : ''}${limit ? ` limit ${limit}` : ''}${lock ? ' for update' : ''}`;
    return this.instances(type, await this.transaction.query<T>(text, values));
  }

  private async instances<T extends Thing>(type: ThingClass<T>, rows: T[]): Promise<T[]> {
    const { principals: known } = this.transaction;
    const unknown = known.unknown(rows.map((row) => row.audienceId));
    if (unknown.length) {
      const found = await this.transaction.query<{ id: number; principals: string[] }>('select id, principals from app.audience where id = any ($1)', [
        unknown,
      ]);
      for (const { id, principals } of found) known.learn(id, principals);
    }
    return rows.map((row) => instance(type, row, known.of(row.audienceId)));
  }

  /** The next id that this act gives: the client computes the same, so that what it shows at once keeps its identity. */
  nextId(): string {
    if (!this.act) throw new Error('rows are made by acts only');
    return v5(`${this.viewer.person}/${this.made++}`, this.act);
  }

  async insert<T extends Thing>(type: ThingClass<T>, values: Fields<T> & { audienceId: number }, within?: Thing): Promise<T> {
    return (await this.insertAll(type, [values], within))[0]!;
  }

  /** All rows in one statement. `within` is the parent thing of a part. */
  async insertAll<T extends Thing>(type: ThingClass<T>, rows: (Fields<T> & { audienceId: number })[], within?: Thing): Promise<T[]> {
    const { name, columns, select } = tableOf(type);
    const stored = rows.map((row) => {
      const values: Record<string, unknown> = { id: this.nextId(), ...(within && { parent_audience_id: within.audienceId }) };
      for (const [property, value] of Object.entries(row)) values[columns.get(property) ?? property] = value;
      return values;
    });
    const used = [...new Set(stored.flatMap((row) => Object.keys(row)))].join(', ');
    const text = `insert into ${name} (${used}) select ${used} from jsonb_populate_recordset(null::${name}, $1::jsonb) returning ${select}`;
    return this.instances(type, await this.transaction.query<T>(text, [JSON.stringify(stored)]));
  }

  /** Changes a row that this act has locked. Fields that hold already are left alone; nothing to change is no change. */
  async update<T extends Thing>(row: T, changes: Fields<T>): Promise<T> {
    const { name, columns, select } = tableOf(row.constructor as ThingClass<T>);
    const moved = Object.entries(changes).filter(([property, value]) => value !== undefined && !same(row[property as keyof T], value));
    if (!moved.length) return row;
    const values: Value[] = [row.id, row.version, ...moved.map(([, value]) => value as Value)];
    const sets = moved.map(([property], at) => `${columns.get(property)!} = $${at + 3}`);
    const text = `update ${name} set ${sets.join(', ')} where id = $1 and version = $2 returning ${select}`;
    const [after] = await this.transaction.query<T>(text, values);
    if (!after) throw new Refusal('CONFLICT', { id: row.id });
    await this.instances(row.constructor as ThingClass<T>, [after]);
    return Object.assign(row, after);
  }

  /**
   * Changes that were typed while looking at version `base`. If the row moved on, fields that others left alone are
   * applied; if a field moved that is to be changed too, CONFLICT carries the row as it is and the fields' names.
   */
  async edit<T extends Thing>(row: T, base: number, changes: Fields<T>): Promise<T> {
    const wanted = Object.entries(changes).filter(([property, value]) => value !== undefined && !same(row[property as keyof T], value));
    if (base !== row.version) {
      const moved = await this.movedSince(row, base);
      const both = wanted.map(([property]) => property).filter((property) => !moved || moved.has(property));
      if (both.length) throw new Refusal('CONFLICT', { id: row.id, fields: both, current: shown(row) });
    }
    return this.update(row, Object.fromEntries(wanted) as Fields<T>);
  }

  /** Fields that moved since a version; undefined if the journal can't tell this viewer all of it. */
  async movedSince(row: Thing, base: number): Promise<Set<string> | undefined> {
    const past = await this.transaction.query<{ after: Record<string, unknown> | null }>(
      'select after from app.change where subject_id = $1 and kind = $2 and version > $3',
      [row.id, kindOf(row.constructor as ThingClass), base],
    );
    if (base > row.version || past.length < row.version - base) return undefined;
    return new Set(past.flatMap((change) => Object.keys(change.after ?? {}).map(camel)));
  }

  /** The one immutable audience with these principals. */
  async audienceOf(principals: readonly string[]): Promise<number> {
    return (await this.transaction.query<{ id: number }>('select app.audience_of($1::text[]) as id', [principals]))[0]!.id;
  }

  /** A call of a definer function, or a read that the mapper can't say. */
  async query<Row extends object>(text: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.transaction.query<Row>(text, values);
  }
}

const unshown = new Set(['audienceId', 'tacticAudienceId', 'endAudienceId', 'principals']);

/** A row as the API shows it: no audience number leaves the server. */
export function shown(row: Thing): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([property]) => !unshown.has(property)));
}

function same(one: unknown, other: unknown): boolean {
  if (one instanceof Date || other instanceof Date)
    return one != null && other != null && new Date(one as Date).getTime() === new Date(other as Date).getTime();
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => value === other[at]);
  return one === other;
}
