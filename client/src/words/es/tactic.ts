import type { tactic as english } from '../en/tactic.js';
import type { Words } from '../../shell/words.js';

export const tactic = {} satisfies Words<typeof english>;
