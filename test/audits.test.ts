import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startServer, type Person, type TestServer } from './harness.js';

let server: TestServer;
let person: Person;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  person = await server.as('coordinator@boston.example');
});
afterAll(() => server?.stop());

describe('GraphQL over HTTP', () => {
  /** As the person's browser would ask; the audits know of no cookies. */
  const asPerson: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (person.cookie !== undefined) headers.set('cookie', person.cookie);
    headers.set('origin', server.url);
    return fetch(input, { ...init, headers });
  };

  it('passes every audit of graphql-http without an error', async () => {
    const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: asPerson });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(50);
    const told = results
      .filter((result) => result.status === 'error')
      .map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
    expect(told).toEqual([]);
  });
});
