import { answersAsk, answersInWords } from '../teams/asking.js';
import { findsAnother } from '../teams/ownerless.js';
import { Refusal } from '../work/refusal.js';
import { allOf, anyOf, rule, type Rule } from '../work/rules.js';
import type { Thing } from '../work/thing.js';
import type { Viewer } from '../work/viewer.js';
import { shown } from '../work/work.js';
import type { Commitment, CommitmentState, Occurrence, OccurrenceState } from './commitment.js';

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = <Row extends { state: string; archivedAt: Date | null }>(...states: readonly Row['state'][]): Rule<Row> =>
  rule(`while ${states.join(' or ')}`, (_viewer, row, input) => input !== undefined || (states.includes(row.state) && row.archivedAt === null));

/** May this person answer the ask, had it not been answered yet? */
export const keepsIt = (viewer: Viewer, { teamId, organizationId }: { teamId: string; organizationId: string }): boolean =>
  viewer.seatedFor(teamId, organizationId);

const keeps = rule<{ teamId: string; organizationId: string }>('seated for the organization that promises', keepsIt);
const asks: Rule<Commitment> = rule(
  'who asked, or coordinator or chair of the team',
  (viewer, { teamId, askedBy }) => viewer.worksOn(teamId) && (askedBy === viewer.person || viewer.leads(teamId)),
);
const unanswered: Rule<Commitment> = rule('not promised', (_viewer, { state }) => state === 'proposed' || state === 'declined');
const answered: Rule<Commitment> = rule('promised', (_viewer, { state }) => state === 'accepted' || state === 'paused');

const answers: Rule<Commitment> = rule(answersInWords, (viewer, commitment) => answersAsk(viewer, { ...commitment, personId: null }));

export const mayAnswer = allOf<Commitment>(whenever('proposed'), answers);
export const mayWithdraw = allOf<Commitment>(whenever('proposed', 'declined'), asks);
/** The question belongs to who asks, the promise to who keeps it. */
export const mayEdit = allOf<Commitment>(
  whenever('proposed', 'declined', 'accepted', 'paused'),
  anyOf(allOf<Commitment>(answered, keeps), allOf<Commitment>(unanswered, asks)),
);
export const mayPause = allOf<Commitment>(whenever('accepted'), keeps);
export const mayResume = allOf<Commitment>(whenever('paused'), keeps);
export const mayEnd = allOf<Commitment>(whenever('accepted', 'paused'), keeps);
export const mayTake: Rule<Commitment> = keeps;
export const mayHandOn = allOf<Commitment>(whenever('accepted', 'paused'), anyOf<Commitment>(keeps, findsAnother));
export const mayLink = allOf<Commitment>(whenever('proposed', 'accepted', 'paused'), anyOf<Commitment>(asks, keeps));
export const mayMark = allOf<Occurrence>(whenever('due'), keeps);
export const mayUnmark = allOf<Occurrence>(whenever('kept', 'missed', 'skipped'), keeps);
/** Share and undo: either side. */
export const changesCommitment: Rule<Commitment> = anyOf<Commitment>(asks, keeps);
export const changesOccurrence: Rule<Occurrence> = keeps;

/** @throws Refusal CONFLICT with the row as it is now: somebody was first. */
export function mustBe<State extends CommitmentState | OccurrenceState>(
  row: Thing & { state: State; archivedAt: Date | null },
  ...states: readonly State[]
): void {
  if (!states.includes(row.state) || row.archivedAt !== null) throw new Refusal('CONFLICT', { id: row.id, fields: ['state'], current: shown(row) });
}
