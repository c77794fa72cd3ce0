import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Address, Embedded } from './embedded.js';
import type { Log } from './log.js';

/** The right to be the one server on a data folder, and the care for the PostgreSQL in it. */
export interface Hold {
  readonly address: Address;
  /** Why the database can't be used at this moment, or undefined. */
  trouble(): string | undefined;
  /** Gives the folder up and no longer brings PostgreSQL back. */
  release(): Promise<void>;
}

/** Another server works on the folder. */
export class FolderHeldError extends Error {}

// Held by the session, so it is free the moment that our process or its connection is gone.
const serverLock = 3_417_000;

/**
 * Starts or adopts the folder's PostgreSQL and takes the lock that only one living server can hold. If PostgreSQL dies
 * under us, the session ends with it: that is the sign to start it again and take the lock anew.
 * @throws FolderHeldError when a living server holds it; Error when PostgreSQL doesn't start.
 */
export async function holdFolder(embedded: Embedded, folder: string, log: Log): Promise<Hold> {
  let trouble: string | undefined;
  let released = false;
  let session: pg.Client;
  const { address, adopted } = await embedded.ensureRunning();
  session = await takeLock(address, folder);
  if (adopted) log.info('an earlier server left PostgreSQL running; adopted it');
  watch();

  function watch(): void {
    session.once('end', () => {
      if (!released) void comeBack();
    });
  }

  async function comeBack(): Promise<void> {
    trouble = 'the database stopped and is being started again';
    log.warn(trouble);
    for (let wait = 50; !released; wait = Math.min(wait * 2, 5_000)) {
      try {
        const again = await embedded.ensureRunning();
        session = await takeLock(again.address, folder);
        watch();
        trouble = undefined;
        log.info({ adopted: again.adopted }, 'the database is back');
        return;
      } catch (error) {
        log.error({ error }, 'the database could not be started again');
        await pause(wait, undefined, { ref: false });
      }
    }
  }

  return {
    address,
    trouble: () => trouble,
    release: async () => {
      released = true;
      await session.end();
    },
  };
}

async function takeLock(address: Address, folder: string): Promise<pg.Client> {
  const session = new pg.Client({ ...address, database: 'postgres', application_name: 'crosstown server', keepAlive: true });
  // What happened is told by `end`, which follows.
  session.on('error', () => undefined);
  await session.connect();
  // The connection of a server that was just killed needs a moment to go.
  const until = Date.now() + 2_000;
  do {
    const { rows } = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [serverLock]);
    if (rows[0]?.taken === true) return session;
    await pause(50);
  } while (Date.now() < until);
  await session.end();
  throw new FolderHeldError(`Another Crosstown server already runs on ${folder}. Stop it first, or set DATA_DIR to another folder.`);
}
