import type { shell as english } from '../en/shell.js';
import type { Words } from '../../shell/words.js';

export const shell = {} satisfies Words<typeof english>;
