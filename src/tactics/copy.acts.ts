import { audienceFor } from '../audience/audience.js';
import { Board } from '../boards/board.js';
import { seatedOrganizations } from '../teams/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule, type Rule } from '../work/rules.js';
import type { Work } from '../work/work.js';
import { isPosition } from './position.js';
import { leadFields } from './seated.js';
import { checkRoom } from './tactic.checks.js';
import type { CopyTacticInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

interface Copying {
  source: Tactic;
  board: Board;
}

/** Without a board the question is only whether it can be copied at all. */
const worksOnBothTeams: Rule<Tactic | Copying> = rule('works on the team, and on the team of the other board', (viewer, subject) =>
  subject instanceof Tactic ? viewer.worksOn(subject.teamId) : viewer.worksOn(subject.source.teamId) && viewer.worksOn(subject.board.teamId),
);

export const copyTactic = act({
  mutation: 'copyTactic',
  name: 'tactic.copied',
  on: Tactic,
  load: async (work, input: CopyTacticInput): Promise<Copying> => ({ source: await work.get(Tactic, input.id), board: await work.get(Board, input.boardId) }),
  may: worksOnBothTeams,
  do: async (work, { source, board }, { position }) => {
    const check = new Check().that('position', isPosition(position), 'malformed').that('boardId', board.archivedAt === null, 'not_allowed');
    check.done();
    await checkRoom(work, check, board.id, 1, 'boardId');
    check.done();
    const audienceId = await audienceOfCopy(work, source, board);
    return work.insert(
      Tactic,
      {
        ...planOf(source),
        ...(await leadOfCopy(work, source, board)),
        // Places are the network's: elsewhere the number would say nothing but that it is there.
        areaId: sharesNetwork(work, source, board) ? source.areaId : null,
        // A trace of the source only where it can never be told to more people: on its own team, where both are the whole team's.
        copiedFrom: source.teamId === board.teamId && source.audienceId === board.audienceId ? source.id : null,
        boardId: board.id,
        teamId: board.teamId,
        stage: 'idea',
        position,
        audienceId,
      },
      board,
    );
  },
});

/** Within the team those who see the source; on another team the copier alone, who then shares it. */
async function audienceOfCopy(work: Work, source: Tactic, board: Board): Promise<number> {
  if (source.audienceId === board.audienceId) return board.audienceId;
  if (source.teamId !== board.teamId) return audienceFor(work, board.teamId, { team: board.teamId, people: [work.viewer.person] });
  const [fits] = await work.query<{ narrower: boolean }>('select app.within($1, $2) as narrower', [source.audienceId, board.audienceId]);
  return fits?.narrower ? source.audienceId : audienceFor(work, board.teamId, { team: board.teamId, people: [work.viewer.person] });
}

/** The plan: not what was answered, judged, reviewed or decided about it. */
function planOf(source: Tactic) {
  const { title, typeKey, description, mechanism, strand, level, object, reaches, languages, startsOn, endsOn } = source;
  const { resourcesPeople, resourcesMoney, resourcesInKind, legalBasis, risks, embargoUntil, handling } = source;
  const plan = { title, typeKey, description, mechanism, strand, level, object, reaches, languages, startsOn, endsOn };
  return { ...plan, resourcesPeople, resourcesMoney, resourcesInKind, legalBasis, risks, embargoUntil, handling, confidence: 'not_started' };
}

/** The same organization is asked anew, where it has somebody on the team to answer. */
async function leadOfCopy(work: Work, source: Tactic, board: Board) {
  const wanted = source.leadState === 'declined' ? null : source.leadOrganizationId;
  const seated = await seatedOrganizations(work, board.teamId, wanted ? [wanted] : []);
  return leadFields(work.viewer, board.teamId, wanted && seated.has(wanted) ? wanted : null);
}

function sharesNetwork(work: Work, source: Tactic, board: Board): boolean {
  const networkOf = (teamId: string) => work.viewer.seatsOn(teamId)[0]?.network;
  return networkOf(source.teamId) === networkOf(board.teamId);
}
