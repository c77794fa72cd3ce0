import type { Json, Person } from './harness.js';

/** What this person is told of now, of one thing or of all, newest first. */
export const noticesFor = async (person: Person, subject?: string): Promise<Json[]> =>
  (await person.see('{ notices { id kind subjectId why seenAt personId } }')).notices.filter((one: Json) => !subject || one.subjectId === subject);

export const whysFor = async (person: Person, subject: string): Promise<string[]> => (await noticesFor(person, subject)).map(({ why }) => why);
