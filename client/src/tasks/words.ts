import { keepWords, useWords, type Say } from '../shell/words.js';
import { tasks } from '../words/en/tasks.js';

// They come with the first screen that says them, not with the board.
keepWords('tasks', tasks);

export const useTaskWords = (): Say<'tasks'> => useWords('tasks');
