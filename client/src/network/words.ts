import { keepWords, useWords, type Say } from '../shell/words.js';
import { network } from '../words/en/network.js';

// They come with the first screen that says them, not with the board.
keepWords('network', network);

export const useNetworkWords = (): Say<'network'> => useWords('network');
