import type { team as english } from '../en/team.js';
import type { Words } from '../../shell/words.js';

export const team = {} satisfies Words<typeof english>;
