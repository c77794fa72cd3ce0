import { keepWords, useWords, type Say } from '../shell/words.js';
import { deeds } from '../words/en/deeds.js';

// They come with the first history that says them, not with the board.
keepWords('deeds', deeds);

export const useDeedWords = (): Say<'deeds'> => useWords('deeds');

type Deed = keyof typeof deeds;

/** The key of an act's sentence; none for an act of a later version, and for those that are told from what they changed. */
export function deedOf(name: string): Deed | undefined {
  const key = `did_${name.replace('.', '_')}`;
  return key in deeds ? (key as Deed) : undefined;
}
