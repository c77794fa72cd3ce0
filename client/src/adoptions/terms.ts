import type { EditionAdoptionsQuery, TacticAdoptionsQuery } from '../generated/graphql.js';
import { useAgainAfter } from '../notifications/again.js';

export type Edition = NonNullable<EditionAdoptionsQuery['edition']>;
export type Adoption = Edition['adoptions'][number];
type OfTactic = NonNullable<TacticAdoptionsQuery['tactic']>['adoptions'][number];
export type Adaptation = OfTactic['adaptations'][number];
export type RemovedAdaptation = OfTactic['removedAdaptations'][number];
export type Report = OfTactic['reports'][number];

export const states = ['considering', 'planned', 'testing', 'running', 'stopped', 'rejected'] as const;
export type AdoptionState = (typeof states)[number];
export const outcomes = ['worked', 'partly', 'not'] as const;
export const fitKeys = ['law', 'market', 'partners', 'money', 'culture_language', 'data'] as const;
export const fitAnswers = ['yes', 'partly', 'no', 'unknown'] as const;

/** In these a team is at it. */
export const isLiving = ({ state }: Pick<Adoption, 'state'>): boolean => ['considering', 'planned', 'testing', 'running'].includes(state);
export const isAdopted = ({ state }: Pick<Adoption, 'state'>): boolean => ['planned', 'testing', 'running', 'stopped'].includes(state);

export const stateOf = (state: string): AdoptionState => states.find((one) => one === state) ?? 'considering';

interface Reported {
  readonly state: string;
  readonly outcome?: string | null;
}

/** What the team said last of how it went. */
export const lastReport = <Report extends Reported>({ reports }: { readonly reports: readonly Report[] }): Report | undefined =>
  reports.find(({ state }) => state === 'answered');

export function lastOutcome(adoption: { readonly reports: readonly Reported[] }): (typeof outcomes)[number] | undefined {
  const last = lastReport(adoption)?.outcome;
  return outcomes.find((one) => one === last);
}

const matters: ReadonlySet<string> = new Set(['adoption', 'adoption_tactic', 'adoption_fit', 'adaptation', 'report_back', 'source_message', 'edition']);

/** Asks again when somebody did something to what is shown here. */
export const useAdoptionsAgain = (reload: () => void): void => useAgainAfter(reload, ({ kind }) => matters.has(kind));
