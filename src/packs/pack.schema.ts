import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { packProblems, sampleProblems, type Problem } from './pack.checks.js';
import { packFiles, packHead, type PackData } from './pack.shape.js';
import { sampleFiles, type SampleData } from './sample.shape.js';

export { PackData, stageKeys } from './pack.shape.js';
export { SampleData, type SampleDay, type SampleSeat, type SampleTactic, type SampleTask } from './sample.shape.js';

/**
 * Reads and checks every file of a pack. Throws an Error of one line that names file, place and reason, for example
 * `packs/some-subject/sectors.json: sectors[3].name.es: Required`.
 */
export function readPack(folder: string): { pack: PackData; sample: SampleData } {
  const lists = Object.entries(packFiles).map(([name, schema]) => [name, readFile(folder, fileOf(name), name, schema as z.ZodType)]);
  const pack = { ...readFile(folder, 'pack.json', 'pack', packHead), ...Object.fromEntries(lists) } as PackData;
  refuse(folder, packProblems(pack));

  const things = Object.entries(sampleFiles)
    .filter(([name]) => name !== 'tactics')
    .map(([name, schema]) => [name, readFile(folder, join('sample', fileOf(name)), name, schema as z.ZodType)]);
  const tactics = tacticFiles(folder).flatMap((file) => readFile(folder, file, 'tactics', sampleFiles.tactics).map((tactic, at) => ({ tactic, file, at })));
  const sample = { ...Object.fromEntries(things), tactics: tactics.map(({ tactic }) => tactic) } as SampleData;
  refuse(folder, sampleProblems(sample, pack), tactics);
  return { pack, sample };
}

const fileOf = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;

function tacticFiles(folder: string): string[] {
  const inside = join('sample', 'tactics');
  if (!existsSync(join(folder, inside))) throw new Error(`${shown(folder, inside)}: Folder is missing`);
  return readdirSync(join(folder, inside))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(inside, file));
}

function readFile<T>(folder: string, file: string, name: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(folder, file), { error: (issue) => (issue.input === undefined ? 'Required' : undefined) });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new Error(`${shown(folder, file)}: ${steps([name, ...issue.path])}: ${issue.message}`);
}

function parse(folder: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    throw new Error(`${shown(folder, file)}: Cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${shown(folder, file)}: Not valid JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
}

/** Tactics are one list over several files, so a problem's place is told within its own file. */
function refuse(folder: string, problems: Problem[], tactics: { file: string; at: number }[] = []): void {
  const first = problems[0];
  if (!first) return;
  const from = first.list === 'tactics' ? tactics[first.path[0] as number] : undefined;
  const file = from?.file ?? (first.sample ? join('sample', fileOf(first.list)) : fileOf(first.list));
  const path = from ? [from.at, ...first.path.slice(1)] : first.path;
  throw new Error(`${shown(folder, file)}: ${steps([first.list, ...path])}: ${first.reason}`);
}

/** As seen from where the server was started, if it is below that. */
function shown(folder: string, file: string): string {
  const near = relative(process.cwd(), join(folder, file));
  return near.startsWith('..') ? join(folder, file) : near;
}

function steps(path: PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? String(step) : `.${String(step)}`)).join('');
}
