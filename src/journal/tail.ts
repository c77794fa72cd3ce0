import { committed } from '../work/act.js';
import type { Ground } from '../work/ground.js';
import { Pokes } from '../work/pokes.js';
import { principalsOfPool } from '../work/principals.js';

export interface JournalChange {
  kind: string;
  id: string;
  operation: 'insert' | 'update' | 'delete';
  version: number;
  /** Who can see the row after the act, and who could before. */
  audience: number;
  previous: number;
}

export interface JournalAct {
  number: number;
  id: string;
  name: string;
  actorId: string | null;
  at: string;
  changes: JournalChange[];
}

const actsAfter = `
  select a.number, a.id, a.name, a.actor_id as "actorId", to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
    coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.subject_id, 'operation', c.operation, 'version', c.version,
      'audience', c.audience_id, 'previous', c.previous_audience_id) order by c.id) from app.change c where c.work_number = a.work_number), '[]') as changes
  from app.act a where a.number > $1 order by a.number limit $2`;

/** Acts after a number, in order. What the audiences in them consist of is known from then on. */
export async function readActs({ database }: Ground, after: number, most: number): Promise<JournalAct[]> {
  const { rows: acts } = await database.tail.query<JournalAct>({ name: 'acts_after', text: actsAfter, values: [after, most] });
  const principals = principalsOfPool(database.app);
  const unknown = principals.unknown(acts.flatMap((act) => act.changes.flatMap((change) => [change.audience, change.previous])));
  if (!unknown.length) return acts;
  const { rows } = await database.tail.query<{ id: number; principals: string[] }>('select id, principals from app.audience where id = any ($1)', [unknown]);
  for (const { id, principals: those } of rows) principals.learn(id, those);
  return acts;
}

const page = 200;
/** Losing a poke costs this much, nothing else. */
const lookEvery = 1000;

/**
 * Follows the journal by number and hands each act on, strictly in order and one at a time: the next act waits until
 * every listener is done with this one, so that rights are re-read before anything that came after them is delivered.
 */
export class Tail {
  private readonly listeners: ((act: JournalAct) => Promise<void>)[] = [];
  private readonly pokes: Pokes;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private asked = false;
  private stopped = false;
  /** The last act that was handed on. */
  number = 0;
  /** When the journal was last read to its end, in milliseconds since 1970. */
  readAt = 0;

  constructor(private readonly ground: Ground) {
    this.pokes = new Pokes(ground, 'crosstown', () => this.look());
  }

  /** Each act, in order. Listeners run one after the other, in the order in which they came. */
  listen(listener: (act: JournalAct) => Promise<void>): void {
    this.listeners.push(listener);
  }

  async start(): Promise<void> {
    this.stopped = false;
    await this.fromTheEnd();
    await this.pokes.start();
    committed.on('act', this.poke);
    this.timer = setInterval(() => {
      this.look();
    }, lookEvery);
  }

  /** Forgets where it was: after the whole database was replaced. */
  async fromTheEnd(): Promise<void> {
    await this.running;
    const { rows } = await this.ground.database.tail.query<{ number: number }>('select number from app.journal_head');
    this.number = rows[0]!.number;
    this.readAt = Date.now();
  }

  /** An act was committed in this process: look at once, and tell other processes. */
  private readonly poke = (): void => {
    this.look();
    this.pokes.tell();
  };

  private look(): void {
    if (this.asked || this.stopped) return;
    this.asked = true;
    this.running = this.running.then(async () => {
      this.asked = false;
      try {
        await this.drain();
      } catch (error) {
        this.ground.log.warn({ error }, 'the journal could not be read');
      }
    });
  }

  private async drain(): Promise<void> {
    for (;;) {
      const acts = await readActs(this.ground, this.number, page);
      this.readAt = Date.now();
      for (const act of acts) {
        for (const listener of this.listeners) await listener(act);
        this.number = act.number;
        this.readAt = Date.now();
      }
      if (acts.length < page) break;
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    committed.off('act', this.poke);
    clearInterval(this.timer);
    await this.running;
    await this.pokes.stop();
  }
}
