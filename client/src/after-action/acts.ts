import { useMemo } from 'react';
import type { EditAfterActionReviewInput } from '../generated/graphql.js';
import type { AfterActionReview, Observation } from '../generated/rows.js';
import '../sync/blank-reviews.js';
import { perform, store, type Performed } from '../sync/index.js';
import {
  addObservationsDocument,
  archiveAfterActionReviewDocument,
  editAfterActionReviewDocument,
  editObservationDocument,
  finishAfterActionReviewDocument,
  removeObservationDocument,
  reopenAfterActionReviewDocument,
  restoreAfterActionReviewDocument,
} from './documents.js';
import { useAfterActionWords } from './words.js';

export type ObservationKind = 'keep' | 'change' | 'surprise';
export type ReviewChange = Omit<EditAfterActionReviewInput, 'id' | 'version'>;

type Done = Performed<unknown>;

export interface AfterActionActs {
  /** `seen`: the review as it was when the person began, so that what others wrote meanwhile is not written over. */
  edit(seen: AfterActionReview, change: ReviewChange): Done;
  finish(review: AfterActionReview): Done;
  reopen(review: AfterActionReview): Done;
  archive(review: AfterActionReview): Done;
  restore(review: AfterActionReview): Done;
  add(review: AfterActionReview, kind: ObservationKind, texts: readonly string[]): Done;
  editObservation(seen: Observation, text: string): Done;
  remove(observation: Observation): Done;
}

/** Each shows at once, can be undone, and says what it did. */
export function useAfterActionActs(): AfterActionActs {
  const t = useAfterActionWords();
  return useMemo(
    () => ({
      edit: (seen, { event, ...change }) => {
        const shown = { ...change, ...(event && { title: event }) } as Partial<AfterActionReview>;
        const { id, version, title } = seen;
        return perform(
          editAfterActionReviewDocument,
          { input: { id, version, ...change, ...(event != null && { event }) } },
          { says: t('saysEdited', { title }), undoable: true, from: seen, show: (draft) => draft.patch('after_action_review', id, shown) },
        );
      },
      finish: ({ id, title }) =>
        perform(
          finishAfterActionReviewDocument,
          { id },
          {
            says: t('saysFinished', { title }),
            undoable: true,
            show: (draft) => draft.patch('after_action_review', id, { state: 'done', doneAt: new Date().toISOString() }),
          },
        ),
      reopen: ({ id, title }) =>
        perform(
          reopenAfterActionReviewDocument,
          { id },
          { says: t('saysReopened', { title }), undoable: true, show: (draft) => draft.patch('after_action_review', id, { state: 'draft', doneAt: null }) },
        ),
      archive: ({ id, title }) =>
        perform(
          archiveAfterActionReviewDocument,
          { id },
          {
            says: t('saysArchived', { title }),
            undoable: true,
            show: (draft) => draft.patch('after_action_review', id, { archivedAt: new Date().toISOString() }),
          },
        ),
      restore: ({ id, title }) =>
        perform(
          restoreAfterActionReviewDocument,
          { id },
          { says: t('saysRestored', { title }), undoable: true, show: (draft) => draft.patch('after_action_review', id, { archivedAt: null }) },
        ),
      add: ({ id, teamId }, kind, texts) =>
        perform(
          addObservationsDocument,
          { input: { id, observations: texts.map((text) => ({ text, kind })) } },
          {
            says: texts.length === 1 ? t('saysAdded', { text: texts[0] ?? '' }) : t('saysAddedSeveral', { count: texts.length }),
            undoable: true,
            show: (draft) => {
              const last = Math.max(0, ...store.rows('observation', 'afterActionReviewId', id).map(({ position }) => position));
              texts.forEach((text, at) =>
                draft.insert('observation', { id: draft.newId(at), afterActionReviewId: id, teamId, text, kind, position: last + 1 + at }),
              );
            },
          },
        ),
      editObservation: (seen, text) =>
        perform(
          editObservationDocument,
          { input: { id: seen.id, version: seen.version, text } },
          { says: t('saysObservationEdited', { text }), undoable: true, from: seen, show: (draft) => draft.patch('observation', seen.id, { text }) },
        ),
      remove: ({ id, text }) =>
        perform(
          removeObservationDocument,
          { id },
          { says: t('saysRemoved', { text }), undoable: true, show: (draft) => draft.patch('observation', id, { archivedAt: new Date().toISOString() }) },
        ),
    }),
    [t],
  );
}
