import type { Viewer } from '../work/viewer.js';

/**
 * What people typed leaves the house, in a calendar or a mail, only where a whole team or network of its reader may read it:
 * nobody knows who else reads there.
 */
export const mayLeave = (viewer: Viewer, { principals }: { principals: readonly string[] }): boolean =>
  viewer.seats.some((seat) => principals.includes(`team/${seat.team}`) || principals.includes(`network/${seat.network}`)) || principals.includes('everyone');

/** A line that ends, or any other control character, ends nothing but the word before it. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
