import { allOf, anyOf, rule, type Rule } from '../work/rules.js';
import { Refusal } from '../work/refusal.js';
import { shown } from '../work/work.js';
import type { EditSeatInput } from './seat.inputs.js';
import type { Seat, SeatState } from './seat.js';

const steward = rule<Seat>('steward of the network', (viewer, seat) => viewer.stewards(seat.networkId));
const coordinator = rule<Seat>('coordinator of the team', (viewer, seat) => viewer.coordinates(seat.teamId));
const colleague = rule<Seat>('seated on the team for the same organization', (viewer, seat) => viewer.seatedFor(seat.teamId, seat.organizationId));
const holder = rule<Seat>('the holder', (viewer, seat) => seat.holderId === viewer.person);
const somebodyElse = rule<Seat>('not who proposed it', (viewer, seat) => seat.proposedBy !== viewer.person);
const first = rule<Seat>('invited without a confirmation', (_viewer, seat) => seat.confirmedBy === null);
const later = rule<Seat>('confirmed by its organization', (_viewer, seat) => seat.confirmedBy !== null);

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: SeatState[]): Rule<Seat> =>
  rule(`while ${states.join(' or ')}`, (_viewer, seat, input) => input !== undefined || states.includes(seat.state));

export const mayConfirm = allOf(whenever('proposed'), colleague, somebodyElse);
export const mayDecline = allOf(whenever('proposed', 'invited'), anyOf(colleague, coordinator, steward));
/** Whoever held the link: the organization's own people where they confirmed, otherwise the stewards. */
export const mayRenew = allOf(whenever('invited'), anyOf(allOf(first, steward), allOf(later, colleague, somebodyElse)));
export const mayEnd = allOf(whenever('held'), anyOf(holder, colleague, coordinator, steward));

/** Whom of its people an organization has told is its own affair. */
export const mayLead = allOf(whenever('held'), colleague);

/** Nobody gives himself a role or more time. */
const ofOthers = rule<Seat, EditSeatInput>(
  "another's seat, or in one's own only deputy and authority",
  (viewer, seat, input) => seat.holderId !== viewer.person || (input?.role === undefined && input?.termStart === undefined && input?.termEnd === undefined),
);
export const mayEdit = allOf<Seat, EditSeatInput>(whenever('proposed', 'invited', 'held'), anyOf(holder, coordinator, steward), ofOthers);

/** @throws Refusal CONFLICT with the seat as it is now: somebody answered first. */
export function mustBe(seat: Seat, ...states: SeatState[]): void {
  if (!states.includes(seat.state)) throw new Refusal('CONFLICT', { id: seat.id, fields: ['state'], current: shown(seat) });
}
