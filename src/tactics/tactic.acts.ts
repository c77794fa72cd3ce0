import { Board } from '../boards/board.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import { checkLeadPerson } from './seated.js';
import { checkArea, checkPlan, checkSpan, lockTactics, worksOnTheirTeam } from './tactic.checks.js';
import type { AddTacticsInput, EditTacticInput, EditTacticsInput } from './tactic.inputs.js';
import { makeTactics } from './tactic.making.js';
import { Tactic } from './tactic.js';

export const addTactics = act({
  mutation: 'addTactics',
  name: 'tactic.added',
  on: Board,
  load: (work, input: AddTacticsInput) => work.get(Board, input.boardId),
  may: worksOnTheTeam,
  do: (work, board, input) => makeTactics(work, board, input),
});

export const editTactic = act({
  mutation: 'editTactic',
  name: 'tactic.edited',
  on: Tactic,
  load: (work, input: EditTacticInput) => work.get(Tactic, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, tactic, input) => {
    const { id: _, version, title, languages, confidence, handling, leadPersonId, ...plan } = input;
    const person = leadPersonId && leadPersonId.toLowerCase();
    const check = checkSpan(checkPlan(new Check(), input), tactic, input).id('areaId', input.areaId).id('leadPersonId', person);
    check.done();
    await checkArea(work, check, input.areaId);
    if (person && person !== tactic.leadPersonId) await checkLeadPerson(work, check, 'leadPersonId', tactic, person);
    check
      .that(
        'leadPersonId',
        person !== null || tactic.leadState !== 'confirmed' || work.viewer.seatedFor(tactic.teamId, tactic.leadOrganizationId),
        'not_allowed',
      )
      .done();
    return work.edit(tactic, version, {
      ...plan,
      title: title?.trim(),
      languages: languages === null ? [] : languages,
      handling: handling ?? undefined,
      leadPersonId: person,
      ...judged(tactic, confidence),
    });
  },
});

/** A judgment carries its moment. */
function judged(tactic: Tactic, confidence: string | null | undefined): Partial<Pick<Tactic, 'confidence' | 'confidenceAt'>> {
  return confidence == null || confidence === tactic.confidence ? {} : { confidence, confidenceAt: new Date() };
}

export const editTactics = act({
  mutation: 'editTactics',
  name: 'tactics.edited',
  on: Tactic,
  load: (work, input: EditTacticsInput) => lockTactics(work, new Check(), input.ids),
  may: worksOnTheirTeam,
  do: async (work, tactics, { ids: _, confidence, ...plan }) => {
    checkPlan(new Check(), { ...plan, confidence }).done();
    for (const tactic of tactics) await work.update(tactic, { ...plan, ...judged(tactic, confidence) });
    return tactics;
  },
});
