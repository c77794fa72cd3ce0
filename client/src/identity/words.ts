import { keepWords, useWords, type Say } from '../shell/words.js';
import { identity } from '../words/en/identity.js';

// They come with the first screen that says them, not with the board.
keepWords('identity', identity);

export const useIdentityWords = (): Say<'identity'> => useWords('identity');
