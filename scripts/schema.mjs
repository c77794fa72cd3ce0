// npm run schema: writes src/schema.graphql and migrations/schema.sql as code and migrations make them now.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from './build-server.mjs';

const root = join(import.meta.dirname, '..');
await buildServer();
const { schemaText } = await import('../dist/src/schema.js');
writeFileSync(join(root, 'src', 'schema.graphql'), await schemaText());
console.log('src/schema.graphql written');
if (!process.argv.includes('graphql')) {
  const { readConfig } = await import('../dist/src/config.js');
  const { openDatabase } = await import('../dist/src/work/database.js');
  const { makeLog } = await import('../dist/src/work/log.js');
  const { databasePicture } = await import('../dist/src/work/picture.js');
  const folder = mkdtempSync(join(tmpdir(), 'crosstown-schema-'));
  const database = await openDatabase(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'warn' }), makeLog('warn'));
  try {
    writeFileSync(join(root, 'migrations', 'schema.sql'), await databasePicture(async (text) => (await database.clock.query(text)).rows));
    console.log('migrations/schema.sql written');
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
