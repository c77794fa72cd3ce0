import { useMemo } from 'react';
import { useAdoptionWords } from '../words.js';

/** The fields of FRAME, as the server knows them, by which changes of several cities can be compared. */
const codes = {
  changed: ['content', 'context', 'training_evaluation', 'implementation_activities'],
  fidelity: ['core_kept', 'core_changed', 'unknown'],
  nature: ['added', 'removed', 'shortened', 'lengthened', 'substituted', 'reordered', 'spread', 'integrated', 'tailored', 'loosened', 'drifted'],
  goal: ['reach', 'fit', 'effectiveness', 'cost', 'feasibility', 'satisfaction', 'equity_culture', 'legal'],
  factor: ['law', 'policy', 'funding', 'staff', 'data', 'politics', 'culture_language', 'geography', 'market', 'lived_experience', 'other'],
  happened: ['before_start', 'during', 'scale_up', 'maintenance'],
  planned: ['planned', 'reactive'],
  decidedBy: [
    ...(['political_leader', 'program_lead', 'funder', 'administrator', 'coordinator'] as const),
    ...(['researcher', 'practitioner', 'community', 'lived_experience'] as const),
  ],
  level: ['individual', 'group', 'organization', 'jurisdiction', 'network'],
  lasting: ['temporary', 'lasting'],
} as const;
export type CodeField = keyof typeof codes;
/** What is asked only of whoever wants to say more. */
export const furtherFields = ['nature', 'goal', 'factor', 'happened', 'planned', 'decidedBy', 'level', 'lasting'] as const;
type Option = { readonly key: string; readonly name: string };

/** The codes of an adaptation, each with its name. */
export function useCodes(): Readonly<Record<CodeField, readonly Option[]>> {
  const t = useAdoptionWords();
  return useMemo(
    () => ({
      changed: codes.changed.map((key) => ({ key, name: t(`changed_${key}`) })),
      fidelity: codes.fidelity.map((key) => ({ key, name: t(`fidelity_${key}`) })),
      nature: codes.nature.map((key) => ({ key, name: t(`nature_${key}`) })),
      goal: codes.goal.map((key) => ({ key, name: t(`goal_${key}`) })),
      // A word that ends in "_other" would be the plural of something.
      factor: codes.factor.map((key) => ({ key, name: t(key === 'other' ? 'factor_else' : `factor_${key}`) })),
      happened: codes.happened.map((key) => ({ key, name: t(`happened_${key}`) })),
      planned: codes.planned.map((key) => ({ key, name: t(`planned_${key}`) })),
      decidedBy: codes.decidedBy.map((key) => ({ key, name: t(`decidedBy_${key}`) })),
      level: codes.level.map((key) => ({ key, name: t(`level_${key}`) })),
      lasting: codes.lasting.map((key) => ({ key, name: t(`lasting_${key}`) })),
    }),
    [t],
  );
}
