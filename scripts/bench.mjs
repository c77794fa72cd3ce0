// npm run bench -- NAME [--json] [--built]: measures the product and the barest program that does the same work, in turn. Without
// a name all of them. Prints a table and, as the last line, {"bench", "ratios", "figures"}; --json prints that line alone;
// --built takes the build as it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, giveUp, root } from './packages.mjs';

const names = ['board', 'item', 'act', 'fanout', 'memory', 'resume', 'client', 'start', 'growth', 'minutes', 'search'];
const words = process.argv.slice(2);
const chosen = words.filter((word) => !word.startsWith('-'));
const quiet = words.includes('--json');
const unknown = chosen.find((name) => !names.includes(name));
if (unknown) giveUp(`There is no measurement "${unknown}". There are: ${names.join(', ')}.`);

ensurePackages({ withBuildTools: true });
if (!words.includes('--built') || !existsSync(join(root, 'dist', 'src', 'main.js'))) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'stale'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) giveUp('Crosstown could not be built; the lines above say why.');
}

const { judged, rounded, table } = await import('../bench/numbers.mjs');
const { load, machine } = await import('../bench/machine.mjs');
const say = (text) => quiet || console.log(text);
const inShort = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
for (const name of chosen.length ? chosen : names) {
  const { default: measure, reach } = await import(`../bench/${name}.mjs`);
  say(`\n# ${name}: ${machine()}, load ${load().toFixed(1)}\n`);
  const { lines, ratios, figures } = await measure({ say });
  say(table(lines));
  say(`\n${table(judged({ ...figures, ...ratios }, reach))}\n`);
  console.log(JSON.stringify({ bench: name, ratios: inShort(ratios), figures: inShort(figures) }));
}
process.exit(0);
