// npm test: installs what is missing, builds, then types, lint and every test. `npm test -- test/some.test.ts` runs only that.
// The last line is `Tests: N passed, N failed`; a check that fails, or a file that can't run, counts as a failed test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, root } from './packages.mjs';

const chosen = process.argv.slice(2);
ensurePackages({ withBuildTools: true });

const total = { passed: 0, failed: 0 };
const count = (ok, how = 1) => (total[ok ? 'passed' : 'failed'] += how);

const build = node([join(root, 'scripts', 'build.mjs'), 'stale', ...parts()]);
count(build === 0);
if (build === 0 && chosen.length === 0) {
  const { checks, runChecks } = await import('./check.mjs');
  const failed = await runChecks();
  count(false, failed.length);
  count(true, checks().length - failed.length);
}
if (build === 0) runJest();
console.log(`Tests: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

// A test of the server alone needs no client.
function parts() {
  const files = chosen.filter((word) => !word.startsWith('-'));
  return files.length > 0 && files.every((file) => !file.includes('browser')) ? ['server'] : [];
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'crosstown-jest-'));
  const file = join(folder, 'result.json');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules', 'jest', 'bin', 'jest.js')];
  const status = node([...args, '--json', `--outputFile=${file}`, ...chosen]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (result === undefined || result.numTotalTests === 0) return count(false);
  count(true, result.numPassedTests);
  count(false, result.numFailedTests + result.numRuntimeErrorTestSuites);
  // Something outside the tests went wrong: an end of the run that failed, say.
  if (status !== 0 && total.failed === 0) count(false);
}
