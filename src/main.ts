import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, type Config } from './config.js';
import { codeOf, messageOf } from './fault.js';
import { greeting } from './greeting.js';
import { openDatabase } from './work/database.js';
import { makeLog, type Log } from './work/log.js';
import { Metrics } from './work/metrics.js';

type Undo = () => Promise<unknown>;

/** Starts everything, in order; what was started is undone in the reverse order, be it after a failure or at the end. */
async function start(config: Config, log: Log, started: Undo[]): Promise<void> {
  // The application loads while PostgreSQL starts; a wrong setting is told before either.
  const loading = import('./app.module.js');
  const database = await openDatabase(config, log);
  started.push(() => database.close());
  const { createApp } = await loading;
  const app = await createApp(config, database, log);
  started.push(() => app.close());
  if (config.metricsPort !== undefined) {
    const metrics = new Metrics();
    metrics.observe(app.getHttpAdapter().getInstance(), database);
    await metrics.listen(config.metricsPort);
    started.push(() => metrics.close());
  }
  await app.listen(config.port, config.host);
  for (const line of await greeting(config, database)) process.stdout.write(`${line}\n`);
}

const databasePatience = 60_000;

// A step that hangs (a request that never ends) must not keep the next one, PostgreSQL's stop, from its turn.
async function undo(started: Undo[], patience: number, log: Log): Promise<void> {
  const steps = started.splice(0).reverse();
  for (const [at, step] of steps.entries()) {
    try {
      // PostgreSQL comes last: on a busy disk it writes its pages for a while, and is not left running for that.
      const enough = at === steps.length - 1 ? Math.max(patience, databasePatience) : patience;
      const late = pause(enough, 'late', { ref: false });
      if ((await Promise.race([step(), late])) === 'late') log.warn({ patience }, 'a part of the server did not stop in time');
    } catch (error) {
      log.error({ error }, 'a part of the server did not stop cleanly');
    }
  }
}

// For the operator: one sentence, with what to do next.
function sentence(error: unknown, config: Config | undefined): string {
  if (codeOf(error) === 'EADDRINUSE' && config !== undefined) {
    const taken = /:(\d+)$/.exec(messageOf(error))?.[1] ?? String(config.port);
    const name = Number(taken) === config.metricsPort ? 'METRICS_PORT' : 'PORT';
    return `${name} ${taken} is taken by another program. Stop that program, or start with another port: ${name}=${Number(taken) + 1} npm start`;
  }
  if (codeOf(error) === 'EACCES' && config !== undefined && /listen/.test(messageOf(error)))
    return `PORT ${config.port} needs rights that this account lacks. Choose a port above 1023.`;
  if (codeOf(error) === 'ECONNREFUSED') return 'DATABASE_URL leads to no running PostgreSQL. Check its address, and that it is running.';
  return messageOf(error);
}

async function main(): Promise<void> {
  let config: Config | undefined;
  const started: Undo[] = [];
  let log = makeLog('warn');
  let starting: Promise<void> = Promise.resolve();
  let ending: Promise<void> | undefined;

  const end = (code: number): Promise<void> => {
    ending ??= (async () => {
      // In the middle of a start there are parts that nobody could undo yet.
      await starting.catch((error: unknown) => log.debug({ error }, 'the start failed'));
      await undo(started, config?.limits.drainTimeout ?? 10_000, log);
      process.exit(code);
    })();
    return ending;
  };

  process.on('SIGINT', () => void end(0));
  process.on('SIGTERM', () => void end(0));
  process.on('unhandledRejection', (error) => log.error({ error }, 'an error was not handled'));
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'the server ends because of an error that nothing handled');
    void end(1);
  });

  try {
    config = readConfig(process.env);
    log = makeLog(config.logLevel);
    starting = start(config, log, started);
    await starting;
  } catch (error) {
    process.stderr.write(`Crosstown could not start: ${sentence(error, config)}\n`);
    await end(1);
  }
}

await main();
