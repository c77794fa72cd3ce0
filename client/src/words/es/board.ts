import type { board as english } from '../en/board.js';
import type { Words } from '../../shell/words.js';

export const board = {} satisfies Words<typeof english>;
