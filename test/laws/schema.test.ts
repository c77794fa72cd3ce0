import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../../src/schema.js';
import { databasePicture } from '../../src/work/picture.js';
import { startServer, type TestServer } from '../harness.js';

const root = join(import.meta.dirname, '../..');
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('the schema', () => {
  it('of the API is as it was reviewed; after a wanted change: npm run schema', async () => {
    expect(await schemaText()).toBe(readFileSync(join(root, 'src/schema.graphql'), 'utf8'));
  });

  it('of the database is as it was reviewed, on every PostgreSQL', async () => {
    const picture = await databasePicture(async <Row>(text: string) => (await server.database.clock.query(text)).rows as Row[]);
    expect(picture).toBe(readFileSync(join(root, 'migrations/schema.sql'), 'utf8'));
  });
});
