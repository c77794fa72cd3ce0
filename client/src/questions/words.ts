import { nameFields } from '../shell/field-text.js';
import { keepWords, useWords, wordsOf, type Say } from '../shell/words.js';
import { questions } from '../words/en/questions.js';

// They come with the first screen that says them, not with the board.
keepWords('questions', questions);
const say = wordsOf('questions');
nameFields({ context: () => say('context'), answerId: () => say('acceptedAnswer'), wantedBy: () => say('until'), lookedAt: () => say('found') });

export const useQuestionWords = (): Say<'questions'> => useWords('questions');
