import { Seat } from '../teams/seat.js';
import { Refusal } from '../work/refusal.js';
import { allOf, anyOf, rule, type Rule } from '../work/rules.js';
import { shown } from '../work/work.js';
import type { HandOver } from './hand-over.js';

/** Which buttons to show. Who comes too late is told so by `mustBeOpen`, not that they may not. */
const open: Rule<HandOver> = rule('while open', (_viewer, handOver, input) => input !== undefined || (handOver.state === 'open' && !handOver.archivedAt));
const leaves: Rule<HandOver> = rule('who leaves', (viewer, { outgoingId, teamId }) => outgoingId === viewer.person && viewer.worksOn(teamId));
const takesOver: Rule<HandOver> = rule(
  'who takes over, seated for the organization',
  (viewer, { incomingId, teamId, organizationId }) => incomingId === viewer.person && viewer.seatedFor(teamId, organizationId),
);
const coordinates: Rule<HandOver> = rule('coordinator of the team', (viewer, { teamId }) => viewer.coordinates(teamId));
const colleague: Rule<HandOver> = rule('seated for the organization', (viewer, { teamId, organizationId }) => viewer.seatedFor(teamId, organizationId));

export const mayStart: Rule<Seat> = allOf<Seat>(
  rule('while held', (_viewer, seat, input) => input !== undefined || seat.state === 'held'),
  anyOf<Seat>(
    rule('the holder', (viewer, seat) => seat.holderId === viewer.person),
    rule('coordinator of the team', (viewer, seat) => viewer.coordinates(seat.teamId)),
  ),
);
export const mayName = allOf<HandOver>(open, anyOf(coordinates, colleague));
export const mayWrite = allOf<HandOver>(open, leaves);
export const mayCallOff = allOf<HandOver>(open, anyOf(leaves, coordinates));
export const mayFinish = allOf<HandOver>(open, anyOf(takesOver, coordinates));
export const mayAnswerHanded = allOf<HandOver>(open, takesOver);
export const changesHandOver: Rule<HandOver> = anyOf<HandOver>(coordinates, colleague);

/** @throws Refusal CONFLICT with the row as it is now: somebody was first. */
export function mustBeOpen(handOver: HandOver): void {
  if (handOver.state !== 'open' || handOver.archivedAt) throw new Refusal('CONFLICT', { id: handOver.id, fields: ['state'], current: shown(handOver) });
}
