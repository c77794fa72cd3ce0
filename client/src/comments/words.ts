import { keepWords, useWords, type Say } from '../shell/words.js';
import { comments } from '../words/en/comments.js';

// They come with the first thread that is read, not with the board.
keepWords('comments', comments);

export const useCommentWords = (): Say<'comments'> => useWords('comments');
