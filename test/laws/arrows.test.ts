import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { startServer, type TestServer } from '../harness.js';

const src = join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'));
const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '');

interface Import {
  from: string;
  to: string;
  type: boolean;
}

/** Imports of our own files, as `room/file.ts`. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const forms = [/^(?:import|export)\s+(type\s)?[^;']*?from\s+'(\.{1,2}\/[^']+)'/gms, /^import\s+()'(\.{1,2}\/[^']+)'/gm, /import\(()'(\.{1,2}\/[^']+)'\)/g];
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map((found) => ({
      from: file,
      to: relative(src, resolve(src, dirname(file), found[2]!)).replace(/\.js$/, '.ts'),
      type: found[1]?.trim() === 'type',
    })),
  );
}

const imports = files.flatMap(importsOf);
/** Each of the spine imports only what stands after it. */
const spine = ['identity', 'audience', 'journal', 'writing', 'work'];
/** Readers of the journal and of features; nothing imports them but the table of contents. */
const readers = ['notifications', 'search', 'library', 'presence', 'records', 'packs'];

let server: TestServer;
let tableRooms: Map<string, string>;
let keys: Map<string, Set<string>>;

beforeAll(async () => {
  server = await startServer();
  tableRooms = new Map(
    files.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/@Entity\(\{[^}]*name: '(\w+)'/g)].map((found) => [found[1]!, roomOf(file)] as const),
    ),
  );
  const { rows } = await server.database.clock.query<{ child: string; parent: string }>(
    "select distinct c.relname as child, p.relname as parent from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid where k.contype = 'f' and c.relnamespace = 'app'::regnamespace",
  );
  keys = new Map();
  for (const { child, parent } of rows) {
    const [from, to] = [tableRooms.get(child), tableRooms.get(parent)];
    if (from && to && from !== to) keys.set(from, (keys.get(from) ?? new Set()).add(to));
  }
});
afterAll(() => server.stop());

/** The rooms that a feature's foreign keys lead to, directly or on the way. */
function reachable(room: string, seen = new Set<string>()): Set<string> {
  for (const next of keys.get(room) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(next, seen);
  }
  return seen;
}

describe('the arrows', () => {
  it('finds the rooms and their keys', () => {
    expect([...tableRooms.keys()]).toEqual(expect.arrayContaining(['tactic', 'board', 'seat', 'person']));
    expect([...reachable('tactics')]).toEqual(expect.arrayContaining(['boards', 'teams', 'organizations', 'places']));
  });

  it('point down only: imports follow foreign keys and the spine', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === '' || here === there || to.startsWith('../migrations/')) return false;
      if (there === '') return !['config.ts', 'fault.ts'].includes(to);
      if (spine.includes(here)) return !spine.slice(spine.indexOf(here) + 1).includes(there);
      if (readers.includes(there)) return true;
      if (spine.includes(there)) return false;
      return !readers.includes(here) && !reachable(here).has(there);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('make no circle between files', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, type } of imports) if (!type) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const circle = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const found = circle(next, [...path, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    for (const file of graph.keys()) expect(circle(file, [])).toBeUndefined();
  });

  it('let nothing but work/ open a connection', () => {
    const opening = files.filter(
      (file) => roomOf(file) !== 'work' && /from 'pg'/.test(readFileSync(join(src, file), 'utf8').replace(/import type [^;]+;/g, '')),
    );
    expect(opening).toEqual([]);
  });

  it('use of the mapper is columns: no relations, no repositories, no subscribers', () => {
    const using = files.filter((file) =>
      /\b(OneToMany|ManyToOne|ManyToMany|OneToOne|JoinColumn|getRepository|EventSubscriber|synchronize: true)\b/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(using).toEqual([]);
  });
});
