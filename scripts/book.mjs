// npm run book: writes docs/permissions.txt, who may do what, from the verbs as they are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer } from './build-server.mjs';

const root = join(import.meta.dirname, '..');
await buildServer();
await import('../dist/src/app.module.js');
const { bookText } = await import('../dist/src/work/book.js');
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs', 'permissions.txt'), bookText());
console.log('docs/permissions.txt written');
