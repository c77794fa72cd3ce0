import { Refusal } from '../work/refusal.js';
import { allOf, rule, worksOnTheTeam, type Rule } from '../work/rules.js';
import type { Thing } from '../work/thing.js';
import { shown, type Work } from '../work/work.js';
import { Adoption, type Adaptation, type AdoptionState, type ReportBack } from './adoption.js';

/** Where it goes by a word alone. To be planned after a look needs a card: that is an act of its own. */
export const goesOn: Readonly<Record<AdoptionState, readonly AdoptionState[]>> = {
  considering: ['rejected'],
  planned: ['testing', 'running', 'stopped'],
  testing: ['planned', 'running', 'stopped'],
  running: ['testing', 'stopped'],
  stopped: ['testing', 'running'],
  rejected: ['considering'],
};

export const lockedAdoption = (work: Work, { id }: { id: string }): Promise<Adoption> => work.get(Adoption, id, { lock: true });

type OfTeam = { teamId: string };
const works = worksOnTheTeam as Rule<OfTeam>;
/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = <Row extends { state: string }>(...states: readonly Row['state'][]): Rule<Row> =>
  rule(`while ${states.join(' or ')}`, (_viewer, row, input) => input !== undefined || states.includes(row.state));

export const mayAdopt = works;
export const mayPlan = allOf<Adoption>(whenever('considering'), works);
export const mayMove: Rule<Adoption> = works;
export const mayLook = allOf<Adoption>(whenever('considering', 'planned', 'testing', 'running'), works);
export const mayAdapt = allOf<Adoption>(whenever('planned', 'testing', 'running', 'stopped'), works);
export const mayReport = allOf<Adoption>(whenever('testing', 'running', 'stopped'), works);
export const mayTell = allOf<Adoption>(
  rule('until the network knows of it', (_viewer, adoption, input) => input !== undefined || !adoption.told),
  works,
);
export const mayEditAdaptation = allOf<Adaptation>(
  rule('until it was taken away', (_viewer, adaptation, input) => input !== undefined || adaptation.archivedAt === null),
  works,
);
export const mayRestoreAdaptation = allOf<Adaptation>(
  rule('once it was taken away', (_viewer, adaptation, input) => input !== undefined || adaptation.archivedAt !== null),
  works,
);
export const mayAnswerReport = allOf<ReportBack>(whenever('asked'), works);
export const mayEditReport = allOf<ReportBack>(whenever('answered'), works);

/** @throws Refusal CONFLICT with the row as it is now: somebody was first. */
export function mustBe<Row extends Thing & { state: string }>(row: Row, ...states: readonly Row['state'][]): void {
  if (!states.includes(row.state)) throw new Refusal('CONFLICT', { id: row.id, fields: ['state'], current: shown(row) });
}
