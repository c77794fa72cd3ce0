import { keepWords, useWords, type Say } from '../shell/words.js';
import { notices } from '../words/en/notices.js';

// They come with the first screen that says them, not with the board.
keepWords('notices', notices);

export const useNoticeWords = (): Say<'notices'> => useWords('notices');
