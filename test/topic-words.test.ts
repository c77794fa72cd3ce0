import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPack } from '../src/packs/pack.schema.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { pack } = readPack(join(root, 'packs', 'demand-reduction'));

/** What only the pack may say, as beginnings of words. Each has to be in the pack's own texts, so that the list can't go stale. */
const stems = [
  'demand',
  'buyer',
  'buying',
  'exploit',
  'survivor',
  'victim',
  'sex',
  'sting',
  'decoy',
  'john',
  'sell',
  'arrest',
  'comprador',
  'explotaci',
  'explotad',
  'sobreviv',
  'víctima',
  'señuelo',
];
/** Near to the subject, though the pack does without them. */
const near = ['prostitut', 'prostituci', 'traffick', 'pimp', 'brothel'];
/** Where other words begin alike. */
const exactly: Record<string, string> = { sell: 'sell(s|ing)?(?![a-z])', john: 'johns?(?![a-z])', sting: 'stings?(?![a-z])', demand: 'demand(?!ed|ing)' };

describe('the topic of the pack', () => {
  it('is known by words that the pack itself uses', () => {
    const said = JSON.stringify(pack).toLowerCase();
    expect(stems.filter((stem) => !new RegExp(`(?<!\\p{L})${stem}`, 'u').test(said))).toEqual([]);
  });

  it('stays out of the code of server and client', () => {
    const found = [...filesOf('src'), ...filesOf('client')].flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((line, at) => topicsIn(line).map((topic) => `${relative(root, file)}:${at + 1}: ${topic}`));
    });
    expect(found).toEqual([]);
  });

  it('is found wherever it stands', () => {
    expect(topicsIn('const key = "john_school";')).toContain('john');
    expect(topicsIn('--survivorTint: red')).toContain('survivor');
    expect(topicsIn('title: "Reduce demand by a fifth"')).toContain('demand');
    expect(topicsIn("sector === 'law_enforcement'")).toContain('law_enforcement');
    expect(topicsIn('const onlineDemand = 1;')).toContain('demand');
    expect(topicsIn('loaded on demand; the most demanding test; existing; Solicitada; Sussex')).toEqual([]);
  });
});

/** Keys of more than one word belong to this pack alone; a key like `primary` or `data` is anybody's word. */
const keys = [pack.sectors, pack.tacticTypes, pack.indicatorTemplates, pack.stopReasons, pack.blockerTypes, pack.words]
  .flatMap((list): { key: string }[] => list)
  .map(({ key }) => key)
  .filter((key) => key.includes('_') && !key.includes('.') && key !== 'label_note');
const patterns = [
  ...[...stems, ...near].flatMap((stem) => {
    const text = exactly[stem] ?? stem;
    // At the beginning of a word, but not "on demand"; or in the middle of a name, as in `onlineDemand`.
    const inName = `(?<=\\p{Ll})${text[0]!.toUpperCase()}${text.slice(1)}`;
    return [new RegExp(`(?<!\\p{L}|\\bon )${text}`, 'iu'), new RegExp(inName, 'u')].map((pattern) => ({ topic: stem, pattern }));
  }),
  ...keys.map((key) => ({ topic: key, pattern: new RegExp(`(?<![A-Za-z_])${key}(?![A-Za-z_])`) })),
];

function topicsIn(line: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(line)).map(({ topic }) => topic);
}

/** Everything that people wrote; what a program wrote says only what people told it. */
function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/[\\/](generated|node_modules)([\\/]|$)/.test(entry.parentPath) && /\.(ts|tsx|css|html|graphql|svg|json)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}
