import type { refusals as english } from '../en/refusals.js';
import type { Words } from '../../shell/words.js';

export const refusals = {} satisfies Words<typeof english>;
