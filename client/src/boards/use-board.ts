import { useEffect, useMemo, useRef } from 'react';
import type { Goal, Partner, Review, Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { store, useLoad, useRow, useRows, type Refused, type Rows } from '../sync/index.js';
import { intoLanes, keepColumns, type Lane } from './cells.js';
import { boardDocument } from './documents.js';
import { matcher, type Filter, type SectorsOf } from './filter.js';

/** Everything of one board that the viewer may see, as the store holds it. */
export interface BoardData {
  readonly board: Rows['board'] | undefined;
  readonly goal: Goal | undefined;
  /** Not archived, in no order. */
  readonly tactics: readonly Tactic[];
  readonly partners: readonly Partner[];
  readonly reviews: readonly Review[];
  readonly sectorsOf: SectorsOf;
  /** How many concerns are open, by tactic; tactics without one are left out. */
  readonly concerns: ReadonlyMap<string, number>;
  readonly loading: boolean;
  readonly error: Refused | undefined;
  /** Names of the acts that the viewer may do with the board. */
  readonly can: readonly string[];
}

export const isOpenConcern = (review: Review) => review.outcome === 'concern_open' && review.archivedAt === null;

export function useBoard(boardId: string): BoardData {
  const { data, error, loading } = useLoad(boardDocument, { id: boardId });
  const board = useRow('board', boardId);
  const goal = useRows('goal', 'boardId', boardId)[0];
  const all = useRows('tactic', 'boardId', boardId);
  const partners = useRows('partner', 'boardId', boardId);
  const reviews = useRows('review', 'boardId', boardId);
  const organizations = useRows('organization');
  const tactics = useMemo(() => all.filter((tactic) => tactic.archivedAt === null), [all]);
  const sectorsOf = useMemo(() => sectorsBy(partners, organizations.length), [partners, organizations.length]);
  const concerns = useMemo(() => {
    const found = new Map<string, number>();
    for (const review of reviews) if (isOpenConcern(review)) found.set(review.tacticId, (found.get(review.tacticId) ?? 0) + 1);
    return found;
  }, [reviews]);
  const can = data?.board?.viewerCan ?? board?.viewerCan ?? nothing;
  return { board, goal, tactics, partners, reviews, sectorsOf, concerns, loading, error, can };
}

const nothing: readonly string[] = [];

// `held` is how many organizations the store holds: their sectors are read when the function runs.
function sectorsBy(partners: readonly Partner[], held: number): SectorsOf {
  const byTactic = new Map<string, string[]>();
  if (held === 0) return () => nothing;
  for (const partner of partners) {
    if (partner.state === 'declined' || partner.archivedAt !== null) continue;
    const known = byTactic.get(partner.tacticId);
    if (known) known.push(partner.organizationId);
    else byTactic.set(partner.tacticId, [partner.organizationId]);
  }
  return (tactic) => {
    const organizations = [tactic.leadState === 'declined' ? null : tactic.leadOrganizationId, ...(byTactic.get(tactic.id) ?? [])];
    const sectors = organizations.flatMap((id) => (id ? (store.get('organization', id)?.sector ?? []) : []));
    return [...new Set(sectors)];
  };
}

export interface Shown {
  readonly tactics: readonly Tactic[];
  readonly lanes: readonly Lane[];
}

/** What the filter leaves, sorted into lanes and columns. */
export function useShown(data: BoardData, filter: Filter): Shown {
  const pack = usePack();
  const { tactics, sectorsOf } = data;
  const left = useMemo(() => {
    const matches = matcher(filter, sectorsOf);
    return tactics.filter(matches);
  }, [tactics, filter, sectorsOf]);
  const order = useMemo(() => (filter.lanes ? pack.list(filter.lanes === 'strand' ? 'strands' : 'levels').map((one) => one.key) : []), [filter.lanes, pack]);
  const before = useRef<readonly Lane[]>([]);
  const lanes = useMemo(() => keepColumns(before.current, intoLanes(left, filter.lanes, order)), [left, filter.lanes, order]);
  useEffect(() => {
    before.current = lanes;
  }, [lanes]);
  return useMemo(() => ({ tactics: left, lanes }), [left, lanes]);
}
