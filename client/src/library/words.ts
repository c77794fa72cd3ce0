import { keepWords, useWords, type Say } from '../shell/words.js';
import { library } from '../words/en/library.js';

// They come with the first screen that says them, not with the board.
keepWords('library', library);

export const useLibraryWords = (): Say<'library'> => useWords('library');
