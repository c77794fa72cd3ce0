import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { readConfig, type Config } from '../src/config.js';
import type { Clock } from '../src/journal/clock.js';
import { openDatabase, type Database } from '../src/work/database.js';
import { makeLog } from '../src/work/log.js';
import { passwordOf, type Login } from '../src/work/logins.js';
import { Person, signIn } from './person.js';

export { Closed, Follow, Person, Refused, type Answer, type Json } from './person.js';

interface Run {
  /** The cluster's administrator. */
  url: string;
  run: string;
  folder: string;
  secretFile: string;
}

/** A database of one test file's own. */
export interface TestDatabase {
  /** What DATABASE_URL takes: the administrator's address of this database. */
  readonly url: string;
  /** The environment that leads a server to this database. */
  readonly env: Record<string, string>;
  /** Runs statements as one of the server's logins, as the owner of the tables if not told: only to break what no person could. */
  query(statements: string, login?: Login): Promise<void>;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A whole server in this process, on a free port, with a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly config: Config;
  readonly database: Database;
  readonly app: NestFastifyApplication;
  /** `await server.clock.passes('2026-12-01T08:00:00Z')`: it is that late, and what is due by then was done. Stands still otherwise. */
  readonly clock: Clock;
  /**
   * Signs in over HTTP and answers the person, who sees and does from then on.
   * @throws Refused when the password doesn't fit.
   */
  as(email: string, password?: string): Promise<Person>;
  /** Somebody without a session. */
  stranger(): Person;
  /** Stops the server and drops the database that it was started with, unless that was given. */
  stop(): Promise<void>;
}

function theRun(): Run {
  const text = process.env['CROSSTOWN_TEST'];
  if (text === undefined) throw new Error('Tests with a database run through jest, whose set-up starts one.');
  return JSON.parse(text) as Run;
}

function databaseUrl(name: string): string {
  const address = new URL(theRun().url);
  address.pathname = `/${name}`;
  return address.href;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: theRun().url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Clones a migrated template, without any row or with the sample network, within a tenth of a second. Drop it in `afterAll`. */
export function freshDatabase(content: 'empty' | 'sample' = 'empty'): Promise<TestDatabase> {
  return makeDatabase(`template ${theRun().run}_${content === 'sample' ? 'sample' : 'template'}`);
}

/** A database without anything in it, for tests of the start itself. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase('');
}

async function makeDatabase(how: string): Promise<TestDatabase> {
  const { run, secretFile, folder } = theRun();
  const name = `${run}_${randomBytes(4).toString('hex')}`;
  await asAdmin(`create database ${name} ${how}`);
  const url = databaseUrl(name);
  return {
    url,
    env: { DATABASE_URL: url, SECRET_FILE: secretFile, DATA_DIR: folder },
    query: async (statements, login = 'crosstown_owner') => {
      const { host, port, database } = new pg.Client({ connectionString: url });
      const client = new pg.Client({ host, port, database, user: login, password: passwordOf(login, readFileSync(secretFile, 'utf8')) });
      await client.connect();
      try {
        await client.query(statements);
      } finally {
        await client.end();
      }
    },
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/**
 * Boots the whole application in this process. Settings are environment variables, as an operator would give them:
 * `startServer({ SAMPLE: '1' })` loads the sample network, `startServer({ NODE_ENV: 'production' })` is production on loopback.
 * Without a database it clones a fresh one and drops it on `stop()`.
 */
export async function startServer(settings: Record<string, string> = {}, given?: TestDatabase): Promise<TestServer> {
  const database = given ?? (await freshDatabase(settings['SAMPLE'] === '1' ? 'sample' : 'empty'));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await boot(await freePort(), settings, database, given === undefined);
    } catch (error) {
      // Somebody took the port in between.
      if (attempt < 3 && /EADDRINUSE/.test(String(error))) continue;
      if (given === undefined) await database.drop();
      throw error;
    }
  }
}

// A slow machine is no failure: a test that is about one of these sets it itself.
const patient = { LIMIT_STATEMENT_MS: '60000', LIMIT_IDLE_IN_TRANSACTION_MS: '60000', LIMIT_LOCK_MS: '20000' };

async function boot(port: number, settings: Record<string, string>, own: TestDatabase, dropIt: boolean): Promise<TestServer> {
  const url = `http://127.0.0.1:${port}`;
  const production: Record<string, string> = settings['NODE_ENV'] === 'production' ? { PUBLIC_URL: url } : {};
  const config = readConfig({
    NODE_ENV: 'test',
    SAMPLE: '0',
    LOG_LEVEL: 'silent',
    CLOCK_SECONDS: '0',
    ...patient,
    PORT: String(port),
    ...production,
    ...own.env,
    ...settings,
  });
  const log = makeLog(config.logLevel);
  const database = await openDatabase(config, log);
  let app: NestFastifyApplication | undefined;
  let clock: Clock;
  try {
    // Loaded here so that a test of the database alone doesn't load the application.
    const { createApp } = await import('../src/app.module.js');
    app = await createApp(config, database, log);
    clock = app.get((await import('../src/journal/clock.js')).Clock);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app?.close();
    await database.close();
    throw error;
  }
  const running = app;
  const people: Person[] = [];
  const keep = (person: Person) => {
    people.push(person);
    return person;
  };
  return {
    url,
    config,
    database,
    app: running,
    clock,
    as: async (email, password = 'crosstown-sample') => keep(await signIn(url, email, password)),
    stranger: () => keep(new Person(url, undefined)),
    stop: async () => {
      await Promise.all(people.map((person) => person.leave()));
      await running.close();
      await database.close();
      if (dropIt) await own.drop();
    },
  };
}
