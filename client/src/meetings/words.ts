import { keepWords, useWords, type Say } from '../shell/words.js';
import { meetings } from '../words/en/meetings.js';

// They come with the first screen that says them.
keepWords('meetings', meetings);

export const useMeetingWords = (): Say<'meetings'> => useWords('meetings');
