// npm run faults -- [SEED] [KILLS]: eight people act and sixteen look on while server and PostgreSQL are killed at random points,
// twenty times unless told. Prints the seed; with the same seed people choose the same acts and deaths come at the same counts.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { ensurePackages, giveUp, root } from './packages.mjs';

const [seed = String(randomInt(1_000_000)), kills = '20'] = process.argv.slice(2);
if (!/^\d+$/.test(seed) || !/^\d+$/.test(kills)) giveUp('Give a whole number as seed and, if you like, another as the number of kills: npm run faults -- 4711 20');
ensurePackages({ withBuildTools: true });
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--selectProjects', 'server', '--runTestsByPath', 'test/faults.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS_SEED: seed, FAULTS_KILLS: kills } },
);
console.log(status === 0 ? `Nothing was lost or doubled, every screen is right (seed ${seed}).` : `Something went wrong (seed ${seed}); the lines above say what.`);
process.exit(status ?? 1);
