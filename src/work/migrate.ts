import type pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { migrateJobs } from './jobs.schema.js';
import type { Log } from './log.js';

// One lock for every server on the database: whoever comes second finds the work done.
const migrationLock = 3_417_001;

/** The newest migration that this build knows. */
export function newestMigration(): string {
  return names().at(-1) ?? '';
}

function names(): string[] {
  return migrations.map((Migration) => new Migration().name);
}

/**
 * Brings the schema up to date as crosstown_owner, one transaction a migration.
 * @throws Error when the database was migrated by a newer build, or when a migration fails (nothing of it stays).
 */
export async function migrate(owner: pg.Client, connection: pg.ClientConfig, log: Log): Promise<void> {
  await owner.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    const known = new Set(names());
    const applied = await appliedMigrations(owner);
    const unknown = applied.filter((name) => !known.has(name));
    if (unknown.length > 0)
      throw new Error(`The database was migrated by a newer Crosstown (${unknown.join(', ')}). Start that version; going back is not possible.`);
    if (applied.length < known.size) await runMigrations(connection, log);
    await migrateJobs(owner, connection);
    await owner.query('grant select on app.migration to crosstown_app');
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

async function appliedMigrations(owner: pg.Client): Promise<string[]> {
  const { rows: found } = await owner.query<{ there: boolean }>("select to_regclass('app.migration') is not null as there");
  if (found[0]?.there !== true) return [];
  const { rows } = await owner.query<{ name: string }>('select name from app.migration order by id');
  return rows.map((row) => row.name);
}

async function runMigrations(connection: pg.ClientConfig, log: Log): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    host: connection.host,
    port: connection.port,
    username: connection.user,
    password: connection.password as string,
    database: connection.database,
    schema: 'app',
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 1,
    extra: { ssl: connection.ssl, options: '-c search_path=app -c statement_timeout=0' },
    applicationName: 'crosstown migrations',
  });
  await source.initialize();
  try {
    for (const done of await source.runMigrations()) log.info({ migration: done.name }, 'migrated');
  } finally {
    await source.destroy();
  }
}
