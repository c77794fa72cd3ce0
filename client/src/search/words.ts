import { keepWords, useWords, type Say } from '../shell/words.js';
import { search } from '../words/en/search.js';

// They come with the palette, not with the board.
keepWords('search', search);

export const useSearchWords = (): Say<'search'> => useWords('search');
