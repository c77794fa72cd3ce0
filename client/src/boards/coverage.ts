import type { Tactic } from '../generated/rows.js';
import { endStages, isStage } from './cells.js';
import { NONE, type SectorsOf } from './filter.js';

/** How many living tactics stand at each prevention level for each sector. */
export interface Coverage {
  readonly levels: readonly string[];
  readonly sectors: readonly string[];
  readonly at: (sector: string, level: string) => readonly Tactic[];
  readonly ofSector: (sector: string) => readonly Tactic[];
  readonly ofLevel: (level: string) => readonly Tactic[];
}

/**
 * Counts a tactic once for each sector at work on it (lead or partner). Tactics that are stopped or handed over carry
 * nothing any more. Every sector of `expected` gets a row, so that an empty one is seen.
 */
export function coverageOf(
  tactics: readonly Tactic[],
  sectorsOf: SectorsOf,
  levels: readonly string[],
  expected: readonly string[],
  order: readonly string[],
): Coverage {
  const cells = new Map<string, Tactic[]>();
  const rows = new Map<string, Tactic[]>();
  const columns = new Map<string, Tactic[]>();
  const put = (map: Map<string, Tactic[]>, key: string, tactic: Tactic) => {
    const held = map.get(key);
    if (held) held.push(tactic);
    else map.set(key, [tactic]);
  };
  for (const tactic of tactics) {
    if (isStage(tactic.stage) && endStages.includes(tactic.stage)) continue;
    const level = tactic.level !== null && levels.includes(tactic.level) ? tactic.level : NONE;
    put(columns, level, tactic);
    const at = sectorsOf(tactic);
    for (const sector of at.length ? at : [NONE]) {
      put(cells, `${sector} ${level}`, tactic);
      put(rows, sector, tactic);
    }
  }
  const rank = (sector: string) => (order.includes(sector) ? order.indexOf(sector) : order.length);
  const sectors = [...new Set([...expected, ...rows.keys()])].filter((sector) => sector !== NONE).sort((a, b) => rank(a) - rank(b));
  return {
    levels: columns.has(NONE) ? [...levels, NONE] : levels,
    sectors: rows.has(NONE) ? [...sectors, NONE] : sectors,
    at: (sector, level) => cells.get(`${sector} ${level}`) ?? [],
    ofSector: (sector) => rows.get(sector) ?? [],
    ofLevel: (level) => columns.get(level) ?? [],
  };
}
