import { useMemo } from 'react';
import { useTaskWords } from './words.js';
import { perform, store, type Performed } from '../sync/index.js';
import { archiveTasksDocument, finishTasksDocument, handOnTasksDocument, labelTasksDocument, moveDueTasksDocument } from './documents.js';

export interface BulkTaskActs {
  /** Puts away what is over. */
  archive(ids: readonly string[]): Performed<unknown>;
  finish(ids: readonly string[], evidence: string): Performed<unknown>;
  moveDue(ids: readonly string[], dueOn: string): Performed<unknown>;
  label(ids: readonly string[], handling: string): Performed<unknown>;
  handOn(ids: readonly string[], ownerId: string): Performed<unknown>;
}

/** One act on many items: each by its own rule, all or nothing. */
export function useBulkTaskActs(): BulkTaskActs {
  const t = useTaskWords();
  return useMemo(() => {
    const several = (ids: readonly string[]) => t('items', { count: ids.length });
    return {
      archive: (ids) => {
        const archivedAt = new Date().toISOString();
        const [only] = ids.length === 1 ? ids : [];
        return perform(
          archiveTasksDocument,
          { ids: [...ids] },
          {
            says: t('saysArchived', { title: (only && store.get('task', only)?.title) || several(ids) }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('task', id, { archivedAt })),
          },
        );
      },
      finish: (ids, evidence) =>
        perform(
          finishTasksDocument,
          { input: { ids: [...ids], evidence } },
          {
            says: t('saysDone', { title: several(ids) }),
            undoable: true,
            show: (draft) =>
              ids.forEach((id) =>
                draft.patch('task', id, {
                  state: 'done',
                  evidence,
                  doneAt: new Date().toISOString(),
                  blockerType: null,
                  waitingFor: null,
                  waitingForOrganizationId: null,
                  blockedSince: null,
                }),
              ),
          },
        ),
      moveDue: (ids, dueOn) =>
        perform(
          moveDueTasksDocument,
          { input: { ids: [...ids], dueOn } },
          { says: t('saysMoved', { title: several(ids) }), undoable: true, show: (draft) => ids.forEach((id) => draft.patch('task', id, { dueOn })) },
        ),
      label: (ids, handling) =>
        perform(
          labelTasksDocument,
          { input: { ids: [...ids], handling } },
          {
            says: t('saysLabeled', { title: several(ids), label: handling }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('task', id, { handling })),
          },
        ),
      handOn: (ids, ownerId) => {
        const ownerName = store.get('person', ownerId)?.displayName ?? '';
        return perform(
          handOnTasksDocument,
          { input: { ids: [...ids], ownerId } },
          {
            says: t('saysHandedOn', { title: several(ids), name: ownerName }),
            undoable: true,
            show: (draft) => ids.forEach((id) => draft.patch('task', id, { ownerId, ownerName })),
          },
        );
      },
    };
  }, [t]);
}
