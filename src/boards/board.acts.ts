import { audienceFor } from '../audience/audience.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { leadsTheTeam } from '../work/rules.js';
import { Board, type CreateBoardInput, type EditBoardInput } from './board.js';
import { Goal } from './goal.js';

export const titleLength = 200;

export const createBoard = act({
  mutation: 'createBoard',
  name: 'board.created',
  load: async (work, input: CreateBoardInput) => ({ teamId: (await work.get(Team, input.teamId)).id }),
  may: leadsTheTeam,
  do: async (work, { teamId }, input) => {
    new Check()
      .text('title', input.title, { max: titleLength, required: true })
      .text('purpose', input.purpose)
      .text('goalStatement', input.goalStatement)
      .date('deadline', input.deadline)
      .that('goalStatement', !input.deadline || !!input.goalStatement?.trim(), 'required')
      .done();
    const board = await work.insert(Board, {
      teamId,
      title: input.title.trim(),
      purpose: input.purpose ?? null,
      audienceId: await audienceFor(work, teamId, null),
    });
    const statement = input.goalStatement?.trim();
    if (statement) await work.insert(Goal, { boardId: board.id, teamId, statement, deadline: input.deadline ?? null, audienceId: board.audienceId }, board);
    return board;
  },
});

export const editBoard = act({
  mutation: 'editBoard',
  name: 'board.edited',
  on: Board,
  load: (work, input: EditBoardInput) => work.get(Board, input.id, { lock: true }),
  may: leadsTheTeam,
  do: async (work, board, input) => {
    new Check().text('title', input.title, { max: titleLength, required: true }).text('purpose', input.purpose).done();
    return work.edit(board, input.version, { title: input.title?.trim(), purpose: input.purpose });
  },
});

export const archiveBoard = act({
  mutation: 'archiveBoard',
  name: 'board.archived',
  on: Board,
  load: (work, input: { id: string }) => work.get(Board, input.id, { lock: true }),
  may: leadsTheTeam,
  do: async (work, board) => (board.archivedAt ? board : work.update(board, { archivedAt: new Date() })),
});

export const restoreBoard = act({
  mutation: 'restoreBoard',
  name: 'board.restored',
  on: Board,
  load: (work, input: { id: string }) => work.get(Board, input.id, { lock: true }),
  may: leadsTheTeam,
  do: async (work, board) => work.update(board, { archivedAt: null }),
});
