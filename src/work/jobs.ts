import type { Runner } from 'graphile-worker';
import type { Ground } from './ground.js';
import type { Work } from './work.js';

/** What a job does with what was put into it; what it throws, it is tried again for. */
export type Job = (payload: unknown) => Promise<void>;

/** Within the first day: after seconds, then ever longer. */
const mostTries = 14;

/**
 * Queued within the work's own transaction: there is a job if, and only if, that act happened. One that waits under the same key
 * gives way to the new one.
 */
export async function enqueue(work: Work, name: string, payload: object, key: string): Promise<void> {
  await work.query('select from graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => $4)', [name, JSON.stringify(payload), key, mostTries]);
}

/** Does what waits, on whichever server is free: what reaches outside takes its time and may fail, and no transaction waits for that. */
export class Jobs {
  private runner: Runner | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly jobs: Readonly<Record<string, Job>>,
  ) {}

  async start(): Promise<void> {
    const { Logger, run } = await import('graphile-worker');
    const { database, log } = this.ground;
    const logger = new Logger(() => (level, message) => log.debug({ level, message }, 'waiting jobs'));
    this.runner = await run({
      pgPool: database.clock,
      taskList: { ...this.jobs },
      concurrency: 2,
      pollInterval: 2_000,
      noHandleSignals: true,
      logger,
      parsedCronItems: [],
    });
    this.runner.promise.catch((error: unknown) => log.error({ error }, 'waiting jobs are done no more'));
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
  }
}
