import pg from 'pg';

/**
 * What graphile-worker expects before it migrates itself. Its own first step asks for the right to make schemas, which the owner
 * holds only for the moment in which this runs.
 */
export const jobsBeginning = `
create schema if not exists graphile_worker;
create table if not exists graphile_worker.migrations (id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`;

/** The newest of graphile-worker's own migrations, so that a usual start need not load it to see that nothing is due. */
export const newestJobsMigration = 19;

// Its tables have row-level security without a policy, so that nobody but their owner reaches them. The clock's login alone may.
const rights = `
grant usage on schema graphile_worker to crosstown_clock;
grant select, insert, update, delete on all tables in schema graphile_worker to crosstown_clock;
revoke insert, update, delete on graphile_worker.migrations from crosstown_clock;
grant execute on all functions in schema graphile_worker to crosstown_clock;
do $$ declare each regclass; begin
  for each in select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity loop
    execute format('drop policy if exists clock on %s', each);
    execute format('create policy clock on %s to crosstown_clock using (true) with check (true)', each);
  end loop;
end $$`;

/** Brings the tables of waiting jobs up to date, as their owner and under the lock of all migrations. */
export async function migrateJobs(owner: pg.Client, connection: pg.ClientConfig): Promise<void> {
  const { rows } = await owner.query<{ newest: number | null }>('select max(id) as newest from graphile_worker.migrations');
  if ((rows[0]?.newest ?? 0) >= newestJobsMigration) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  const pgPool = new pg.Pool({ ...connection, max: 2, application_name: 'crosstown migrations' });
  // A lost connection fails the step that uses it.
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => undefined) });
  } finally {
    await pgPool.end();
  }
  await owner.query(rights);
}
