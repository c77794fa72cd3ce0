import { useCallback, useState } from 'react';
import type { EditTacticInput } from '../generated/graphql.js';
import type { Tactic } from '../generated/rows.js';
import { useFieldText } from '../shell/field-text.js';
import { perform, Refused, store } from '../sync/index.js';
import { editTacticDocument } from './documents.js';
import { useTell } from '../boards/tell.js';
import { useTacticWords } from './words.js';

export type TacticChange = Omit<EditTacticInput, 'id' | 'version'>;
export type SaveState = 'idle' | 'saving' | 'saved' | 'refused';

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
  const tell = useTell();
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState<string>();
  const save = useCallback(
    async (change: TacticChange, seen?: Tactic) => {
      const tactic = seen ?? store.get('tactic', id);
      if (!tactic) return false;
      setState('saving');
      setProblem(undefined);
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
      try {
        await done;
        setState('saved');
        return true;
      } catch (error) {
        if (error instanceof Refused && error.code === 'CONFLICT') {
          setState('idle');
          return true;
        }
        setProblem(tell(error));
        setState('refused');
        return false;
      }
    },
    [id, t, fields, tell],
  );
  return { state, problem, save };
}
