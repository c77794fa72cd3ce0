import { useMemo } from 'react';
import type { Tactic } from '../generated/rows.js';
import type { EditTacticsInput, NewTactic } from '../generated/graphql.js';
import { toAudience, toInput, type Narrowing } from '../audience/seen.js';
import { isoDay } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { perform, store, type Performed } from '../sync/index.js';
import { byPosition, positionsAt } from './position.js';
import type { Stage } from './cells.js';
import {
  addTacticsDocument,
  archiveTacticsDocument,
  editTacticsDocument,
  moveTacticsDocument,
  restoreTacticsDocument,
  stopTacticDocument,
} from './documents.js';

/** An act names at most so many tactics; more of them go as several acts. */
export const MOST_IN_ACT = 500;

export type BulkEdit = Omit<EditTacticsInput, 'ids'>;

export interface Adding {
  readonly boardId: string;
  readonly teamId: string;
  readonly stage: Stage;
  readonly tactics: readonly NewTactic[];
  /** Undefined: as the board. */
  readonly audience: Narrowing | undefined;
  /** At the start of the column, else at its end. */
  readonly first: boolean;
}

export interface BoardActs {
  add(adding: Adding): readonly Performed<unknown>[];
  /** To a place among the cards of its new column; `position` null is the end. */
  move(tactic: Tactic, stage: Stage, position: string | null): Performed<unknown>;
  moveAll(ids: readonly string[], stage: Stage): Performed<unknown>;
  edit(ids: readonly string[], change: BulkEdit): Performed<unknown>;
  stop(tactic: Tactic, reason: string, note: string): Performed<unknown>;
  archive(ids: readonly string[]): Performed<unknown>;
  restore(ids: readonly string[]): Performed<unknown>;
}

const titleOf = (id: string) => store.get('tactic', id)?.title ?? '';
const columnOf = (boardId: string, stage: Stage) =>
  store
    .rows('tactic', 'boardId', boardId)
    .filter((tactic) => tactic.stage === stage && tactic.archivedAt === null)
    .sort(byPosition);

export function inParts<T>(items: readonly T[], size: number = MOST_IN_ACT): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** The acts on a board's cards: each shows at once, can be undone, and says what it did. */
export function useBoardActs(): BoardActs {
  const t = useWords('board');
  const pack = usePack();
  return useMemo(() => {
    const stageName = (stage: Stage) => pack.term('stages', stage);
    const several = (ids: readonly string[]) => (ids.length === 1 ? `“${titleOf(ids[0] ?? '')}”` : t('tactics', { count: ids.length }));
    return {
      add: ({ boardId, teamId, stage, tactics, audience, first }) => {
        const column = columnOf(boardId, stage);
        const positions = positionsAt(column, first ? 0 : column.length, tactics.length);
        return inParts(tactics).map((part, at) => {
          const keys = positions.slice(at * MOST_IN_ACT);
          const says = part.length === 1 ? t('added', { title: part[0]?.title ?? '' }) : t('addedSeveral', { count: part.length });
          const input = { boardId, stage, position: keys[0] ?? 'a0', tactics: [...part], audience: audience && toInput(teamId, audience) };
          return perform(
            addTacticsDocument,
            { input },
            {
              says,
              undoable: true,
              show: (draft) =>
                part.forEach((tactic, number) =>
                  draft.insert('tactic', {
                    ...blankToNull(tactic),
                    id: draft.newId(number),
                    boardId,
                    teamId,
                    stage,
                    position: keys[number] ?? 'a0',
                    leadState: tactic.leadOrganizationId ? 'proposed' : null,
                    ...(audience ? { audience: toAudience(teamId, audience) } : { audience: store.get('board', boardId)?.audience }),
                  }),
                ),
            },
          );
        });
      },
      move: (tactic, stage, position) =>
        perform(
          moveTacticsDocument,
          { input: { ids: [tactic.id], stage, position } },
          {
            says: t('moved', { title: `“${tactic.title}”`, stage: stageName(stage) }),
            undoable: true,
            show: (draft) => draft.patch('tactic', tactic.id, { stage, position: position ?? lastPosition(tactic.boardId, stage) }),
          },
        ),
      moveAll: (ids, stage) =>
        perform(
          moveTacticsDocument,
          { input: { ids: [...ids], stage, position: null } },
          {
            says: t('moved', { title: several(ids), stage: stageName(stage) }),
            undoable: true,
            show: (draft) => {
              const boardId = store.get('tactic', ids[0] ?? '')?.boardId ?? '';
              const column = columnOf(boardId, stage).filter((tactic) => !ids.includes(tactic.id));
              const keys = positionsAt(column, column.length, ids.length);
              ids.forEach((id, at) => draft.patch('tactic', id, { stage, position: keys[at] ?? 'a0' }));
            },
          },
        ),
      edit: (ids, change) =>
        perform(
          editTacticsDocument,
          { input: { ids: [...ids], ...change } },
          {
            says: t('edited', { what: several(ids) }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('tactic', id, change as Partial<Tactic>)),
          },
        ),
      stop: (tactic, reason, note) =>
        perform(
          stopTacticDocument,
          { input: { id: tactic.id, reason, note: note || null } },
          {
            says: t('stopped', { title: tactic.title }),
            undoable: true,
            show: (draft) => draft.patch('tactic', tactic.id, { stage: 'stopped', stopReason: reason, stopNote: note || null }),
          },
        ),
      archive: (ids) =>
        perform(
          archiveTacticsDocument,
          { ids: [...ids] },
          {
            says: t('archived', { what: several(ids) }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('tactic', id, { archivedAt: new Date().toISOString() })),
          },
        ),
      restore: (ids) =>
        perform(
          restoreTacticsDocument,
          { ids: [...ids] },
          {
            says: t('restored', { what: several(ids) }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('tactic', id, { archivedAt: null })),
          },
        ),
    };
  }, [t, pack]);
}

const lastPosition = (boardId: string, stage: Stage) => {
  const column = columnOf(boardId, stage);
  return positionsAt(column, column.length, 1)[0] ?? 'a0';
};

function blankToNull(tactic: NewTactic): Partial<Tactic> {
  return {
    title: tactic.title,
    typeKey: tactic.typeKey ?? null,
    mechanism: tactic.mechanism ?? null,
    leadOrganizationId: typeof tactic.leadOrganizationId === 'string' ? tactic.leadOrganizationId : null,
    strand: tactic.strand ?? null,
    level: tactic.level ?? null,
    confidence: 'not_started',
    languages: [],
    changedAt: new Date().toISOString(),
  };
}

/** Today's day is what "overdue" is measured against. */
export const isOverdue = (day: string | null) => day !== null && day < isoDay();
