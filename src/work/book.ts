import { book } from './act.js';

/** The permission book: every verb, what the journal calls it, and who may. A change of rights is seen in its review. */
export function bookText(): string {
  const lines = book().map((verb) => `${verb.mutation.padEnd(20)} ${verb.name.padEnd(24)} ${verb.may.says}`);
  return `# Who may do what. Made by "npm run book" from the verbs. Do not edit.\n\n${'verb'.padEnd(20)} ${'in the journal'.padEnd(24)} who may\n${lines.join('\n')}\n`;
}
