/** A text as it is compared: without accents and without characters that nobody sees; `at` says where each stood. */
export interface Folded {
  text: string;
  at: readonly number[];
}

const unseen = /[\p{Cf}\p{Mn}\p{Variation_Selector}]/u;

export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
    if (!unseen.test(character) && plain) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) at.push(place);
    }
    place += character.length;
  }
  return { text: folded, at };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * Where a name stands, however it is written: whatever is between its words may be anything but letters and digits, so that
 * "boston-police" and "BostonPolice" are found too. `beginning`: also at the beginning of a longer word; `anywhere`: within one.
 */
export function nameIn({ text }: Folded, name: string, how: 'whole' | 'beginning' | 'anywhere' = 'whole'): { from: number; to: number }[] {
  const words = fold(name).text.match(/[\p{L}\p{N}]+/gu);
  if (!words || words.join('').length < 2) return [];
  const inside = words.map(escaped).join('[^\\p{L}\\p{N}]*');
  const pattern = new RegExp(`${how === 'anywhere' ? '' : '(?<![\\p{L}\\p{N}])'}${inside}${how === 'whole' ? '(?![\\p{L}\\p{N}])' : ''}`, 'giu');
  return [...text.matchAll(pattern)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
