import { keepWords, useWords, type Say } from '../shell/words.js';
import { releases } from '../words/en/releases.js';

// They come with the first screen that says them, not with the board.
keepWords('releases', releases);

export const useReleaseWords = (): Say<'releases'> => useWords('releases');
