import { v5 } from 'uuid';
import { lookAsSystem, performAsSystem } from '../work/act.js';
import { isPassing } from '../work/database.errors.js';
import type { Ground } from '../work/ground.js';
import type { Work } from '../work/work.js';
import type { Readers } from './reader.js';

/** Something that comes due. Each due thing becomes an act of the system of its own, once, however many nodes look. */
export interface Timer<Due> {
  /** What the journal says happened, like `task.reminded`. */
  name: string;
  /** Whether this server has anything to do with it; left out: every one. */
  on?(ground: Ground): boolean;
  /** What is due at this moment, at most some hundreds at a time; nothing is written here. */
  find(work: Work, now: Date): Promise<Due[]>;
  /** What makes this due thing another one than all others: `<task>/<day>`. With the name it gives the act its id. */
  key(due: Due): string;
  /** Looks again whether it still holds, since somebody may have been first, and changes rows. */
  do(work: Work, due: Due, now: Date): Promise<unknown>;
}

const timers = new Map<string, Timer<unknown>>();

/** Called once, beside the verbs of a feature. */
export function timer<Due>(one: Timer<Due>): Timer<Due> {
  if (timers.has(one.name)) throw new Error(`two timers are called ${one.name}`);
  timers.set(one.name, one);
  return one;
}

// Names this clock's acts among all ids that are made of a text.
const space = '6f1c5a3e-0b7d-5c52-9d0c-7a2f5b1f6c11';
const purpose = 'clock';

/** Time passes only by acts: what is due is done at the start and once a minute, and what was missed is done late. */
export class Clock {
  private ticking: NodeJS.Timeout | undefined;
  private passing: Promise<void> = Promise.resolve();
  private busy = false;
  private stopped = false;

  constructor(
    private readonly ground: Ground,
    private readonly readers: Readers,
  ) {}

  start(): void {
    const { clockSeconds } = this.ground.config;
    if (clockSeconds === 0) return;
    const tick = () => {
      if (!this.busy) void this.look(() => new Date());
    };
    this.ticking = setInterval(tick, clockSeconds * 1000);
    tick();
  }

  /** It is this late now, for the whole server: whatever is due by then is done when this resolves. For tests. */
  async passes(at: string | Date): Promise<void> {
    const moment = new Date(at);
    this.ground.now = () => new Date(moment);
    await this.look(this.ground.now);
  }

  private look(now: () => Date): Promise<void> {
    this.passing = this.passing.then(async () => {
      this.busy = true;
      // Before what is due by the calendar comes what has happened.
      await this.readers.catchUp();
      for (const one of timers.values()) {
        try {
          await this.run(one, now());
        } catch (error) {
          this.ground.log.error({ error, timer: one.name }, 'what is due could not be found');
        }
      }
      this.busy = false;
    });
    return this.passing;
  }

  private async run(one: Timer<unknown>, now: Date): Promise<void> {
    if (this.stopped || one.on?.(this.ground) === false) return;
    const pool = this.ground.database.clock;
    const due = await lookAsSystem(pool, purpose, async (work) => {
      const found = new Map((await one.find(work, now)).map((each) => [v5(`${one.name} ${one.key(each)}`, space), each]));
      if (!found.size) return found;
      const done = await work.query<{ id: string }>('select id from app.happened($1) id', [[...found.keys()]]);
      for (const { id } of done) found.delete(id);
      return found;
    });
    for (const [act, each] of due) {
      if (this.stopped) return;
      try {
        await performAsSystem({ pool, purpose, act }, one.name, (work) => one.do(work, each, now));
      } catch (error) {
        // Another node was first, or somebody works on the row: the next look finds out.
        if (isPassing(error)) this.ground.log.debug({ error, timer: one.name }, 'what is due waits for the next look');
        else this.ground.log.error({ error, timer: one.name, act }, 'what is due could not be done');
      }
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.ticking);
    await this.passing;
  }
}
