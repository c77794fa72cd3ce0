import { audienceFor } from '../audience/audience.js';
import { Board } from '../boards/board.js';
import { seatedOrganizations } from '../teams/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import type { Work } from '../work/work.js';
import { isPosition, positionsBetween } from './position.js';
import { checkLeadPerson, leadFields } from './seated.js';
import { checkArea, checkPlan, checkRoom, checkSpan, lockTactics, mostInAct, requireLead, worksOnTheirTeam } from './tactic.checks.js';
import type { AddTacticsInput, EditTacticInput, EditTacticsInput } from './tactic.inputs.js';
import { stages, Tactic } from './tactic.js';

export const addTactics = act({
  mutation: 'addTactics',
  name: 'tactic.added',
  on: Board,
  load: (work, input: AddTacticsInput) => work.get(Board, input.boardId),
  may: worksOnTheTeam,
  do: async (work, board, input) => {
    await checkNew(work, board, input);
    const leads = input.tactics.map(({ leadOrganizationId }) => leadFields(work.viewer, board.teamId, leadOrganizationId?.toLowerCase() ?? null));
    requireLead(input.stage, leads);
    const audienceId = input.audience ? await audienceFor(work, board.teamId, input.audience) : board.audienceId;
    const positions = await positionsFrom(work, board.id, input.stage, input.position, input.tactics.length);
    const rows = input.tactics.map((tactic, at) => ({
      boardId: board.id,
      teamId: board.teamId,
      title: tactic.title.trim(),
      typeKey: tactic.typeKey ?? null,
      mechanism: tactic.mechanism ?? null,
      strand: tactic.strand ?? null,
      level: tactic.level ?? null,
      stage: input.stage,
      position: positions[at]!,
      ...leads[at]!,
      audienceId,
    }));
    return work.insertAll(Tactic, rows, board);
  },
});

async function checkNew(work: Work, board: Board, input: AddTacticsInput): Promise<void> {
  const check = new Check()
    .that('boardId', board.archivedAt === null, 'not_allowed')
    .key('stage', input.stage, stages)
    // A tactic that stopped says why: that is an act of its own.
    .that('stage', input.stage !== 'stopped', 'not_allowed')
    .that('position', isPosition(input.position), 'malformed')
    .that('tactics', input.tactics.length > 0, 'required')
    .that('tactics', input.tactics.length <= mostInAct, 'too_many');
  check.done();
  input.tactics.forEach((tactic, at) => checkPlan(check, tactic, `tactics.${at}.`).id(`tactics.${at}.leadOrganizationId`, tactic.leadOrganizationId));
  check.done();
  const wanted = input.tactics.map(({ leadOrganizationId }) => leadOrganizationId?.toLowerCase());
  const seated = await seatedOrganizations(
    work,
    board.teamId,
    wanted.filter((id) => id !== undefined),
  );
  wanted.forEach((id, at) => check.that(`tactics.${at}.leadOrganizationId`, id === undefined || seated.has(id), 'unknown'));
  await checkRoom(work, check, board.id, input.tactics.length, 'tactics');
  check.done();
}

/** The given key, and keys for the others between it and the next card that this viewer sees. */
async function positionsFrom(work: Work, boardId: string, stage: string, position: string, count: number): Promise<string[]> {
  if (count === 1) return [position];
  const [next] = await work.query<{ above: string | null }>(
    'select min(position) as above from app.tactic where board_id = $1 and stage = $2 and archived_at is null and position > $3',
    [boardId, stage, position],
  );
  return [position, ...positionsBetween(position, next?.above ?? null, count - 1)];
}

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
