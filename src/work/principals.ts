/**
 * What each audience of one database consists of. Audiences are immutable, so that a number once read never has to be
 * read again; only numbers of rows that somebody was allowed to read get here.
 */
export class Principals {
  private readonly known = new Map<number, readonly string[]>();

  unknown(numbers: Iterable<number>): number[] {
    return [...new Set(numbers)].filter((number) => !this.known.has(number));
  }

  learn(number: number, principals: readonly string[]): void {
    this.known.set(number, principals);
  }

  of(number: number): readonly string[] {
    const found = this.known.get(number);
    if (!found) throw new Error(`audience ${number} was not read`);
    return found;
  }
}

const ofPools = new WeakMap<object, Principals>();

/** One for each pool: a process may serve more than one database. */
export function principalsOfPool(pool: object): Principals {
  let found = ofPools.get(pool);
  if (!found) ofPools.set(pool, (found = new Principals()));
  return found;
}
