import { useCallback } from 'react';
import type { EditLessonInput } from '../../generated/graphql.js';
import type { Lesson } from '../../generated/rows.js';
import { useDates } from '../../shell/dates.js';
import { useRefusalText } from '../../shell/refusal-text.js';
import { useSaveStanding, type SaveState } from '../../shell/saving.js';
import { perform, store } from '../../sync/index.js';
import { editLessonDocument } from '../documents.js';
import { useLessonFields } from '../terms.js';
import { useLessonWords } from '../words.js';

export type LessonChange = Omit<EditLessonInput, 'id' | 'version'>;

export interface Saving {
  readonly state: SaveState;
  readonly problem: string | undefined;
  /** `seen`: the lesson as it was when the person began, so that what others changed meanwhile is not written over. */
  save(change: LessonChange, seen?: Lesson): Promise<boolean>;
}

/** Saves fields of one lesson and says where that stands. A conflict is settled in its bar: nothing of it is lost. */
export function useLessonSave(id: string): Saving {
  const t = useLessonWords();
  const fields = useLessonFields();
  const refusals = useRefusalText();
  const dates = useDates();
  const tell = useCallback(
    (error: unknown) => {
      const named = Object.entries(refusals.fields(error)).map(([field, text]) => `${fields.name(field)}: ${text}`);
      return named.length ? named.join(' ') : refusals.sentence(error);
    },
    [fields, refusals],
  );
  const { state, problem, follow } = useSaveStanding(tell);
  const save = useCallback(
    async (change: LessonChange, seen?: Lesson) => {
      const lesson = seen ?? store.get('lesson', id);
      if (!lesson) return false;
      const names = Object.keys(change).map((field) => fields.name(field));
      const { done } = perform(
        editLessonDocument,
        { input: { id, version: lesson.version, ...change } },
        {
          says: t('editedFields', { fields: dates.list(names), title: lesson.title }),
          undoable: true,
          ...(seen && { from: seen }),
          show: (draft) => draft.patch('lesson', id, change as Partial<Lesson>),
        },
      );
      return follow(done);
    },
    [id, t, fields, dates, follow],
  );
  return { state, problem, save };
}
