import { keepWords, useWords, type Say } from '../shell/words.js';
import { tactic } from '../words/en/tactic.js';

// They come with the first screen that says them, not with the board.
keepWords('tactic', tactic);

export const useTacticWords = (): Say<'tactic'> => useWords('tactic');
