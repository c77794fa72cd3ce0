import { useMemo } from 'react';
import type { Comment } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import '../sync/blank-comments.js';
import { perform, type Performed } from '../sync/index.js';
import { toAudience, toInput, type Narrowing } from '../audience/seen.js';
import { addCommentDocument, editCommentDocument, removeCommentDocument, reopenThreadDocument, resolveThreadDocument } from './documents.js';
import { useCommentWords } from './words.js';

/** What is talked about, and on which of my teams' behalf. */
export interface Place {
  readonly kind: 'tactic' | 'task' | 'meeting' | 'decision' | 'lesson';
  readonly id: string;
  /** The team for which I speak here; an aside is for some of its people. */
  readonly teamId: string;
  readonly organizationId: string;
}

type Done = Performed<unknown>;

export interface CommentActs {
  add(place: Place, content: string, text: string, more: { threadId?: string; audience?: Narrowing }): Done;
  edit(comment: Comment, content: string, text: string): Done;
  remove(comment: Comment): Done;
  resolve(comment: Comment): Done;
  reopen(comment: Comment): Done;
}

/** Each shows at once. */
export function useCommentActs(): CommentActs {
  const t = useCommentWords();
  const { person } = useMe();
  return useMemo(
    () => ({
      add: ({ kind, id, teamId, organizationId }, content, text, { threadId, audience }) =>
        perform(
          addCommentDocument,
          { input: { aboutKind: kind, aboutId: id, threadId: threadId ?? null, content, audience: audience ? toInput(teamId, audience) : null } },
          {
            says: t('saysAdded'),
            undoable: true,
            show: (draft) =>
              draft.insert('comment', {
                id: draft.newId(0),
                ...{ teamId, organizationId, aboutKind: kind, aboutId: id, threadId: threadId ?? null, content, text },
                ...{ writtenBy: person.id, writtenByName: person.displayName, madeAt: new Date().toISOString(), madeBy: person.id },
                ...(audience && { audience: toAudience(teamId, audience) }),
              }),
          },
        ),
      edit: ({ id, version }, content, text) =>
        perform(
          editCommentDocument,
          { input: { id, version, content } },
          { says: t('saysEdited'), undoable: true, show: (draft) => draft.patch('comment', id, { content, text, editedAt: new Date().toISOString() }) },
        ),
      remove: ({ id }) =>
        perform(
          removeCommentDocument,
          { id },
          {
            says: t('saysRemoved'),
            undoable: true,
            show: (draft) => draft.patch('comment', id, { archivedAt: new Date().toISOString(), text: '', content: '{}' }),
          },
        ),
      resolve: ({ id }) =>
        perform(
          resolveThreadDocument,
          { id },
          {
            says: t('saysResolved'),
            undoable: true,
            show: (draft) => draft.patch('comment', id, { resolvedAt: new Date().toISOString(), resolvedByName: person.displayName }),
          },
        ),
      reopen: ({ id }) =>
        perform(
          reopenThreadDocument,
          { id },
          { says: t('saysReopened'), undoable: true, show: (draft) => draft.patch('comment', id, { resolvedAt: null, resolvedByName: null }) },
        ),
    }),
    [t, person],
  );
}
