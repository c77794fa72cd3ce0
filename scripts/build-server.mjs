import { transformFile } from '@swc/core';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const folders = ['src', 'migrations'];

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Compiles src/ and migrations/ into dist/, only what changed, and drops what has no source any more. Answers how many files were written. */
export async function buildServer() {
  const wanted = new Set();
  let written = 0;
  const settings = timeOf(join(root, '.swcrc'));
  for (const file of folders.flatMap((folder) => filesBelow(join(root, folder)))) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    const out = join(root, 'dist', relative(root, file)).replace(/\.ts$/, '.js');
    wanted.add(out).add(`${out}.map`);
    if (timeOf(out) > Math.max(timeOf(file), settings)) continue;
    const { code, map } = await transformFile(file, { configFile: join(root, '.swcrc'), sourceFileName: file, cwd: root });
    mkdirSync(dirname(out), { recursive: true });
    put(`${out}.map`, map ?? '');
    put(out, `${code}\n//# sourceMappingURL=${out.split(/[\\/]/).at(-1)}.map\n`);
    written += 1;
  }
  for (const out of folders.flatMap((folder) => filesBelow(join(root, 'dist', folder))))
    if (/\.(js|map)$/.test(out) && !wanted.has(out)) rmSync(out, { force: true });
  return written;
}

// Renamed into place: a server that starts at this moment never reads half a file.
function put(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

if (process.argv[1] === import.meta.filename) console.log(`${await buildServer()} files compiled`);
