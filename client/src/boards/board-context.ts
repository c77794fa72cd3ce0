import { createContext, useContext } from 'react';
import type { OpenCount } from '../tasks/links.js';
import type { Stage } from './cells.js';
import type { LaneKind } from './filter.js';

/** What a card can ask of its board. Stable, so that a card draws again only when it has changed. */
export interface CardActs {
  open(id: string): void;
  focused(id: string): void;
  key(event: React.KeyboardEvent, id: string): void;
  menu(id: string, button: HTMLElement): void;
  pickUp(id: string, by: 'keyboard' | 'tap'): void;
  quickAdd(stage: Stage, lane: string | null): void;
  fold(stage: Stage): void;
}

export interface BoardContext {
  readonly boardId: string;
  readonly teamId: string;
  /** What the lanes stand for, if there are any. */
  readonly lanes: LaneKind | null;
  /** May change what is on the board. */
  readonly may: boolean;
  /** The address of a card's own page, with the filter kept. */
  readonly address: (tacticId: string) => string;
  readonly concerns: ReadonlyMap<string, number>;
  /** Open items and asks that the viewer may see, by tactic. */
  readonly items: ReadonlyMap<string, OpenCount>;
  readonly editing: ReadonlyMap<string, readonly string[]>;
  readonly acts: CardActs;
}

export const BoardContextProvider = createContext<BoardContext | undefined>(undefined);

export function useBoardContext(): BoardContext {
  const context = useContext(BoardContextProvider);
  if (!context) throw new Error('A card stands on a board only');
  return context;
}
