import { expect, it, jest } from '@jest/globals';
import { digestOf, Documents } from '../src/work/documents.js';

const asked = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: digestOf(text) } } });

it('a build beside the running server brings its documents, and pages from before keep theirs', () => {
  let manifest: Record<string, string> = { [digestOf('query Old { me }')]: 'query Old { me }' };
  const documents = new Documents(() => manifest, true);
  manifest = { [digestOf('query New { me }')]: 'query New { me }' };
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  expect(documents.textOf(asked('query New { me }'))).toBe('query New { me }');
  expect(documents.textOf(asked('query Old { me }'))).toBe('query Old { me }');
  expect(() => documents.textOf(asked('query Never { me }'))).toThrow();
  clock.mockRestore();
});
