import { useMemo } from 'react';
import type { EditionAdoptionsQuery } from '../generated/graphql.js';
import { useAgainAfter } from '../notifications/again.js';
import { useAdoptionWords } from './words.js';

export type Edition = NonNullable<EditionAdoptionsQuery['edition']>;
export type Adoption = Edition['adoptions'][number];

export const states = ['considering', 'planned', 'testing', 'running', 'stopped', 'rejected'] as const;
export type AdoptionState = (typeof states)[number];
export const outcomes = ['worked', 'partly', 'not'] as const;
export const fitKeys = ['law', 'market', 'partners', 'money', 'culture_language', 'data'] as const;
export const fitAnswers = ['yes', 'partly', 'no', 'unknown'] as const;

/** In these a team is at it. */
export const isLiving = ({ state }: Pick<Adoption, 'state'>): boolean => ['considering', 'planned', 'testing', 'running'].includes(state);
export const isAdopted = ({ state }: Pick<Adoption, 'state'>): boolean => ['planned', 'testing', 'running', 'stopped'].includes(state);

/** Where it goes by a word alone, as the server says. */
export const goesOn: Readonly<Record<AdoptionState, readonly AdoptionState[]>> = {
  considering: ['rejected'],
  planned: ['testing', 'running', 'stopped'],
  testing: ['planned', 'running', 'stopped'],
  running: ['testing', 'stopped'],
  stopped: ['testing', 'running'],
  rejected: ['considering'],
};

export const stateOf = (state: string): AdoptionState => states.find((one) => one === state) ?? 'considering';

/** What the team said last of how it went. */
export function lastOutcome({ reports }: { readonly reports: readonly { state: string; outcome?: string | null }[] }): (typeof outcomes)[number] | undefined {
  const last = reports.find((report) => report.state === 'answered')?.outcome;
  return outcomes.find((one) => one === last);
}

const codes = {
  changed: ['content', 'context', 'training_evaluation', 'implementation_activities'],
  nature: ['added', 'removed', 'shortened', 'lengthened', 'substituted', 'reordered', 'spread', 'integrated', 'tailored', 'loosened', 'drifted'],
  goal: ['reach', 'fit', 'effectiveness', 'cost', 'feasibility', 'satisfaction', 'equity_culture', 'legal'],
  factor: ['law', 'policy', 'funding', 'staff', 'data', 'politics', 'culture_language', 'geography', 'market', 'lived_experience', 'other'],
  fidelity: ['core_kept', 'core_changed', 'unknown'],
} as const;
export type CodeField = keyof typeof codes;
type Option = { readonly key: string; readonly name: string };

/** The codes of an adaptation, each with its name. */
export function useCodes(): Readonly<Record<CodeField, readonly Option[]>> {
  const t = useAdoptionWords();
  return useMemo(
    () => ({
      changed: codes.changed.map((key) => ({ key, name: t(`changed_${key}`) })),
      nature: codes.nature.map((key) => ({ key, name: t(`nature_${key}`) })),
      goal: codes.goal.map((key) => ({ key, name: t(`goal_${key}`) })),
      // A word that ends in "_other" would be the plural of something.
      factor: codes.factor.map((key) => ({ key, name: t(key === 'other' ? 'factor_else' : `factor_${key}`) })),
      fidelity: codes.fidelity.map((key) => ({ key, name: t(`fidelity_${key}`) })),
    }),
    [t],
  );
}

const matters: ReadonlySet<string> = new Set(['adoption', 'adoption_tactic', 'adoption_fit', 'adaptation', 'report_back', 'source_message', 'edition']);

/** Asks again when somebody did something to what is shown here. */
export const useAdoptionsAgain = (reload: () => void): void => useAgainAfter(reload, ({ kind }) => matters.has(kind));
