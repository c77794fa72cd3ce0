import type { sync as english } from '../en/sync.js';
import type { Words } from '../../shell/words.js';

export const sync = {} satisfies Words<typeof english>;
