import { currentOf } from '../editions/edition.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import type { AdoptLessonInput, AnswerFitInput, ConsiderLessonInput, MoveAdoptionInput, PlanAdoptionInput } from './adoption.inputs.js';
import { audienceOf, begin, keepFit, plan, takingOf } from './adoption.making.js';
import { adopted, Adoption, living, type AdoptionState } from './adoption.js';
import * as rules from './adoption.rules.js';

const { lockedAdoption, mustBe } = rules;
const today = (): string => new Date().toISOString().slice(0, 10);

export const considerLesson = act({
  mutation: 'considerLesson',
  name: 'adoption.considered',
  load: (work, input: ConsiderLessonInput) => takingOf(work, input),
  may: rules.mayAdopt,
  do: async (work, taking, { told, fit }) => {
    const adoption = await begin(work, taking, told ?? true, 'considering');
    await keepFit(work, adoption, fit ?? []);
    return adoption;
  },
});

/** All or nothing: how the team finds itself, the card, what is done first, and the links between them. */
export const adoptLesson = act({
  mutation: 'adoptLesson',
  name: 'adoption.adopted',
  load: (work, input: AdoptLessonInput) => takingOf(work, input),
  may: rules.mayAdopt,
  do: async (work, taking, input) => {
    const adoption = await begin(work, taking, input.told ?? true, 'planned');
    await keepFit(work, adoption, input.fit ?? []);
    await plan(work, adoption, taking.edition, input.plan);
    return adoption;
  },
});

export const planAdoption = act({
  mutation: 'planAdoption',
  name: 'adoption.planned',
  on: Adoption,
  load: (work, input: PlanAdoptionInput) => lockedAdoption(work, input),
  may: rules.mayPlan,
  do: async (work, adoption, input) => {
    mustBe(adoption, 'considering');
    // As it reads now; it may have been released again meanwhile, or taken back.
    const edition = await currentOf(work, adoption.firstEditionId, { lock: true });
    if (!edition) throw new Refusal('NOT_FOUND');
    await keepFit(work, adoption, input.fit ?? []);
    await plan(work, adoption, edition, input.plan);
    return work.update(adoption, { state: 'planned' });
  },
});

export const answerFit = act({
  mutation: 'answerFit',
  name: 'adoption.fit_answered',
  on: Adoption,
  load: (work, input: AnswerFitInput) => lockedAdoption(work, input),
  may: rules.mayLook,
  do: async (work, adoption, { fit }) => {
    mustBe(adoption, ...living);
    new Check().that('fit', fit.length > 0, 'required').done();
    await keepFit(work, adoption, fit);
    return adoption;
  },
});

const began: readonly AdoptionState[] = ['testing', 'running'];

export const moveAdoption = act({
  mutation: 'moveAdoption',
  name: 'adoption.moved',
  on: Adoption,
  load: (work, input: MoveAdoptionInput) => lockedAdoption(work, input),
  may: rules.mayMove,
  do: async (work, adoption, { state: wanted, reason, startedOn }) => {
    const state = wanted as AdoptionState;
    const ends = state === 'stopped' || state === 'rejected';
    new Check()
      .key('state', state, new Set<string>([...living, ...adopted, 'rejected']))
      .text('reason', ends ? (reason ?? '') : reason, { max: 1000, required: ends })
      .that('reason', ends || reason == null, 'not_allowed')
      .date('startedOn', startedOn)
      .that('startedOn', startedOn == null || (began.includes(state) && startedOn <= today()), 'not_allowed')
      .done();
    mustBe(adoption, ...(Object.keys(rules.goesOn) as AdoptionState[]).filter((from) => rules.goesOn[from].includes(state)));
    const begins = began.includes(state) && (startedOn ?? adoption.startedOn ?? today());
    return work.update(adoption, { state, reason: ends ? reason!.trim() : null, ...(begins && { startedOn: begins }) });
  },
});

export const tellNetwork = act({
  mutation: 'tellNetwork',
  name: 'adoption.told',
  on: Adoption,
  load: (work, input: { id: string }) => lockedAdoption(work, input),
  may: rules.mayTell,
  do: async (work, adoption) => {
    if (adoption.told) return adoption;
    const { networkId } = await work.get(Team, adoption.teamId);
    return work.update(adoption, { told: true, audienceId: await audienceOf(work, { ...adoption, networkId, told: true }) });
  },
});
