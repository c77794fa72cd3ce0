import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { leadsTheTeam } from '../work/rules.js';
import { Board } from './board.js';
import { Goal, type GoalInput } from './goal.js';

export const setGoal = act({
  mutation: 'setGoal',
  name: 'goal.set',
  on: Board,
  load: (work, input: GoalInput) => work.get(Board, input.boardId),
  may: leadsTheTeam,
  do: async (work, board, input) => {
    const [goal] = await work.find(Goal, { boardId: board.id }, { lock: true });
    if (!goal && input.version) throw new Refusal('NOT_FOUND');
    check(input, goal);
    const { why, startsOn, deadline } = input;
    const statement = input.statement?.trim();
    // Two people who both think that there is no goal yet meet as two edits of one goal would.
    if (goal) return work.edit(goal, input.version ?? 0, { statement, why, startsOn, deadline });
    return work.insert(Goal, { boardId: board.id, teamId: board.teamId, statement, why, startsOn, deadline, audienceId: board.audienceId }, board);
  },
});

function check(input: GoalInput, goal: Goal | undefined): void {
  const startsOn = input.startsOn === undefined ? goal?.startsOn : input.startsOn;
  const deadline = input.deadline === undefined ? goal?.deadline : input.deadline;
  const ordered = !startsOn || !deadline || startsOn <= deadline;
  new Check()
    .text('statement', goal ? input.statement : (input.statement ?? null), { required: true })
    .text('why', input.why)
    .date('startsOn', input.startsOn)
    .date('deadline', input.deadline)
    .that(input.deadline === undefined ? 'startsOn' : 'deadline', ordered, 'out_of_range')
    .done();
}
