import { useMemo } from 'react';
import type { HandOverPageQuery } from '../generated/graphql.js';
import { perform, store, type Performed } from '../sync/index.js';
import {
  acceptHandedDocument,
  callOffHandOverDocument,
  declineHandedDocument,
  finishHandOverDocument,
  nameIncomingDocument,
  writeUnwrittenDocument,
} from './documents.js';
import { useTurnoverWords } from './words.js';

export type HandOver = NonNullable<HandOverPageQuery['handOver']>;
export type Handed = HandOver['pack'][number];
type Done = Performed<unknown>;

export interface HandOverActs {
  accept(handOver: HandOver, one: Handed): Done;
  decline(handOver: HandOver, one: Handed, note: string): Done;
  name(handOver: HandOver, personId: string): Done;
  write(handOver: HandOver, unwritten: string): Done;
  finish(handOver: HandOver): Done;
  callOff(handOver: HandOver): Done;
}

/** The acts on a hand-over: each says what it did and, where that has a meaning, can be undone. */
export function useHandOverActs(): HandOverActs {
  const t = useTurnoverWords();
  return useMemo(
    () => ({
      accept: ({ id }, { part, subjectId, title }) =>
        perform(acceptHandedDocument, { input: { id, part, subjectId } }, { says: t('saysAccepted', { title }), undoable: true }),
      decline: ({ id }, { part, subjectId, title }, note) =>
        perform(declineHandedDocument, { input: { id, part, subjectId, note } }, { says: t('saysDeclined', { title }), undoable: true }),
      name: ({ id }, incomingId) =>
        perform(
          nameIncomingDocument,
          { input: { id, incomingId } },
          { says: t('saysNamed', { name: store.get('person', incomingId)?.displayName ?? '…' }), undoable: true },
        ),
      write: ({ id, version }, unwritten) =>
        perform(writeUnwrittenDocument, { input: { id, version, unwritten: unwritten || null } }, { says: t('saysWritten'), undoable: true }),
      finish: ({ id }) => perform(finishHandOverDocument, { id }, { says: t('saysFinished'), undoable: true }),
      callOff: ({ id }) => perform(callOffHandOverDocument, { id }, { says: t('saysHandOverOff') }),
    }),
    [t],
  );
}
