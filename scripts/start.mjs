// npm start: installs what is missing, builds what is older than its sources, and runs the server in this process, so that
// signals reach it directly. Only what node brings may be imported here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clientIsStale, ensurePackages, giveUp, root, serverIsStale } from './packages.mjs';

const stale = serverIsStale() || clientIsStale();
ensurePackages({ withBuildTools: stale });
if (stale) {
  console.log('Building ...');
  const { status, signal } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'stale'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (signal) process.exit(1);
  if (status !== 0) giveUp('Crosstown could not be built; the lines above say why.');
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
