// The product as an operator runs it: the production build, a process of its own, an embedded database in a temporary folder.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { parentOf } from './machine.mjs';
import { freePort, started } from './programs.mjs';

export const root = join(import.meta.dirname, '..');
const patience = 120_000;

/** The texts that the client sends, with their digests, by the name of the operation. */
export function clientDocuments() {
  const manifest = JSON.parse(readFileSync(join(root, 'dist', 'documents.json'), 'utf8'));
  const named = new Map();
  for (const [hash, text] of Object.entries(manifest)) named.set(/\b(?:query|mutation|subscription) (\w+)/.exec(text)[1], { hash, text });
  return named;
}

const documents = clientDocuments();

/** A request's body as the client writes it: the digest in place of the text. */
export function asked(operationName, variables) {
  const found = documents.get(operationName);
  if (!found) throw new Error(`dist/documents.json has no ${operationName}; run npm run build`);
  return { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash: found.hash } } };
}

const folders = new Set();
process.on('exit', () => folders.forEach(abandoned));

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'crosstown-bench-'));
  folders.add(folder);
  return folder;
}

/** Stops what still runs in a folder and removes it. */
export async function removeFolder(folder) {
  await stopDatabase(folder);
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
}

// A run that was cut off has no time to stop its database politely.
function abandoned(folder) {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Starts it and resolves when /health says 200. */
export async function startProduct({ folder, port, env = {}, nodeArguments = [], script = join(root, 'dist', 'src', 'main.js') }) {
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const { child, output, stop } = started(
    process.execPath,
    [...nodeArguments, script],
    { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PUBLIC_URL: url, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    root,
  );
  for (const until = Date.now() + patience; ; ) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) throw new Error(`the product did not start:\n${output.text}`);
    if (await healthy(url)) break;
    await pause(10);
  }
  return { url, port, folder, pid: child.pid, readyMs: performance.now() - began, stop, output };
}

async function healthy(url) {
  try {
    return (await fetch(`${url}/health`)).status === 200;
  } catch {
    return false;
  }
}

/** Where the embedded database of a folder listens, for the limit and for generated data: its administrator, whom no policy binds. */
export async function administrator(folder) {
  const { openEmbedded } = await import('../dist/src/work/embedded.js');
  const { address } = await openEmbedded({ folder, secret: '' }).ensureRunning();
  return { host: address.host, port: address.port, user: address.user, database: 'crosstown' };
}

/** Product, administrator's connection and folder together; `close` leaves nothing behind. */
export async function openStage({ env = {}, nodeArguments = [] } = {}) {
  const folder = temporaryFolder();
  const port = await freePort();
  let product;
  let admin;
  const stage = {};
  const close = async () => {
    await admin?.end();
    await (stage.product ?? product)?.stop();
    await removeFolder(folder);
  };
  try {
    product = await startProduct({ folder, port, env, nodeArguments });
    const address = await administrator(folder);
    admin = new pg.Client(address);
    await admin.connect();
    const { rows } = await admin.query('select pg_backend_pid() as pid');
    return Object.assign(stage, {
      product,
      admin,
      address,
      postgresPid: parentOf(rows[0].pid),
      cookieOf: (token) => `sid_${port}=${token}`,
      /** Asks as a person, by digest; throws on any refusal. */
      ask: async (token, operationName, variables) => {
        const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `sid_${port}=${token}` },
          body: JSON.stringify(asked(operationName, variables)),
        });
        const { data, errors } = await answer.json();
        if (errors) throw new Error(`${operationName}: ${JSON.stringify(errors)}`);
        return data;
      },
      /** Kills the server, lets `work` happen to the database, and starts it again. */
      without: async (work) => {
        await stage.product.stop('SIGKILL');
        await work();
        stage.product = await startProduct({ folder, port, env, nodeArguments });
      },
      close,
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function stopDatabase(folder) {
  const { openEmbedded } = await import('../dist/src/work/embedded.js');
  await openEmbedded({ folder, secret: '' }).stop();
}

/**
 * What the app's connections send while `work` runs, one text a round trip: PostgreSQL logs a message once, however many
 * statements it holds, and each execution of a prepared statement once.
 */
export async function statementsOf(stage, work) {
  const { admin, product } = stage;
  const configure = async (logging) => {
    await admin.query(`alter system set log_statement = '${logging ? 'all' : 'none'}'`);
    await admin.query(`alter system set log_line_prefix = 'user=%u '`);
    await admin.query('select pg_reload_conf()');
    await pause(300);
  };
  await configure(true);
  const file = join(product.folder, 'postgres.log');
  const from = readFileSync(file).length;
  try {
    await work();
    await pause(300);
  } finally {
    await configure(false);
  }
  const said = readFileSync(file).subarray(from).toString();
  return [...said.matchAll(/^user=crosstown_app LOG: {2}(?:statement|execute [^:]*): (.*)/gm)].map((match) => match[1]);
}
