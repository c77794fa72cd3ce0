import type { Tactic } from '../generated/rows.js';
import type { PackWords } from '../shell/pack.js';
import { store } from '../sync/index.js';
import { stages } from './cells.js';
import { byPosition } from './position.js';

export const sortKeys = ['title', 'stage', 'type', 'lead', 'confidence', 'level', 'strand', 'review'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Orders a list by one column; what has no value comes last either way, equal ones as on the board. */
export function sorter(key: SortKey, down: boolean, pack: PackWords): (a: Tactic, b: Tactic) => number {
  const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const ranks = (keys: readonly string[]) => {
    const at = new Map(keys.map((one, index) => [one, index]));
    return (value: string | null) => (value === null ? undefined : at.get(value));
  };
  const stageRank = ranks(stages);
  const confidenceRank = ranks(pack.list('confidences').map((one) => one.key));
  const levelRank = ranks(pack.list('levels').map((one) => one.key));
  const strandRank = ranks(pack.list('strands').map((one) => one.key));
  const value = (tactic: Tactic): string | number | undefined => {
    if (key === 'title') return tactic.title;
    if (key === 'stage') return stageRank(tactic.stage);
    if (key === 'type') return tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : undefined;
    if (key === 'lead') return tactic.leadOrganizationId ? store.get('organization', tactic.leadOrganizationId)?.name : undefined;
    if (key === 'confidence') return confidenceRank(tactic.confidence);
    if (key === 'level') return levelRank(tactic.level);
    if (key === 'strand') return strandRank(tactic.strand);
    return tactic.nextReviewOn ?? undefined;
  };
  const known = new Map<string, string | number | undefined>();
  const of = (tactic: Tactic) => {
    if (!known.has(tactic.id)) known.set(tactic.id, value(tactic));
    return known.get(tactic.id);
  };
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === undefined || right === undefined) return left === right ? order(a, b) : left === undefined ? 1 : -1;
    const difference = typeof left === 'number' && typeof right === 'number' ? left - right : names.compare(String(left), String(right));
    return difference === 0 ? order(a, b) : down ? -difference : difference;
  };
}

const order = (a: Tactic, b: Tactic) => stages.indexOf(a.stage as never) - stages.indexOf(b.stage as never) || byPosition(a, b);
