// npm run dev: the server, built and started again whenever its sources change, and the client at http://127.0.0.1:5173 with
// reload on change. PORT and DATA_DIR as for npm start.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root } from './packages.mjs';

ensurePackages({ withBuildTools: true });
const { buildServer } = await import('./build-server.mjs');
const port = process.env.PORT ?? '3000';
// The page comes from the client's server, and its requests name that as their origin.
const page = process.env.PUBLIC_URL || !existsSync(join(root, 'client', 'index.html')) ? {} : { PUBLIC_URL: 'http://127.0.0.1:5173' };
let server;
let stopping = false;

async function build() {
  try {
    await buildServer();
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

function startServer() {
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'src', 'main.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, ...page },
  });
}

function ended(child) {
  return new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done() : child.once('exit', done)));
}

async function restart() {
  if (!(await build()) || stopping) return;
  server.kill('SIGTERM');
  await ended(server);
  if (!stopping) startServer();
}

function runCodegen() {
  if (existsSync(join(root, 'src', 'schema.graphql'))) spawnSync(process.execPath, [join(root, 'scripts', 'codegen.mjs')], { cwd: root, stdio: 'inherit' });
}

// Editors write in bursts: what comes within a tenth of a second is one change.
function onChange(folder, fits, act) {
  let timer;
  let last = Promise.resolve();
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name === null || !fits(String(name))) return;
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(act)), 100);
  });
}

if (!(await build())) process.exit(1);
startServer();
onChange('src', (name) => name.endsWith('.ts'), restart);
onChange('migrations', (name) => name.endsWith('.ts'), restart);

let client;
if (existsSync(join(root, 'client', 'index.html'))) {
  runCodegen();
  onChange('src', (name) => name === 'schema.graphql', runCodegen);
  onChange('client/src', (name) => name.endsWith('documents.ts'), runCodegen);
  client = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'client'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, API: `http://127.0.0.1:${port}` },
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  client?.kill('SIGTERM');
  server.kill('SIGTERM');
  await ended(server);
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
