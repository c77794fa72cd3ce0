import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { perform, type Made, type Verb } from './act.js';
import { isId } from './input.js';
import { invalid, Refusal } from './refusal.js';
import { kindOf, type Thing, type ThingClass } from './thing.js';
import { Transaction } from './transaction.js';
import { Viewer, type HeldSeat } from './viewer.js';
import { Work, type Where } from './work.js';

interface Begun {
  person: string;
  seats: HeldSeat[];
}

/** What begin_work says of a read's one instant to whoever compares it with another. */
export interface Snapshot extends Begun {
  /** The number of the last act in this snapshot: subscriptions start from it. */
  number: number;
  /** Stands for the audiences that are visible in it: equal texts are equal sets. */
  visible: string;
  /** The last act that this viewer could notice. */
  pulse: number;
}

interface Listed<T> {
  order: string;
  where?: Where<T>;
}

interface Reading {
  work: Work;
  snapshot?: Snapshot;
}

/** What a resolver gets: one snapshot to read from, rows by id in batches, and acts. */
export class Context {
  private reading?: Promise<Reading>;
  private readonly loaders = new Map<ThingClass, DataLoader<string, Thing | null>>();
  private readonly lists = new Map<string, DataLoader<string, Thing[]>>();
  statements = 0;

  constructor(
    private readonly pool: Pool,
    /** The digest of the session's token; undefined when nobody is signed in. */
    readonly session: string | undefined,
  ) {}

  private async open(noticing: boolean): Promise<Reading> {
    if (!this.session) throw new Refusal('UNAUTHENTICATED');
    const { transaction, answer } = await Transaction.begin(this.pool, this.session, { noticing });
    if (!answer) {
      await transaction.rollback();
      throw new Refusal('UNAUTHENTICATED');
    }
    const { person, seats } = answer as Begun;
    return { work: new Work(transaction, new Viewer(person, seats)), ...(noticing && { snapshot: answer as Snapshot }) };
  }

  /** Everything in an answer is read from this one instant. */
  async read(): Promise<Work> {
    return (await (this.reading ??= this.open(false))).work;
  }

  /** The same instant, told apart from others. Computing that costs as much as a small read, so most answers go without. */
  async snapshot(): Promise<Snapshot> {
    const reading = await (this.reading ??= this.open(true));
    if (!reading.snapshot) {
      const [said] = await reading.work.query<{ answer: Snapshot }>('select app.begin_work($1, null, true) as answer', [this.session!]);
      reading.snapshot = said!.answer;
    }
    return reading.snapshot;
  }

  /** Null for what is not there or not shared: both are normal at the end of an edge. */
  async load<T extends Thing>(type: ThingClass<T>, id: string | null): Promise<T | null> {
    if (!id) return null;
    let loader = this.loaders.get(type);
    if (!loader) {
      const things: ThingClass = type;
      loader = new DataLoader<string, Thing | null>(async (ids) => {
        const rows = await (await this.read()).find(things, { id: ids });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((one) => byId.get(one) ?? null);
      });
      this.loaders.set(type, loader);
    }
    return (await loader.load(id)) as T | null;
  }

  /** What hangs on one thing by this property; for all things that an answer names, it is one statement. */
  async list<T extends Thing>(type: ThingClass<T>, property: keyof T & string, id: string, { order, where = {} }: Listed<T>): Promise<T[]> {
    const name = JSON.stringify([kindOf(type), property, order, where]);
    let loader = this.lists.get(name);
    if (!loader) {
      loader = new DataLoader<string, Thing[]>(async (ids) => {
        const rows = await (await this.read()).find(type, { ...where, [property]: ids }, { order });
        const byId = new Map<unknown, Thing[]>(ids.map((one) => [one, []]));
        for (const row of rows) byId.get(row[property])?.push(row);
        return ids.map((one) => byId.get(one)!);
      });
      this.lists.set(name, loader);
    }
    return (await loader.load(id)) as T[];
  }

  /** Performs a verb in a transaction of its own; what the answer reads afterward is a fresh snapshot. */
  async act<Input, Subject, Out extends Made>(verb: Verb<Input, Subject, Out>, act: string, input: Input): Promise<Out> {
    if (!this.session) throw new Refusal('UNAUTHENTICATED');
    if (!isId(act)) throw invalid({ field: 'act', reason: 'malformed' });
    await this.end();
    return perform({ pool: this.pool, session: this.session, act: act.toLowerCase() }, verb, input);
  }

  /** Rows of one person, outside the journal: a read-write transaction without a number. */
  async mine<Row extends object>(text: string, values: Parameters<Work['query']>[1] = []): Promise<Row[]> {
    return this.unjournaled((work) => work.query<Row>(text, values));
  }

  /** A read-write transaction without a number, with this session's rights: for what is no act. */
  async unjournaled<Out>(body: (work: Work) => Promise<Out>): Promise<Out> {
    if (!this.session) throw new Refusal('UNAUTHENTICATED');
    await this.end();
    const { transaction, answer } = await Transaction.beginPrivate(this.pool, this.session);
    try {
      if (!answer) throw new Refusal('UNAUTHENTICATED');
      const { person, seats } = answer as Begun;
      const made = await body(new Work(transaction, new Viewer(person, seats)));
      await transaction.commit();
      return made;
    } finally {
      await transaction.rollback();
    }
  }

  async end(): Promise<void> {
    const reading = this.reading;
    this.reading = undefined;
    this.loaders.clear();
    this.lists.clear();
    if (!reading) return;
    const opened = await reading.catch(() => undefined);
    if (!opened) return;
    await opened.work.transaction.commit();
    this.statements += opened.work.transaction.statements;
  }
}
