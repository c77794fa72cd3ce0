import { keepWords, useWords, type Say } from '../shell/words.js';
import { adoptions } from '../words/en/adoptions.js';

// They come with the first lesson that somebody takes over, not with the board.
keepWords('adoptions', adoptions);

export const useAdoptionWords = (): Say<'adoptions'> => useWords('adoptions');
