import { keepWords, useWords, type Say } from '../shell/words.js';
import { turnover } from '../words/en/turnover.js';

// They come with the first screen that says them.
keepWords('turnover', turnover);

export const useTurnoverWords = (): Say<'turnover'> => useWords('turnover');
