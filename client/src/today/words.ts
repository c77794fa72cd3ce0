import { keepWords, useWords, type Say } from '../shell/words.js';
import { today } from '../words/en/today.js';

// They come with Today, not with the board.
keepWords('today', today);

export const useTodayWords = (): Say<'today'> => useWords('today');
