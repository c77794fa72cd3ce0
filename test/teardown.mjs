import { rmSync } from 'node:fs';
import pg from 'pg';

/** Drops every database of this run and stops the PostgreSQL that the set-up started. */
export default async function teardown() {
  const { url, run, folder, stop } = globalThis.crosstownTest;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const { rows } = await admin.query("select datname from pg_database where datname like $1 || '\\_%'", [run]);
  for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`);
  await admin.end();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
