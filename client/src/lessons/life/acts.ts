import { useMemo } from 'react';
import type { Lesson } from '../../generated/rows.js';
import { perform, type Performed } from '../../sync/index.js';
import { archiveLessonDocument, identifyLessonDocument, restoreLessonDocument, retireLessonDocument, validateLessonDocument } from '../documents.js';
import { useLessonWords } from '../words.js';

type Done = Performed<unknown>;

export interface LessonActs {
  identify(lesson: Lesson): Done;
  validate(lesson: Lesson): Done;
  retire(lesson: Lesson, reason: string): Done;
  restore(lesson: Lesson): Done;
  archive(lesson: Lesson): Done;
}

/** What moves a lesson on. The server says what is missing, so nothing shows before its answer but what takes it out of use. */
export function useLessonActs(): LessonActs {
  const t = useLessonWords();
  return useMemo(
    () => ({
      identify: ({ id, title }) => perform(identifyLessonDocument, { id }, { says: t('saysIdentified', { title }), undoable: true }),
      validate: ({ id, title }) => perform(validateLessonDocument, { id }, { says: t('saysValidated', { title }), undoable: true }),
      retire: ({ id, title }, reason) =>
        perform(
          retireLessonDocument,
          { input: { id, reason } },
          { says: t('saysRetired', { title }), undoable: true, show: (draft) => draft.patch('lesson', id, { state: 'retired', retiredBecause: reason }) },
        ),
      restore: ({ id, title }) => perform(restoreLessonDocument, { id }, { says: t('saysRestored', { title }), undoable: true }),
      archive: ({ id, title }) =>
        perform(
          archiveLessonDocument,
          { id },
          { says: t('saysArchived', { title }), undoable: true, show: (draft) => draft.patch('lesson', id, { archivedAt: new Date().toISOString() }) },
        ),
    }),
    [t],
  );
}
