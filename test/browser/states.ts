import { adoptions } from './states/adoptions.js';
import { boards, overBoard } from './states/boards.js';
import { doors } from './states/doors.js';
import { items, overItems } from './states/items.js';
import { lessons } from './states/lessons.js';
import { meetings } from './states/meetings.js';
import { noticed, overNoticed } from './states/notices.js';
import { overAll } from './states/over.js';
import { questions } from './states/questions.js';
import { reviews } from './states/reviews.js';
import { screens } from './states/screens.js';
import { overTalk } from './states/talk.js';
import { overTurnover, turnover } from './states/turnover.js';
import type { State } from './states/state.js';

/** Without an address: a stranger. */
export const whoMeets = (state: State): string => (state.stranger ? '' : (state.as ?? 'coordinator@boston.example'));

export { filled, inEnglish, type Places, type State, type Words } from './states/state.js';

/** Every screen of the client, and what opens over it. */
export const states: readonly State[] = [
  ...doors,
  ...screens,
  ...boards,
  ...items,
  ...noticed,
  ...[...overBoard, ...overItems, ...meetings, ...overTurnover, ...overNoticed, ...overTalk, ...overAll].map((state) => ({ ...state, over: true as const })),
  ...turnover,
  ...reviews,
  ...lessons,
  ...adoptions,
  ...questions,
];
