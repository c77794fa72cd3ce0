import { keepWords, useWords, type Say } from '../shell/words.js';
import { team } from '../words/en/team.js';

// They come with the first screen that says them, not with the board.
keepWords('team', team);

export const useTeamWords = (): Say<'team'> => useWords('team');
