// npm run check: types and lint, of the server and the client.
import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, root } from './packages.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const cache = tool('.cache');
const types = (project, name) => [tool('typescript', 'bin', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', join(cache, `types-${name}.json`)];

/** Each check with its command. */
export function checks() {
  const client = existsSync(join(root, 'client', 'tsconfig.json'));
  return [
    { name: 'types', command: types('tsconfig.json', 'server') },
    ...(client ? [{ name: 'types of the client', command: types('client/tsconfig.json', 'client') }] : []),
    // Without a cache: what a file's lint says depends on the types of other files too.
    { name: 'lint', command: [tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'] },
  ];
}

/** Runs every check, two at a time, and answers the names of those that failed. */
export async function runChecks() {
  const failed = [];
  const waiting = checks();
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { code, said } = await run(check.command);
      console.log(`${code === 0 ? 'PASS' : 'FAIL'} ${check.name}`);
      if (code !== 0) {
        console.log(said);
        failed.push(check.name);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

function run(command) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--max-old-space-size=4096', ...command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.on('close', (code) => done({ code, said }));
  });
}

if (process.argv[1] === import.meta.filename) {
  ensurePackages({ withBuildTools: true });
  process.exit((await runChecks()).length === 0 ? 0 : 1);
}
