import type { today as english } from '../en/today.js';
import type { Words } from '../../shell/words.js';

export const today = {} satisfies Words<typeof english>;
