import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { isPosition, positionsBetween } from './position.js';
import { checkRoom, lockTactics, requireLead, worksOnTheirTeam } from './tactic.checks.js';
import type { MoveTacticsInput, StopTacticInput } from './tactic.inputs.js';
import { stages, Tactic } from './tactic.js';

export const moveTactics = act({
  mutation: 'moveTactics',
  name: 'tactic.moved',
  on: Tactic,
  load: (work, input: MoveTacticsInput) => lockTactics(work, new Check(), input.ids),
  may: worksOnTheirTeam,
  do: async (work, tactics, { stage, position }) => {
    const entering = tactics.filter((tactic) => tactic.stage !== stage);
    new Check()
      .key('stage', stage, stages)
      .that('stage', stage !== 'stopped' || !entering.length, 'not_allowed')
      .that('position', position == null || isPosition(position), 'malformed')
      .that('ids', new Set(tactics.map((tactic) => tactic.boardId)).size === 1, 'not_allowed')
      .done();
    requireLead(stage, entering);
    const positions = await positionsFor(work, tactics, stage, position ?? null);
    // What was said about stopping holds only while it is stopped.
    const goingOn = stage === 'stopped' ? {} : { stopReason: null, stopNote: null };
    for (const [at, tactic] of tactics.entries()) await work.update(tactic, { stage, position: positions[at]!, ...goingOn });
    return tactics;
  },
});

/** Keys for these cards in their order, from the given one on or after the last card that this viewer sees. */
async function positionsFor(work: Work, tactics: readonly Tactic[], stage: string, position: string | null): Promise<string[]> {
  if (position !== null && tactics.length === 1) return [position];
  const others = 'from app.tactic where board_id = $1 and stage = $2 and archived_at is null and not id = any ($3)';
  const values = [tactics[0]!.boardId, stage, tactics.map((tactic) => tactic.id)];
  if (position === null) {
    const [last] = await work.query<{ below: string | null }>(`select max(position) as below ${others}`, values);
    return positionsBetween(last?.below ?? null, null, tactics.length);
  }
  const [next] = await work.query<{ above: string | null }>(`select min(position) as above ${others} and position > $4`, [...values, position]);
  return [position, ...positionsBetween(position, next?.above ?? null, tactics.length - 1)];
}

export const stopTactic = act({
  mutation: 'stopTactic',
  name: 'tactic.stopped',
  on: Tactic,
  load: (work, input: StopTacticInput) => work.get(Tactic, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, tactic, { reason, note }) => {
    new Check().text('reason', reason, { required: true }).key('reason', reason, vocabulary('stopReasons')).text('note', note).done();
    return work.update(tactic, { stage: 'stopped', stopReason: reason, stopNote: note ?? null });
  },
});

export const archiveTactics = act({
  mutation: 'archiveTactics',
  name: 'tactic.archived',
  on: Tactic,
  load: (work, input: { ids: string[] }) => lockTactics(work, new Check(), input.ids),
  may: worksOnTheirTeam,
  do: async (work, tactics) => {
    for (const tactic of tactics) if (!tactic.archivedAt) await work.update(tactic, { archivedAt: new Date() });
    return tactics;
  },
});

export const restoreTactics = act({
  mutation: 'restoreTactics',
  name: 'tactic.restored',
  on: Tactic,
  load: (work, input: { ids: string[] }) => lockTactics(work, new Check(), input.ids),
  may: worksOnTheirTeam,
  do: async (work, tactics) => {
    const check = new Check();
    const archived = tactics.filter((tactic) => tactic.archivedAt);
    for (const [boardId, count] of countBy(archived)) await checkRoom(work, check, boardId, count, 'ids');
    check.done();
    for (const tactic of archived) await work.update(tactic, { archivedAt: null });
    return tactics;
  },
});

function countBy(tactics: readonly Tactic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { boardId } of tactics) counts.set(boardId, (counts.get(boardId) ?? 0) + 1);
  return counts;
}
