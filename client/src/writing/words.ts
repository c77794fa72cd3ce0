import { keepWords, useWords, type Say } from '../shell/words.js';
import { writing } from '../words/en/writing.js';

// They come with the first text that people write together.
keepWords('writing', writing);

export const useWritingWords = (): Say<'writing'> => useWords('writing');
