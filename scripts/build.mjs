// npm run build: the server to dist/src and dist/migrations, the client to dist/client. `-- server` or `-- client` builds one;
// `-- stale` only what is older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { clientIsStale, clientStamp, ensurePackages, giveUp, root, serverIsStale, serverStamp } from './packages.mjs';

const words = process.argv.slice(2);
const onlyStale = words.includes('stale');
const both = !words.includes('server') && !words.includes('client');
const began = Date.now();

// Made by the build, so before its time is taken: else the new entry in the client's folder would ask for a second build.
if (existsSync(join(root, 'client', 'src'))) mkdirSync(join(root, 'client', 'src', 'generated'), { recursive: true });
ensurePackages({ withBuildTools: true });
if ((both || words.includes('server')) && (!onlyStale || serverIsStale())) await buildServerPart();
if ((both || words.includes('client')) && (!onlyStale || clientIsStale())) await buildClientPart();

async function buildServerPart() {
  const { buildServer } = await import('./build-server.mjs');
  const since = new Date();
  try {
    console.log(`server: ${await buildServer()} files compiled`);
  } catch (error) {
    giveUp(`The server could not be built: ${error.message}`);
  }
  stamp(serverStamp, since);
}

async function buildClientPart() {
  if (!existsSync(join(root, 'client', 'index.html'))) return;
  const since = new Date();
  if (existsSync(join(root, 'scripts', 'codegen.mjs'))) run('The types of the client', [join(root, 'scripts', 'codegen.mjs')]);
  run('The client', [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', 'client', '--logLevel', 'warn']);
  console.log(`client: built, ${await compress(join(root, 'dist', 'client'))} files compressed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  stamp(clientStamp, since);
}

function run(what, args) {
  // Vite picks React's slow development build by NODE_ENV.
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) giveUp(`${what} could not be built; the lines above say why.`);
}

// Once here instead of at every request.
async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|svg|json|woff2?|txt|webmanifest)$/.test(entry.name) && !/\.woff2$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const squeeze = promisify(brotliCompress);
  await Promise.all(
    files.map(async (file) => {
      const text = readFileSync(file);
      writeFileSync(`${file}.br`, await squeeze(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
    }),
  );
  return files.length;
}

// Dated before the build began: what changes while it runs is built next time.
function stamp(name, since) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const file = join(root, 'dist', name);
  writeFileSync(file, `${since.toISOString()}\n`);
  utimesSync(file, since, since);
}
