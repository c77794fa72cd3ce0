import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.js';
import { openEmbedded, type Embedded } from './embedded.js';
import type { Log } from './log.js';
import { ensureLogins, passwordOf, type Login } from './logins.js';
import { migrate, newestMigration } from './migrate.js';
import { holdFolder, type Hold } from './hold.js';
import { selfCheck } from './self-check.js';

export type Health = { ok: true } | { ok: false; reason: string };

/** The only way to the database. Nothing outside `work/` and the journal's tail opens a connection. */
export interface Database {
  /** The server's version, like `18.4`. */
  readonly version: string;
  /** True when PostgreSQL is ours: started, kept alive and stopped by this server. */
  readonly embedded: boolean;
  /** People's work, as crosstown_app: sees nothing until begin_work() names a session. */
  readonly app: pg.Pool;
  /** The system's own work, as crosstown_clock: sign-in, packs, due times. */
  readonly clock: pg.Pool;
  /** Reads the journal as crosstown_tail; at most three connections. */
  readonly tail: pg.Pool;
  /** A connection of its own as crosstown_tail, for LISTEN. The caller listens to its `end`, and ends it. */
  listen(): Promise<pg.Client>;
  /** Whether the database answers and its schema is this build's; never throws, takes at most two seconds. */
  health(): Promise<Health>;
  /** Ends every connection and, when embedded, stops PostgreSQL. */
  close(): Promise<void>;
}

/** Something that an operator must put right before the server can start. The message is one plain sentence or two. */
export class DatabaseError extends Error {}

const leastMinor: Record<number, number> = { 15: 14, 16: 10, 17: 6, 18: 0 };

/**
 * Starts or reaches PostgreSQL, makes the logins, migrates, and checks that rows are kept apart.
 * @throws DatabaseError when another server holds the folder or the version doesn't do; SelfCheckError; Error from PostgreSQL.
 */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl !== undefined) return prepare(config, log, fromUrl(config.databaseUrl), undefined);
  const embedded = openEmbedded({ folder: config.dataDir, secret: config.secret });
  const hold = await holdFolder(embedded, config.dataDir, log);
  try {
    const admin = { ...hold.address, database: 'postgres' };
    await withClient(admin, async (client) => {
      const { rowCount } = await client.query("select from pg_database where datname = 'crosstown'");
      if (rowCount === 0) await client.query('create database crosstown');
    });
    return await prepare(config, log, { ...admin, database: 'crosstown' }, { embedded, hold });
  } catch (error) {
    await hold.release();
    await embedded.stop();
    throw error;
  }
}

// The parts of an address; the login and password in it are the administrator's.
function fromUrl(url: string): pg.ClientConfig {
  const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: url });
  return { host, port, database, user, password, ssl, connectionTimeoutMillis: 10_000 };
}

async function prepare(config: Config, log: Log, admin: pg.ClientConfig, folder: { embedded: Embedded; hold: Hold } | undefined): Promise<Database> {
  const as = (login: Login): pg.ClientConfig => ({ ...admin, user: login, password: passwordOf(login, config.secret) });
  const version = await withClient(admin, async (client) => {
    const found = await checkedVersion(client);
    await ensureLogins(client, config.secret, as);
    return found;
  });
  const owner = { ...as('crosstown_owner'), options: '-c search_path=app' };
  await withClient(owner, (client) => migrate(client, owner, log));
  const pools = makePools(config, as, log);
  try {
    await selfCheck(pools.app, pools.clock);
  } catch (error) {
    await endPools(pools);
    throw error;
  }
  log.info({ version, embedded: folder?.embedded.how ?? false }, 'database is ready');
  return {
    version,
    embedded: folder !== undefined,
    ...pools,
    listen: () => openListener(as('crosstown_tail'), log),
    health: () => healthOf(pools.app, folder?.hold),
    close: async () => {
      // A connection that somebody still holds ends with PostgreSQL, and must not keep it from stopping.
      await inTime('the pools', endPools(pools), log);
      if (folder) await inTime('the lock on the folder', folder.hold.release(), log);
      await folder?.embedded.stop();
    },
  };
}

async function withClient<Answer>(connection: pg.ClientConfig, use: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ ...connection, application_name: 'crosstown start' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function checkedVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ number: number }>("select current_setting('server_version_num')::int as number");
  const number = rows[0]?.number ?? 0;
  const major = Math.floor(number / 10_000);
  const minor = number % 10_000;
  const least = leastMinor[major];
  if (least === undefined) throw new DatabaseError(`DATABASE_URL leads to PostgreSQL ${major}.${minor}; Crosstown works with 15 to 18.`);
  if (minor < least)
    throw new DatabaseError(
      `DATABASE_URL leads to PostgreSQL ${major}.${minor}, which lets row-level security be passed. Update it to ${major}.${least} or newer.`,
    );
  return `${major}.${minor}`;
}

interface Pools {
  app: pg.Pool;
  clock: pg.Pool;
  tail: pg.Pool;
}

function makePools(config: Config, as: (login: Login) => pg.ClientConfig, log: Log): Pools {
  const { poolSize, statementTimeout, lockTimeout, idleInTransactionTimeout } = config.limits;
  const make = (login: Login, max: number, statement: number): pg.Pool => {
    const settings = {
      search_path: 'app',
      statement_timeout: statement,
      lock_timeout: lockTimeout,
      idle_in_transaction_session_timeout: idleInTransactionTimeout,
      timezone: 'UTC',
      // Our statements are prepared once and their parameters never change what plan is best; planning anew costs as much as running.
      plan_cache_mode: 'force_generic_plan',
    };
    const pool = new pg.Pool({
      ...as(login),
      max,
      application_name: login,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      types: { getTypeParser: typeParser },
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    // A broken connection is thrown away and the next query opens a new one; without these handlers it would end the process.
    pool.on('connect', (client) =>
      client.on('error', (error) => {
        if (!pool.ending) log.warn({ login, reason: error.message }, 'a database connection was lost');
      }),
    );
    pool.on('error', () => undefined);
    return pool;
  };
  // The system's work (a pack, a sample network) may take longer than a person waits; where mail goes out, one connection waits for jobs.
  return {
    app: make('crosstown_app', poolSize, statementTimeout),
    clock: make('crosstown_clock', 6, statementTimeout * 12),
    tail: make('crosstown_tail', 3, statementTimeout),
  };
}

const endPatience = 5_000;

/** Waits for what should end at once, and says so if it doesn't. */
async function inTime(what: string, ending: Promise<void>, log: Log): Promise<void> {
  if ((await Promise.race([ending, pause(endPatience, 'late' as const, { ref: false })])) === 'late') log.warn({ what }, 'connections did not end in time');
}

async function endPools(pools: Pools): Promise<void> {
  await Promise.all([pools.app.end(), pools.clock.end(), pools.tail.end()]);
}

const int8 = 20;
const int8Array = 1016;
const date = 1082;
const dateArray = 1182;
const timestamptz = 1184;
type Parser = (text: string) => unknown;

const own: Record<number, Parser> = {
  [int8]: Number,
  [date]: (text) => text,
  [timestamptz]: moment,
  [int8Array]: (text) => members(text).map((part) => (part === null ? null : Number(part))),
  [dateArray]: members,
};

const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

// A board holds thousands of times. Most leave as they came, so the text is kept and no calendar is computed twice.
class Moment extends Date {
  constructor(
    private readonly text: string,
    private readonly fraction: string,
  ) {
    const [years, months] = [twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5) - 1];
    super(Date.UTC(years, months, twoDigits(text, 8), twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17), Number(fraction)));
  }

  override toISOString(): string {
    return `${this.text.slice(0, 10)}T${this.text.slice(11, 19)}.${this.fraction}Z`;
  }
}

// `2026-11-26 22:25:09.649123+00`: our connections speak UTC. What isn't of this form pg reads by itself.
function moment(text: string): unknown {
  if (text.charCodeAt(10) !== 32 || !text.endsWith('+00')) return (pg.types.getTypeParser(timestamptz) as Parser)(text);
  return new Moment(text, text.length > 22 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000');
}

// Numbers and days need no quotes inside an array.
function members(text: string): (string | null)[] {
  return text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((part) => (part === 'NULL' ? null : part));
}

// Our numbers stay far below 2^53; a day is a day, without a time zone. pg's own readers do the rest.
const typeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  own[type] ?? (pg.types.getTypeParser(type, format ?? 'text') as Parser);

async function openListener(connection: pg.ClientConfig, log: Log): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    application_name: 'crosstown listen',
    options: '-c search_path=app',
    keepAlive: true,
    types: { getTypeParser: typeParser },
  });
  client.on('error', (error) => log.warn({ reason: error.message }, 'the connection that waits for news was lost'));
  await client.connect();
  return client;
}

async function healthOf(app: pg.Pool, hold: Hold | undefined): Promise<Health> {
  if (hold?.trouble() !== undefined) return { ok: false, reason: hold.trouble() ?? '' };
  const late = new AbortController();
  try {
    return await Promise.race([
      askHealth(app),
      pause(2_000, undefined, { signal: late.signal, ref: false }).then((): Health => ({
        ok: false,
        reason: 'the database does not answer within two seconds',
      })),
    ]);
  } finally {
    late.abort();
  }
}

async function askHealth(app: pg.Pool): Promise<Health> {
  try {
    const { rows } = await app.query<{ name: string }>('select name from app.migration order by id desc limit 1');
    if (rows[0]?.name === newestMigration()) return { ok: true };
    return { ok: false, reason: 'the database was migrated by another version' };
  } catch {
    return { ok: false, reason: 'the database does not answer' };
  }
}
