import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServer } from '../scripts/build-server.mjs';

const prefix = 'crosstown-test-';

/**
 * Once a run: one PostgreSQL (embedded in a temporary folder with fsync off, or TEST_DATABASE_URL) and in it two migrated
 * templates that test files clone: an empty one, and one with the sample network. What the workers need travels in the environment.
 */
export default async function setup() {
  await buildServer();
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const { url, stop } = await cluster(folder);
  const run = `ct_${randomBytes(4).toString('hex')}`;
  process.env.CROSSTOWN_TEST = JSON.stringify({ url, folder, run, secretFile: join(folder, 'secret') });
  globalThis.crosstownTest = { url, run, folder, stop };
  await makeTemplate(url, `${run}_template`, folder);
  await makeSample(url, run, folder);
}

async function cluster(folder) {
  const outside = process.env.TEST_DATABASE_URL;
  // The logins belong to the whole cluster; a secret that follows from its address keeps them the same from run to run.
  writeFileSync(join(folder, 'secret'), outside ? createHash('sha256').update(outside).digest('hex') : randomBytes(32).toString('hex'), { mode: 0o600 });
  if (outside) return { url: outside, stop: async () => undefined };
  const { openEmbedded } = await import('../dist/src/work/embedded.js');
  const embedded = openEmbedded({ folder, secret: '', durable: false });
  const { address } = await embedded.ensureRunning();
  return { url: `postgres://${address.user}@localhost/postgres?host=${encodeURIComponent(address.host)}&port=${address.port}`, stop: () => embedded.stop() };
}

async function makeTemplate(url, name, folder) {
  await asAdmin(url, `create database ${name}`);
  const { database } = await openCopy(url, name, folder, {});
  await database.close();
}

// Hashing passwords and performing every act of the sample takes a second or two: once a run instead of once a file.
async function makeSample(url, run, folder) {
  const name = `${run}_sample`;
  await asAdmin(url, `create database ${name} template ${run}_template`);
  const { config, database, log } = await openCopy(url, name, folder, { SAMPLE: '1' });
  const { createApp } = await import('../dist/src/app.module.js');
  const app = await createApp(config, database, log);
  await app.close();
  await database.close();
}

async function openCopy(url, name, folder, env) {
  const { readConfig } = await import('../dist/src/config.js');
  const { openDatabase } = await import('../dist/src/work/database.js');
  const { makeLog } = await import('../dist/src/work/log.js');
  const config = readConfig({ DATABASE_URL: databaseUrl(url, name), SECRET_FILE: join(folder, 'secret'), DATA_DIR: folder, ...env });
  const log = makeLog('warn');
  return { config, log, database: await openDatabase(config, log) };
}

async function asAdmin(url, statement) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

export function databaseUrl(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

// A run that was killed leaves its PostgreSQL behind.
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (isAlive(ownerOf(folder))) continue;
    const { openEmbedded } = await import('../dist/src/work/embedded.js');
    await openEmbedded({ folder, secret: '' }).stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownerOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
