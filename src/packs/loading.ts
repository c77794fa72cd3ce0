import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ground } from '../work/ground.js';
import { setVocabulary, type List } from '../work/vocabulary.js';
import { installationOf } from './installation.js';
import { currentPack, keepPack } from './pack.js';
import { readPack, type PackData, type SampleData } from './pack.schema.js';

const lists: Exclude<List, 'kinds' | 'obligations' | 'agreements' | 'people'>[] = [
  'sectors',
  'tacticTypes',
  'levels',
  'objects',
  'strands',
  'stages',
  'stopReasons',
  'blockerTypes',
  'confidences',
  'reviewStages',
  'reviewOutcomes',
  'roles',
  'labels',
];

/**
 * Reads the pack of this installation into memory, before anything is served: its words and the keys that acts are checked by.
 * @throws Error of one line that names file, place and reason.
 */
export async function loadPack({ database, log }: Ground): Promise<void> {
  const state = await installationOf(database.clock);
  const key = state.pack ?? onlyPack();
  const { pack } = readPack(folderOf(key));
  keepPack(pack);
  fillVocabulary(pack);
  if (state.pack === null) await database.clock.query('select app.note_installation($1, $2)', [state.sampleNetwork, key]);
  log.info({ pack: key, version: pack.version }, 'the pack is loaded');
}

/** What the loaded pack brings as a sample network: read when it is wanted, since most starts don't. */
export const readSample = (): SampleData => readPack(folderOf(currentPack().key)).sample;

function fillVocabulary(pack: PackData): void {
  for (const list of lists)
    setVocabulary(
      list,
      pack[list].map(({ key }) => key),
    );
  const named = (start: string) => pack.words.filter(({ key }) => key.startsWith(start)).map(({ key }) => key.slice(start.length));
  setVocabulary('kinds', named('kind.'));
  setVocabulary('obligations', named('obligation.'));
  setVocabulary('agreements', named('agreement.'));
  // Words in both languages, not keys: they are looked for in what people wrote.
  const people = pack.words.filter(({ key }) => key.startsWith('people.'));
  setVocabulary(
    'people',
    people.flatMap(({ name }) => [name.en, name.es]),
  );
}

/** The pack of a new installation: the one that this copy of the product came with. */
function onlyPack(): string {
  const keys = readdirSync(packsFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  if (keys.length !== 1) throw new Error(`packs: A new installation takes the one pack that is here, and there are ${keys.length}`);
  return keys[0]!;
}

function folderOf(key: string): string {
  const folder = join(packsFolder(), key);
  if (!existsSync(folder)) throw new Error(`packs/${key}: The folder of this installation's pack is missing`);
  return folder;
}

/** Beside the sources; the build lies one folder deeper. */
function packsFolder(): string {
  for (let above = dirname(import.meta.dirname); ; above = dirname(above)) {
    if (existsSync(join(above, 'package.json')) || dirname(above) === above) return join(above, 'packs');
  }
}
