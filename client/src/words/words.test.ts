import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import * as english from './en/index.js';
import * as spanish from './es/index.js';

type Catalogs = Record<string, Record<string, string>>;
const en: Catalogs = english;
const es: Catalogs = spanish;
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test.each(Object.keys(en))('the Spanish words of "%s" have the keys and the names in braces of the English ones', (area) => {
  expect(Object.keys(es[area] ?? {}).sort()).toEqual(Object.keys(en[area]!).sort());
  for (const [key, text] of Object.entries(en[area]!)) expect([key, names(es[area]![key]!)]).toEqual([key, names(text)]);
});

test.each(['en', 'es'])('no sentence of "%s" is empty or has a doubled space', (language) => {
  const all = Object.values(language === 'en' ? en : es).flatMap((area) => Object.entries(area));
  expect(all.filter(([, text]) => !text.trim() || text.includes('  '))).toEqual([]);
});

const spoken = new Set(['aria-label', 'title', 'label', 'placeholder', 'description', 'alt']);
const letters = /\p{L}{2,}/u;

/** Words that a component holds itself, instead of taking them from the catalogs. */
function ownWords(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const inKeyCap = node.parent && ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'kbd';
    if (ts.isJsxText(node) && !inKeyCap && letters.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      letters.test(node.initializer.text)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

test('no component holds words of its own', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((name) => ownWords(join(source, name)).map((words) => `${name}: ${words}`))).toEqual([]);
});

// Why an act never stands in anybody's history or among what changed.
const neverShown: Readonly<Record<string, string>> = {
  'ask.dismissed': 'tidies away the one row that a withdrawn ask left',
  'conversation.read': 'is private',
  'network.saved': 'belongs to no board and no team',
  'note.written': 'is private',
  'notice.seen': 'is private',
  'person.edited': 'belongs to no board and no team',
  'place.saved': 'belongs to no board and no team',
  'seat.invited_again': 'changes a link alone',
};
// Told from what they changed: which fields, or to which stage.
const toldFromChanges: ReadonlySet<string> = new Set(['tactic.edited', 'tactic.moved', 'tactics.edited']);

test('every act of the permission book that can stand in a history has a sentence of its own', () => {
  const book = readFileSync(join(import.meta.dirname, '../../../docs/permissions.txt'), 'utf8');
  const acts = [...new Set([...book.matchAll(/^\w+ +([a-z_]+\.[a-z_]+) /gm)].map(([, name]) => name!))];
  expect(acts.length).toBeGreaterThan(90);
  const said = { ...en.today, ...en.deeds };
  const silent = acts.filter((name) => !(`did_${name.replace('.', '_')}` in said) && !(name in neverShown) && !toldFromChanges.has(name));
  expect(silent).toEqual([]);
});
