import { useCallback } from 'react';
import type { EditTacticInput } from '../generated/graphql.js';
import type { Tactic } from '../generated/rows.js';
import { useFieldText } from '../shell/field-text.js';
import { useSaveStanding, type SaveState } from '../shell/saving.js';
import { perform, store } from '../sync/index.js';
import { editTacticDocument } from './documents.js';
import { useTell } from '../boards/tell.js';
import { useTacticWords } from './words.js';

export type TacticChange = Omit<EditTacticInput, 'id' | 'version'>;

export interface Saving {
  readonly state: SaveState;
  readonly problem: string | undefined;
  /** `seen`: the tactic as it was when the person began, so that what others changed meanwhile is not written over. */
  save(change: TacticChange, seen?: Tactic): Promise<boolean>;
}

/** Saves fields of one tactic and says where that stands. A conflict is settled elsewhere: nothing of it is lost. */
export function useTacticSave(id: string): Saving {
  const t = useTacticWords();
  const fields = useFieldText();
  const { state, problem, follow } = useSaveStanding(useTell());
  const save = useCallback(
    async (change: TacticChange, seen?: Tactic) => {
      const tactic = seen ?? store.get('tactic', id);
      if (!tactic) return false;
      const names = Object.keys(change).map((field) => fields.name(field));
      const { done } = perform(
        editTacticDocument,
        { input: { id, version: tactic.version, ...change } },
        {
          says: t('edited', { fields: names.join(', '), title: tactic.title }),
          undoable: true,
          ...(seen && { from: seen }),
          show: (draft) => draft.patch('tactic', id, change as Partial<Tactic>),
        },
      );
      return follow(done);
    },
    [id, t, fields, follow],
  );
  return { state, problem, save };
}
