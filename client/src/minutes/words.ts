import { keepWords, useWords, type Say } from '../shell/words.js';
import { minutes } from '../words/en/minutes.js';

// They come with the first meeting that is opened.
keepWords('minutes', minutes);

export const useMinutesWords = (): Say<'minutes'> => useWords('minutes');
