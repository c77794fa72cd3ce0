import { nameFields } from '../shell/field-text.js';
import { keepWords, useWords, wordsOf, type Say } from '../shell/words.js';
import { afterAction } from '../words/en/after-action.js';

// They come with the first screen that says them, not with the board.
keepWords('afterAction', afterAction);
const say = wordsOf('afterAction');
nameFields({
  intended: () => say('intended'),
  happened: () => say('happened'),
  keep: () => say('keep'),
  change: () => say('change'),
  surprises: () => say('surprise'),
  heldOn: () => say('heldOn'),
  facilitatorId: () => say('facilitator'),
  sectors: () => say('sectors'),
});

export const useAfterActionWords = (): Say<'afterAction'> => useWords('afterAction');
