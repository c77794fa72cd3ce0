import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { principalsOfPool, type Principals } from './principals.js';

/** Every value that the mapper hands to PostgreSQL. */
export type Value = string | number | boolean | Date | null | readonly string[] | readonly number[];

const names = new Map<string, string>();

/** PostgreSQL cuts statement names at 63 characters, so a digest names the text. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `w${createHash('sha1').update(text).digest('hex')}`));
  return name;
}

const hexOrId = /^[0-9a-f-]{32,64}$/i;
/** Only digests and ids stand literally in a message of several statements, which can't carry parameters. */
const literal = (value: string): string => {
  if (!hexOrId.test(value)) throw new Error('not a digest or an id');
  return `'${value}'`;
};

/** One transaction on one connection: statements run one after the other, however many resolvers ask at once. */
export class Transaction {
  private line: Promise<unknown> = Promise.resolve();
  private open = true;
  statements = 0;

  private constructor(
    private readonly client: PoolClient,
    /** What this database's audiences consist of, as far as they were read. */
    readonly principals: Principals,
  ) {}

  /** Begins, tells the database whose session this is, and gets `begin_work`'s answer: one round trip. */
  static async begin(
    pool: Pool,
    session: string,
    { act, noticing }: { act?: string; noticing?: boolean },
  ): Promise<{ transaction: Transaction; answer: unknown }> {
    const mode = act ? 'begin' : 'begin isolation level repeatable read read only';
    const call = `select app.begin_work(${literal(session)}, ${act ? literal(act) : 'null'}, ${noticing === true}) as answer`;
    return Transaction.start(pool, `${mode}; ${call}`);
  }

  /** Reads with the rights of a person who has no session here: a feed's owner, or (under the clock's login) somebody who is written to. */
  static async beginReading(pool: Pool, as: { feed: string } | { person: string }): Promise<{ transaction: Transaction; answer: unknown }> {
    const call = 'feed' in as ? `app.begin_feed(${literal(as.feed)})` : `app.begin_reading_as(${literal(as.person)})`;
    return Transaction.start(pool, `begin isolation level repeatable read read only; select ${call} as answer`);
  }

  /** Writes rows of the session's own person, without an act. */
  static async beginPrivate(pool: Pool, session: string): Promise<{ transaction: Transaction; answer: unknown }> {
    return Transaction.start(pool, `begin; select app.begin_work(${literal(session)}) as answer`);
  }

  /** Work of the system: only the clock's login may. */
  static async beginSystem(pool: Pool, purpose: string, act: string, inTheNameOf?: string): Promise<Transaction> {
    const { transaction } = await Transaction.start(pool, 'begin; select 1 as answer');
    await transaction.query('select app.begin_system_work($1, $2, $3)', [purpose, act, inTheNameOf ?? null]);
    return transaction;
  }

  private static async start(pool: Pool, text: string): Promise<{ transaction: Transaction; answer: unknown }> {
    const client = await pool.connect();
    const transaction = new Transaction(client, principalsOfPool(pool));
    try {
      transaction.statements++;
      const results = (await client.query(text)) as unknown as QueryResult<{ answer: unknown }>[];
      return { transaction, answer: results[1]?.rows[0]?.answer ?? null };
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async query<Row extends object>(text: string, values: readonly Value[] = []): Promise<Row[]> {
    const next = this.line.then(async () => {
      this.statements++;
      return (await this.client.query<Row & Record<string, unknown>>({ name: nameOf(text), text, values: [...values] })).rows;
    });
    this.line = next.catch(() => undefined);
    return next;
  }

  /** The last statement and the commit travel together, so that what the statement locks is held for the commit alone. */
  async commitWith<Row extends object>(text: string, values: readonly (string | null)[]): Promise<Row | undefined> {
    await this.line;
    const filled = text.replace(/\$(\d)/g, (_, at: string) => {
      const value = values[Number(at) - 1];
      return value == null ? 'null' : this.client.escapeLiteral(value);
    });
    this.statements++;
    const results = (await this.client.query(`${filled}; commit`)) as unknown as QueryResult<Row & Record<string, unknown>>[];
    this.release();
    return results[0]?.rows[0];
  }

  async commit(): Promise<void> {
    await this.line;
    if (!this.open) return;
    this.statements++;
    await this.client.query('commit').catch((error: unknown) => {
      this.release(error as Error);
      throw error;
    });
    this.release();
  }

  async rollback(): Promise<void> {
    await this.line;
    if (!this.open) return;
    await this.client.query('rollback').then(
      () => this.release(),
      (error: unknown) => this.release(error as Error),
    );
  }

  private release(error?: Error): void {
    if (!this.open) return;
    this.open = false;
    this.client.release(error);
  }
}
