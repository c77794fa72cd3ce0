import type { Json, Person } from './harness.js';

export const searchFields = `count near next facets { kinds { key count } teams { key name count } tacticTypes { key count } }
  results { kind id title titleMarks { start end } snippet snippetMarks { start end } teamId teamName boardId boardTitle aboutKind aboutId state who tacticTypeKey at }`;
export const searchDocument = `query S($input: SearchInput!) { search(input: $input) { ${searchFields} } }`;

export async function searches(person: Person, text: string, more: object = {}): Promise<Json> {
  return (await person.see<Json>(searchDocument, { input: { text, withFacets: true, ...more } })).search;
}

/** The titles of what is found, the best match first. */
export async function finds(person: Person, text: string, more: object = {}): Promise<string[]> {
  return (await searches(person, text, more)).results.map((one: Json) => one.title);
}

/** The words that are marked in a text. */
export const marked = (text: string, marks: { start: number; end: number }[]): string[] => marks.map(({ start, end }) => text.slice(start, end));
