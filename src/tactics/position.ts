import { randomInt } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tailLength = 5;

/**
 * Is it a key that has room before and after it? Keys order by code units, as the database's collation "C" does. The
 * first digit says how large the whole part is: outside of V to e nobody gets by adding cards, and little room is left.
 */
export function isPosition(text: string): boolean {
  if (!/^[V-Za-e][0-9A-Za-z]{1,119}$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    generateKeyBetween(null, text);
    return true;
  } catch {
    return false;
  }
}

// A random tail gives two people who drop at the same place two keys. It never ends in the smallest digit: such keys have no room beneath.
function tail(): string {
  return Array.from({ length: tailLength }, (_, at) => digits[randomInt(at === tailLength - 1 ? 1 : 0, digits.length)]).join('');
}

function between(below: string | null, above: string | null): string {
  const upper = below !== null && above !== null && above <= below ? null : above;
  let key = generateKeyBetween(below, upper);
  // A key that the upper neighbor begins with would lose its place with a tail. Downward, so that keys at the top stay short.
  while (upper?.startsWith(key)) key = generateKeyBetween(below, key);
  return key + tail();
}

/** Keys in order between two neighbors; null is the start or the end of the stage. Halves the room, so that many keys stay short. */
export function positionsBetween(below: string | null, above: string | null, count: number): string[] {
  if (count < 1) return [];
  if (above === null) {
    const keys: string[] = [];
    for (let last = below; keys.length < count; keys.push(last)) last = between(last, null);
    return keys;
  }
  const half = count >> 1;
  const middle = between(below, above);
  return [...positionsBetween(below, middle, half), middle, ...positionsBetween(middle, above, count - half - 1)];
}
