import type { identity as english } from '../en/identity.js';
import type { Words } from '../../shell/words.js';

export const identity = {} satisfies Words<typeof english>;
