import { createHash, createHmac } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../fault.js';
import { findBinaries, type Binaries, type RootWay } from './binaries.js';

/** Where a PostgreSQL can be reached; `host` is a socket folder except on Windows. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
}

/** The PostgreSQL that lives in our data folder. */
export interface Embedded {
  readonly how: string;
  /** Starts PostgreSQL if it isn't running, or takes over the one that an earlier server left behind. */
  ensureRunning(): Promise<{ address: Address; adopted: boolean }>;
  /** Stops PostgreSQL after its running statements were cut off; resolves when its process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder that gets `postgres/`, `socket/` and `postgres.log`. */
  folder: string;
  /** The administrator's password derives from it; it is used only where there is no unix socket. */
  secret: string;
  /** Off only in tests, where a lost database costs nothing. */
  durable?: boolean;
  rootWay?: RootWay;
}

const windows = process.platform === 'win32';
const administrator = 'postgres';
const patience = 60_000;

/** Prepares the embedded PostgreSQL; {@link Embedded.ensureRunning} starts it. */
export function openEmbedded(options: EmbeddedOptions): Embedded {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const binaries = findBinaries(options.folder, options.rootWay);
  const cluster = join(binaries.home, 'postgres');
  const password = windows ? createHmac('sha256', options.secret).update(administrator).digest('hex') : undefined;
  const socket = windows ? '127.0.0.1' : socketFolder(binaries.home);
  const logFile = join(options.folder, 'postgres.log');
  let port = 5432;
  const address = (): Address => ({ host: socket, port, user: administrator, password });

  async function ensureRunning(): Promise<{ address: Address; adopted: boolean }> {
    const until = Date.now() + patience;
    if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(binaries, cluster, password);
    if (windows) port = await freePort(port);
    else makeSocketFolder(binaries, socket);
    let reason = 'it did not get ready';
    while (Date.now() < until) {
      const running = runningProcess(cluster);
      if (running !== undefined) {
        if (running.ready && (await answers(socket, running.port))) {
          port = running.port;
          return { address: address(), adopted: true };
        }
        await pause(50);
        continue;
      }
      const failure = await start(binaries, cluster, { socket, port, logFile, durable: options.durable ?? true });
      if (failure === undefined) return { address: address(), adopted: false };
      reason = failure;
      // Children of a killed server hold its memory for a moment; another start may have been faster.
      if (!/shared memory block|lock file .* already exists|is another postmaster/.test(reason)) break;
      await pause(100);
    }
    throw new Error(`The embedded PostgreSQL did not start: ${reason} Its log is ${logFile}.`);
  }

  async function stop(): Promise<void> {
    const running = runningProcess(cluster);
    if (running === undefined) return;
    if (windows) binaries.run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-W'], { stdio: 'ignore', env: environment });
    else process.kill(running.pid, 'SIGINT');
    while (isAlive(running.pid)) await pause(20);
    if (!windows) rmSync(socket, { recursive: true, force: true });
  }

  return { how: binaries.how, ensureRunning, stop };
}

const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', ...(windows ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {}) };

// A unix socket's path is at most 107 bytes; a deep data folder gets its socket in the folder for temporary files.
function socketFolder(home: string): string {
  const near = join(home, 'socket');
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) <= 107) return near;
  return join(tmpdir(), `crosstown-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
}

// Everybody may write to the folder for temporary files: one that somebody else put in our place could catch our connections.
function makeSocketFolder(binaries: Binaries, folder: string): void {
  if (!existsSync(folder)) binaries.makeFolder(folder);
  const { uid, mode } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || (uid !== binaries.owner && uid !== process.getuid?.()) || (mode & 0o077) !== 0) {
    throw new Error(`The folder ${folder} for the database's socket belongs to somebody else or is open to others. Remove it, or choose another DATA_DIR.`);
  }
}

// Made in a side folder and renamed when complete: an interrupted first start leaves nothing half made.
async function createCluster(binaries: Binaries, cluster: string, password: string | undefined): Promise<void> {
  for (const name of readdirSync(binaries.home)) {
    const owner = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(binaries.home, name), { recursive: true, force: true });
  }
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  binaries.makeFolder(draft);
  const args = ['-D', draft, '-U', administrator, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '-A'];
  if (password !== undefined) writeFileSync(passwordFile, password, { mode: 0o600 });
  args.push(...(password === undefined ? ['trust'] : ['scram-sha-256', `--pwfile=${passwordFile}`]));
  try {
    await finished(binaries, args);
    renameSync(draft, cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function finished(binaries: Binaries, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = binaries.run('initdb', args, { cwd: '/', env: environment, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true });
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`The database folder could not be made: ${said.trim()}`))));
  });
}

/** Answers why it did not start, or undefined when it is ready. */
async function start(
  binaries: Binaries,
  cluster: string,
  at: { socket: string; port: number; logFile: string; durable: boolean },
): Promise<string | undefined> {
  const { socket, port, logFile, durable } = at;
  const from = rotated(logFile);
  const log = openSync(logFile, 'a', 0o600);
  // Its own process group: Ctrl-C in the terminal is for us, and we stop it when the last request was answered.
  const child = binaries.run('postgres', [...postgresArguments(cluster, socket, port), ...(durable ? [] : notDurable)], {
    cwd: '/',
    env: environment,
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  const ended: { reason?: string } = {};
  child.once('error', (error) => (ended.reason = error.message));
  child.once(
    'exit',
    (code) => (ended.reason = `it ended with ${code}. ${readFileSync(logFile).subarray(from).toString().trim().split('\n').slice(-6).join(' ')}`),
  );
  const until = Date.now() + patience;
  while (ended.reason === undefined && Date.now() < until) {
    if (runningProcess(cluster)?.ready === true && (await answers(socket, port))) return undefined;
    await pause(10);
  }
  return ended.reason ?? 'it did not get ready within a minute.';
}

const notDurable = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

function postgresArguments(cluster: string, socket: string, port: number): string[] {
  const settings = {
    listen_addresses: windows ? '127.0.0.1' : '',
    unix_socket_directories: windows ? '' : socket,
    unix_socket_permissions: '0700',
    port: String(port),
    shared_buffers: '128MB',
    max_connections: '100',
    // What people wrote stays out of the log: no statements, no values of rows.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Starts a new log above 10 MB and keeps the one before; answers where in the file this start's lines begin. */
function rotated(logFile: string): number {
  if (!existsSync(logFile)) return 0;
  const { size } = statSync(logFile);
  if (size < 10_000_000) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

// postmaster.pid: line 1 the process, line 4 the port, line 8 the state.
function runningProcess(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  const file = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (isSomethingElse(pid)) {
    // After a restart of the machine or container the number may belong to another program, and PostgreSQL would not start.
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isSomethingElse(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  if (!existsSync(file)) return false;
  const name = readFileSync(file, 'utf8').trim();
  return name !== 'postgres';
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const attempt = windows ? connect(port, host) : connect(join(host, `.s.PGSQL.${port}`));
    attempt.once('connect', () => {
      attempt.destroy();
      done(true);
    });
    attempt.once('error', () => done(false));
  });
}

/** The wanted port if it is free, else another: after a restart the connections look for us at the same place. */
function freePort(wanted: number): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? failed(new Error('There is no free port for the database.')) : done(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
