import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type Person, type TestServer } from '../harness.js';

// The build of the client writes it.
const manifest = join(import.meta.dirname, '..', '..', 'dist', 'documents.json');

let server: TestServer;
let person: Person;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  person = await server.as('coordinator@boston.example');
});
afterAll(() => server?.stop());

it('every document of our own client keeps within the limits that all documents must keep', async () => {
  const documents = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>);
  expect(documents.length).toBeGreaterThan(20);
  const refused: string[] = [];
  for (const query of documents.filter((text) => !text.startsWith('subscription'))) {
    // Without variables nothing is done: what is wrong with the document itself is said before that.
    const { body } = await person.raw({ query });
    const text = JSON.stringify(body);
    if (text.includes('The document is refused')) refused.push(`${query.slice(0, 60)}: ${text}`);
  }
  expect(refused).toEqual([]);
});
