import { keepWords, useWords, type Say } from '../shell/words.js';
import { commitments } from '../words/en/commitments.js';

// They come with the first screen that says them, not with the board.
keepWords('commitments', commitments);

export const useCommitmentWords = (): Say<'commitments'> => useWords('commitments');
