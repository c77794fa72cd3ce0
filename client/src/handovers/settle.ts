import { useMemo } from 'react';
import { useMe } from '../shell/session.js';
import { perform, store, type Overlay, type Performed } from '../sync/index.js';
import { askAgainDocument, cancelTaskDocument, handOnTaskDocument } from '../tasks/documents.js';
import { handOnCommitmentDocument, takeCommitmentDocument, takeTaskDocument } from './documents.js';
import { useTurnoverWords } from './words.js';

/** What lost its owner, and what I can do about it. */
export interface Orphan {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly organizationId: string;
  readonly mayTake: readonly string[];
  readonly acts: readonly string[];
}

type Done = Performed<unknown>;

export interface Settling {
  take(one: Orphan): Done;
  handTo(one: Orphan, personId: string): Done;
  askAgain(one: Orphan): Done;
  callOff(one: Orphan, reason: string): Done;
}

const nameOf = (personId: string) => store.get('person', personId)?.displayName ?? '…';

/** Each shows at once, can be undone, and says what it did. */
export function useSettling(): Settling {
  const t = useTurnoverWords();
  const me = useMe().person.id;
  return useMemo(() => {
    const owned = (one: Orphan, ownerId: string) => (draft: Overlay) =>
      draft.patch(one.kind === 'task' ? 'task' : 'commitment', one.id, { ownerId, ownerName: nameOf(ownerId) });
    return {
      take: (one) => {
        const options = { says: t('saysTaken', { title: one.title }), undoable: true, show: owned(one, me) };
        return one.kind === 'task' ? perform(takeTaskDocument, { id: one.id }, options) : perform(takeCommitmentDocument, { id: one.id }, options);
      },
      handTo: (one, ownerId) => {
        const input = { id: one.id, ownerId };
        const options = { says: t('saysHanded', { title: one.title, name: nameOf(ownerId) }), undoable: true, show: owned(one, ownerId) };
        return one.kind === 'task' ? perform(handOnTaskDocument, { input }, options) : perform(handOnCommitmentDocument, { input }, options);
      },
      askAgain: (one) =>
        perform(askAgainDocument, { input: { id: one.id, askedPersonId: null } }, { says: t('saysAskedAgain', { title: one.title }), undoable: true }),
      callOff: (one, reason) =>
        perform(cancelTaskDocument, { input: { id: one.id, reason } }, { says: t('saysCalledOff', { title: one.title }), undoable: true }),
    };
  }, [t, me]);
}
