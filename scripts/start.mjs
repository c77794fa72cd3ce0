// npm start: installs what is missing, builds what is older than its sources, and runs the server in this process, so that
// signals reach it directly. Only what node brings may be imported here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clientIsStale, ensurePackages, root, serverIsStale } from './packages.mjs';

const stale = serverIsStale() || clientIsStale();
ensurePackages({ withBuildTools: stale });
if (stale) {
  console.log('Building ...');
  const { status, signal } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'stale'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  // The build has said in plain words what is wrong.
  if (signal || status !== 0) process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
