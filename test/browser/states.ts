import { boards, overBoard } from './states/boards.js';
import { doors } from './states/doors.js';
import { items, overItems } from './states/items.js';
import { meetings } from './states/meetings.js';
import { overAll } from './states/over.js';
import { screens } from './states/screens.js';
import { overTurnover } from './states/turnover.js';
import type { State } from './states/state.js';

export { filled, inEnglish, type Places, type State, type Words } from './states/state.js';

/** Every screen of the client, and what opens over it, as Boston's coordinator meets it. */
export const states: readonly State[] = [
  ...doors,
  ...screens,
  ...boards,
  ...items,
  ...[...overBoard, ...overItems, ...meetings, ...overTurnover, ...overAll].map((state) => ({ ...state, over: true as const })),
];
