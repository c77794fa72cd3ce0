import type { Tactic } from '../generated/rows.js';
import { byPosition } from './position.js';
import { NONE, type LaneKind } from './filter.js';

export const stages = ['idea', 'designing', 'ready', 'testing', 'running', 'routine', 'stopped', 'handed_over'] as const;
export type Stage = (typeof stages)[number];
/** Stages where work is over: folded at the end of the board. */
export const endStages: readonly Stage[] = ['stopped', 'handed_over'];
export const openStages: readonly Stage[] = stages.filter((stage) => !endStages.includes(stage));

export const isStage = (text: string): text is Stage => (stages as readonly string[]).includes(text);

export type Columns = Readonly<Record<Stage, readonly Tactic[]>>;

/** One band of the board. `key` is null when there are no lanes. */
export interface Lane {
  readonly key: string | null;
  readonly columns: Columns;
}

export interface Place {
  readonly stage: Stage;
  readonly lane: string | null;
  readonly index: number;
}

const emptyColumns = (): Record<Stage, Tactic[]> => ({
  idea: [],
  designing: [],
  ready: [],
  testing: [],
  running: [],
  routine: [],
  stopped: [],
  handed_over: [],
});

/** Sorts tactics into lanes and stage columns. Lanes follow `order`; tactics without a value come last. */
export function intoLanes(tactics: readonly Tactic[], lanes: LaneKind | null, order: readonly string[]): Lane[] {
  const keys = lanes ? [...order, NONE] : [null];
  const found = new Map<string | null, Record<Stage, Tactic[]>>(keys.map((key) => [key, emptyColumns()]));
  for (const tactic of [...tactics].sort(byPosition)) {
    const own = lanes ? tactic[lanes] : null;
    const key = lanes ? (own !== null && found.has(own) ? own : NONE) : null;
    if (isStage(tactic.stage)) found.get(key)?.[tactic.stage].push(tactic);
  }
  return [...found].map(([key, columns]) => ({ key, columns }));
}

/** Where a card stands. */
export function placeOf(lanes: readonly Lane[], id: string): Place | undefined {
  for (const lane of lanes)
    for (const stage of stages) {
      const index = lane.columns[stage].findIndex((tactic) => tactic.id === id);
      if (index >= 0) return { stage, lane: lane.key, index };
    }
  return undefined;
}

/** The board with one card taken from its place and put to another, as it looks while somebody carries it. */
export function carried(lanes: readonly Lane[], tactic: Tactic, to: Place): Lane[] {
  return lanes.map((lane) => {
    const columns = {} as Record<Stage, readonly Tactic[]>;
    for (const stage of stages) {
      const own = lane.columns[stage];
      const without = own.some((one) => one.id === tactic.id) ? own.filter((one) => one.id !== tactic.id) : own;
      const here = lane.key === to.lane && stage === to.stage;
      columns[stage] = here ? [...without.slice(0, to.index), tactic, ...without.slice(to.index)] : without;
    }
    return { key: lane.key, columns };
  });
}

/**
 * One step of a carried card. Up and down run through the column and on into the next lane, left and right through
 * the stages that `shown` names. Undefined at an edge.
 */
export function step(lanes: readonly Lane[], id: string, at: Place, key: string, shown: readonly Stage[]): Place | undefined {
  const laneAt = lanes.findIndex((lane) => lane.key === at.lane);
  const count = (lane: number, stage: Stage) => lanes[lane]?.columns[stage].filter((tactic) => tactic.id !== id).length ?? 0;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const index = at.index + (key === 'ArrowUp' ? -1 : 1);
    if (index >= 0 && index <= count(laneAt, at.stage)) return { ...at, index };
    const next = lanes[laneAt + (key === 'ArrowUp' ? -1 : 1)];
    if (!next) return undefined;
    return { stage: at.stage, lane: next.key, index: key === 'ArrowUp' ? count(laneAt - 1, at.stage) : 0 };
  }
  const stage = shown[shown.indexOf(at.stage) + (key === 'ArrowLeft' ? -1 : 1)];
  if (!stage || shown.indexOf(at.stage) < 0) return undefined;
  return { stage, lane: at.lane, index: Math.min(at.index, count(laneAt, stage)) };
}

const sameCards = (a: readonly Tactic[] | undefined, b: readonly Tactic[]) =>
  a !== undefined && a.length === b.length && a.every((tactic, at) => tactic === b[at]);

/** `next` with the columns of `before` wherever they hold the same cards, so that only what changed is drawn again. */
export function keepColumns(before: readonly Lane[], next: readonly Lane[]): Lane[] {
  const known = new Map(before.map((lane) => [lane.key, lane.columns]));
  return next.map((lane) => {
    const old = known.get(lane.key);
    const columns = {} as Record<Stage, readonly Tactic[]>;
    for (const stage of stages) {
      const own = lane.columns[stage];
      columns[stage] = old && sameCards(old[stage], own) ? old[stage] : own;
    }
    return { key: lane.key, columns };
  });
}
