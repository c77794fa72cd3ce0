import { keepWords, useWords, type Say } from '../shell/words.js';
import { agreements } from '../words/en/agreements.js';

// They come with the first screen that says them, not with the board.
keepWords('agreements', agreements);

export const useAgreementWords = (): Say<'agreements'> => useWords('agreements');
