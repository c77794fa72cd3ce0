import { hkdfSync } from 'node:crypto';
import { v5 } from 'uuid';
import { committed, lookAsSystem } from '../work/act.js';
import type { Ground } from '../work/ground.js';
import { Transaction } from '../work/transaction.js';
import { Viewer } from '../work/viewer.js';
import { Work } from '../work/work.js';
import type { JournalAct } from './tail.js';

/** An act as a reader gets it: with what was and what is, under the columns' names. */
export interface PastWork {
  number: number;
  id: string;
  name: string;
  actorId: string | null;
  at: Date;
  changes: {
    kind: string;
    id: string;
    operation: 'insert' | 'update' | 'delete';
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }[];
}

/** Draws consequences from what happened: effect and cursor are one transaction, so that each act is read once. */
export interface Reader {
  /** Whose cursor it is, and what the journal says its effects are, like `notice.made`. */
  name: string;
  /** The names of acts that may concern it; all others are passed over without a look. */
  reads: readonly string[];
  /** Changes rows, as the system; answers whether it did. */
  handle(work: Work, act: PastWork): Promise<boolean>;
}

const registered = new Map<string, Reader>();

/** Called once, beside the verbs of a feature. */
export function reader(one: Reader): Reader {
  if (registered.has(one.name)) throw new Error(`two readers are called ${one.name}`);
  registered.set(one.name, one);
  return one;
}

/** After so many failures an act is passed over: one that can't be handled must not hold all others back for ever. */
const mostTries = 10;

const next = `
  select a.number, a.id, a.name, a.actor_id as "actorId", a.at,
    coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.subject_id, 'operation', c.operation, 'before', c.before, 'after', c.after) order by c.id)
      from app.change c where c.work_number = a.work_number), '[]') as changes
  from app.act a where a.number > $1 and a.name = any ($2) order by a.number limit 1`;

/** Runs the readers, each in order, whenever the tail hears of an act that one of them reads. */
export class Readers {
  private readonly failures = new Map<string, number>();
  private running: Promise<void> = Promise.resolve();
  private asked = false;
  private stopped = false;
  /** Of this installation alone: whoever sees an act of ours would otherwise find by trying which number it was drawn from. */
  private readonly space: Uint8Array;

  constructor(private readonly ground: Ground) {
    this.space = new Uint8Array(hkdfSync('sha256', Buffer.from(ground.config.secret, 'hex'), '', 'crosstown readers', 16));
  }

  /** The same on every node. */
  private idFor(one: Reader, number: number): string {
    return v5(`${one.name} ${number}`, this.space);
  }

  /** What was read up to now is past: a reader that was never here before begins after it. */
  async start(): Promise<void> {
    for (const { name } of registered.values())
      await this.ground.database.clock.query('insert into app.reader (name, number) select $1, number from app.journal_head on conflict do nothing', [name]);
  }

  /** The tail does not wait for it. */
  hear(act: JournalAct): void {
    if (this.asked || this.stopped || ![...registered.values()].some((one) => one.reads.includes(act.name))) return;
    this.asked = true;
    void this.catchUp();
  }

  /** Resolves when everything that was in the journal at the call is read. */
  catchUp(): Promise<void> {
    this.running = this.running.then(async () => {
      this.asked = false;
      for (const one of registered.values()) {
        try {
          while (!this.stopped && (await this.step(one)));
        } catch (error) {
          this.ground.log.error({ error, reader: one.name }, 'the journal could not be read on');
        }
      }
    });
    return this.running;
  }

  /** Handles one act; false when there is none, or another node is at it. */
  private async step(one: Reader): Promise<boolean> {
    const pool = this.ground.database.clock;
    const act = await lookAsSystem(pool, one.name, (work) => this.nextFor(work, one));
    if (!act) return false;
    const id = this.idFor(one, act.number);
    const transaction = await Transaction.beginSystem(pool, one.name, id);
    try {
      const work = new Work(transaction, new Viewer('system', []), id);
      const [mine] = await work.query<{ number: number }>('select number from app.reader where name = $1 for update skip locked', [one.name]);
      if (!mine || mine.number >= act.number) return mine !== undefined;
      const did = this.tooOften(one, act) ? false : await one.handle(work, act);
      await work.query('update app.reader set number = $2 where name = $1', [one.name, act.number]);
      if (did) await transaction.commitWith('select app.close_act($1, null, null, null)', [one.name]);
      else await transaction.commit();
      if (did) committed.emit('act');
      this.failures.delete(id);
      return true;
    } catch (error) {
      this.failures.set(id, (this.failures.get(id) ?? 0) + 1);
      throw error;
    } finally {
      await transaction.rollback();
    }
  }

  private async nextFor(work: Work, { name, reads }: Reader): Promise<PastWork | undefined> {
    const [cursor] = await work.query<{ number: number }>('select number from app.reader where name = $1', [name]);
    // The whole database was emptied under us.
    if (!cursor) await this.start();
    return (await work.query<PastWork>(next, [cursor?.number ?? Number.MAX_SAFE_INTEGER, [...reads]]))[0];
  }

  private tooOften(one: Reader, act: PastWork): boolean {
    const often = (this.failures.get(this.idFor(one, act.number)) ?? 0) >= mostTries;
    if (often) this.ground.log.error({ reader: one.name, act: act.id }, 'an act was passed over, since it could not be handled');
    return often;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }
}
