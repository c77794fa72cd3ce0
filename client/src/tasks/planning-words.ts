import { keepWords, useWords, type Say } from '../shell/words.js';
import { planning } from '../words/en/planning.js';

// They come with the first screen that says them, not with the board.
keepWords('planning', planning);

export const usePlanningWords = (): Say<'planning'> => useWords('planning');
