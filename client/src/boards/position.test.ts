import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byPosition, positionAt, positionBetween, positionsAt, type Placed } from './position.js';

const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};

describe('a card’s place in its column', () => {
  it('lies between its neighbours, also when one begins with the other', () => {
    for (const [below, above] of [
      [null, null],
      ['a0', null],
      [null, 'a0'],
      ['a0', 'a1'],
      ['a0', 'a1V'],
      ['a0', 'a01'],
      ['a0', 'a0001'],
    ] as const) {
      const key = positionBetween(below, above, seeded(7));
      if (below !== null) expect(key > below).toBe(true);
      if (above !== null) expect(key < above).toBe(true);
    }
  });

  it('differs for two people who drop at the same place', () => {
    expect(positionBetween('a0', 'a1', seeded(1))).not.toBe(positionBetween('a0', 'a1', seeded(2)));
  });

  it('comes after the lower neighbour when two cards share a key', () => {
    const cards = [
      { id: 'a', position: 'a1' },
      { id: 'b', position: 'a1' },
      { id: 'c', position: 'a2' },
    ];
    const key = positionAt(cards, 1, seeded(3));
    expect(key > 'a1' && key < 'a2').toBe(true);
  });

  it('orders by code units and breaks ties by id', () => {
    const cards = [
      { id: 'b', position: 'aB' },
      { id: 'a', position: 'aB' },
      { id: 'c', position: 'aa' },
      { id: 'd', position: 'a0' },
    ];
    expect([...cards].sort(byPosition).map((card) => card.id)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('keeps the order of any series of insertions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.nat(), (places, seed) => {
        const random = seeded(seed);
        const shown: Placed[] = [];
        places.forEach((place, number) => {
          const index = place % (shown.length + 1);
          shown.splice(index, 0, { id: String(number), position: positionAt(shown, index, random) });
        });
        expect([...shown].sort(byPosition)).toEqual(shown);
        expect(shown.every((card) => !card.position.endsWith('0'))).toBe(true);
      }),
    );
  });

  it('gives several cards keys in their order between the neighbours', () => {
    const cards = [
      { id: 'a', position: 'a0' },
      { id: 'b', position: 'a1' },
    ];
    const keys = positionsAt(cards, 1, 4, seeded(9));
    expect([...keys].sort()).toEqual(keys);
    expect(keys.every((key) => key > 'a0' && key < 'a1')).toBe(true);
  });
});
