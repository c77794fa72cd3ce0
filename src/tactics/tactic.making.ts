import { audienceFor } from '../audience/audience.js';
import type { Board } from '../boards/board.js';
import { seatedOrganizations } from '../teams/seated.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { isPosition, positionsBetween } from './position.js';
import { leadFields } from './seated.js';
import { checkPlan, checkRoom, mostInAct, requireLead } from './tactic.checks.js';
import type { AddTacticsInput, NewTactic } from './tactic.inputs.js';
import { stages, Tactic } from './tactic.js';

/** What another room may know of a tactic that it makes, besides what is typed. */
type Planned = NewTactic & Partial<Pick<Tactic, 'description' | 'risks'>>;
type Making = Omit<AddTacticsInput, 'tactics' | 'boardId'> & { tactics: Planned[] };

/** Puts cards on a board, from the given position on; whichever act makes them. */
export async function makeTactics(work: Work, board: Board, input: Making): Promise<Tactic[]> {
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
    description: tactic.description ?? null,
    mechanism: tactic.mechanism ?? null,
    strand: tactic.strand ?? null,
    level: tactic.level ?? null,
    risks: tactic.risks ?? null,
    stage: input.stage,
    position: positions[at]!,
    ...leads[at]!,
    audienceId,
  }));
  return work.insertAll(Tactic, rows, board);
}

async function checkNew(work: Work, board: Board, input: Making): Promise<void> {
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

/** A key after the last card of a stage that this viewer sees. */
export async function lastPosition(work: Work, boardId: string, stage: string): Promise<string> {
  const [last] = await work.query<{ below: string | null }>(
    'select max(position) as below from app.tactic where board_id = $1 and stage = $2 and archived_at is null',
    [boardId, stage],
  );
  return positionsBetween(last?.below ?? null, null, 1)[0]!;
}
