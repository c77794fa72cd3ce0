import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../src/app.module.js';
import { book } from '../../src/work/act.js';
import { bookText } from '../../src/work/book.js';

const root = join(import.meta.dirname, '../..');

describe('the permission book', () => {
  it('is as it was reviewed; after a wanted change of rights: npm run book', () => {
    expect(bookText()).toBe(readFileSync(join(root, 'docs/permissions.txt'), 'utf8'));
  });

  it('names a rule for every verb, and every verb is a mutation of the API', () => {
    const schema = readFileSync(join(root, 'src/schema.graphql'), 'utf8');
    const mutations = /type Mutation \{([\s\S]*?)\n\}/.exec(schema)![1]!;
    for (const verb of book()) {
      expect(verb.may.says.length).toBeGreaterThan(5);
      expect(mutations).toMatch(new RegExp(`\\n  ${verb.mutation}\\(`));
    }
  });
});
