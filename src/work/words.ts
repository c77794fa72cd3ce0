const mostWords = 10;
const plain = /^[\0-\x7f]*$/;

/** A word without accents and case: as people type it, and as it is looked for. */
export const bare = (word: string): string => (plain.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase();

export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Words alone: whatever a search language would read into signs, there are none. */
export function wordsOf(text: string): string[] {
  const words = new Map([...text.normalize('NFC').matchAll(wordPattern)].map(([word]) => [bare(word), word.toLowerCase()] as const).filter(([word]) => word));
  return [...words.values()].slice(0, mostWords);
}

/** No longer than that, without half a character at the end. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`);
