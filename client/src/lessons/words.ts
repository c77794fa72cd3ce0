import { keepWords, useWords, type Say } from '../shell/words.js';
import { lessons } from '../words/en/lessons.js';

// They come with the first screen that says them, not with the board.
keepWords('lessons', lessons);

export const useLessonWords = (): Say<'lessons'> => useWords('lessons');
