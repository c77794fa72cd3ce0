/**
 * What each audience consists of. Audiences are immutable, so that a number once read never has to be read again; only
 * numbers of rows that somebody was allowed to read get here.
 */
const known = new Map<number, readonly string[]>();

export const unknownAudiences = (numbers: Iterable<number>): number[] => [...new Set(numbers)].filter((number) => !known.has(number));
export const learnAudience = (number: number, principals: readonly string[]): void => void known.set(number, principals);

export function principalsOf(number: number): readonly string[] {
  const found = known.get(number);
  if (!found) throw new Error(`audience ${number} was not read`);
  return found;
}
