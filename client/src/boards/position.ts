import { generateKeyBetween } from 'fractional-indexing';

/** What orders a card in its column: plain code units, as the database's collation "C" does, then the id. */
export interface Placed {
  readonly id: string;
  readonly position: string;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TAIL = 5;

export function byPosition(a: Placed, b: Placed): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A key between two neighbors, with a short random tail, so that two people who drop at the same place at the
 * same moment get two keys. `below` null is the start of the column, `above` null its end.
 */
export function positionBetween(below: string | null, above: string | null, random: () => number = Math.random): string {
  // Equal or crossed neighbors come from keys that others made at the same moment: then only the lower one counts.
  const upper = below !== null && above !== null && above <= below ? null : above;
  let key = generateKeyBetween(below, upper);
  // A key that the upper neighbor begins with would lose its place with a tail. Downward, so that keys at the top stay short.
  while (upper?.startsWith(key)) key = generateKeyBetween(below, key);
  return key + tail(random);
}

/** The key for a card that comes to stand at `index` among `cards`, which are in order and don't hold the card itself. */
export function positionAt(cards: readonly Placed[], index: number, random: () => number = Math.random): string {
  const at = Math.max(0, Math.min(index, cards.length));
  const below = at > 0 ? (cards[at - 1]?.position ?? null) : null;
  const above = cards.slice(at).find((card) => below === null || card.position > below)?.position ?? null;
  return positionBetween(below, above, random);
}

/** Several keys in order, all between the same two neighbors. */
export function positionsAt(cards: readonly Placed[], index: number, count: number, random: () => number = Math.random): string[] {
  const at = Math.max(0, Math.min(index, cards.length));
  const below = at > 0 ? (cards[at - 1]?.position ?? null) : null;
  const above = cards.slice(at).find((card) => below === null || card.position > below)?.position ?? null;
  return positionsBetween(below, above, count, random);
}

// Halves the room between two neighbors, so that many keys stay short.
function positionsBetween(below: string | null, above: string | null, count: number, random: () => number): string[] {
  if (count < 1) return [];
  if (above === null) {
    const keys: string[] = [];
    for (let last = below; keys.length < count; keys.push(last)) last = positionBetween(last, null, random);
    return keys;
  }
  const half = count >> 1;
  const middle = positionBetween(below, above, random);
  return [...positionsBetween(below, middle, half, random), middle, ...positionsBetween(middle, above, count - half - 1, random)];
}

// The last digit is never the smallest one: such keys leave no room beneath them.
function tail(random: () => number): string {
  let text = '';
  for (let digit = 0; digit < TAIL; digit += 1) {
    const least = digit === TAIL - 1 ? 1 : 0;
    text += DIGITS.charAt(least + Math.min(DIGITS.length - least - 1, Math.floor(random() * (DIGITS.length - least))));
  }
  return text;
}
