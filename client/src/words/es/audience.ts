import type { audience as english } from '../en/audience.js';
import type { Words } from '../../shell/words.js';

export const audience = {} satisfies Words<typeof english>;
