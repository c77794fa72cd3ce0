import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ground } from '../work/ground.js';
import { setVocabulary, type List } from '../work/vocabulary.js';
import { installationState } from './installation.js';
import { keepPack } from './pack.js';
import { readPack, type PackData } from './pack.schema.js';

/** The pack of a new installation. An existing one keeps the pack that it was made with. */
const firstPack = 'demand-reduction';

const lists: Exclude<List, 'kinds' | 'obligations'>[] = [
  'sectors', 'tacticTypes', 'levels', 'objects', 'strands', 'stages', 'stopReasons', 'blockerTypes',
  'confidences', 'reviewStages', 'reviewOutcomes', 'roles', 'labels',
];

/**
 * Reads the pack of this installation into memory, before anything is served: its words and the keys that acts are checked by.
 * @throws Error of one line that names file, place and reason.
 */
export async function loadPack({ database, log }: Ground): Promise<void> {
  const state = await installationState(async (text) => (await database.clock.query(text)).rows);
  const key = state.pack ?? firstPack;
  const { pack } = readPack(folderOf(key));
  keepPack(pack);
  fillVocabulary(pack);
  if (state.pack === null) await database.clock.query('select app.note_installation($1, $2)', [state.sampleNetwork, key]);
  log.info({ pack: key, version: pack.version }, 'the pack is loaded');
}

function fillVocabulary(pack: PackData): void {
  for (const list of lists) setVocabulary(list, pack[list].map(({ key }) => key));
  const named = (start: string) => pack.words.filter(({ key }) => key.startsWith(start)).map(({ key }) => key.slice(start.length));
  setVocabulary('kinds', named('kind.'));
  setVocabulary('obligations', named('obligation.'));
}

/** Above the running code, be it the sources or the build. */
function folderOf(key: string): string {
  for (let above = import.meta.dirname; ; above = dirname(above)) {
    const folder = join(above, 'packs', key);
    if (existsSync(folder)) return folder;
    if (dirname(above) === above) throw new Error(`packs/${key}: The folder of this installation's pack is missing`);
  }
}
