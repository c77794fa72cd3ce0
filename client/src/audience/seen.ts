import type { Audience, Seat } from '../generated/rows.js';

/** The three lists of an audience within one team; all empty means the whole team. */
export interface Narrowing {
  readonly sectors: readonly string[];
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

export const wholeTeam: Narrowing = { sectors: [], organizations: [], people: [] };

export const isNarrow = (audience: Narrowing) => audience.sectors.length + audience.organizations.length + audience.people.length > 0;

/** One label is for named people alone; all others may be read by a whole team. */
export const labelFits = (label: string, audience: Narrowing) =>
  label !== 'TLP:RED' || (audience.people.length > 0 && audience.sectors.length + audience.organizations.length === 0);

/** Seats whose holder sees what the team sees today. `today` is a day as YYYY-MM-DD. */
export function livingSeats(seats: readonly Seat[], today: string): readonly Seat[] {
  return seats.filter((seat) => seat.state === 'held' && seat.holderId !== null && (seat.termEnd === null || seat.termEnd >= today));
}

const covers = (audience: Narrowing, seat: Seat) =>
  !isNarrow(audience) ||
  audience.sectors.includes(seat.sector) ||
  audience.organizations.includes(seat.organizationId) ||
  (seat.holderId !== null && audience.people.includes(seat.holderId));

/** One living seat for each person who sees it. A person named without a living seat sees nothing. */
export function seatsWhoSee(audience: Narrowing, living: readonly Seat[]): readonly Seat[] {
  const held = new Map<string, Seat>();
  for (const seat of living) if (seat.holderId !== null && !held.has(seat.holderId) && covers(audience, seat)) held.set(seat.holderId, seat);
  return [...held.values()];
}

const counts = new WeakMap<readonly Seat[], Map<string, number>>();

/** How many people see it. Kept per list of seats, as every card of a board asks. */
export function countWhoSee(audience: Narrowing, living: readonly Seat[]): number {
  let known = counts.get(living);
  if (!known) counts.set(living, (known = new Map<string, number>()));
  const key = [audience.sectors, audience.organizations, audience.people].map((list) => list.join()).join('|');
  let count = known.get(key);
  if (count === undefined) known.set(key, (count = seatsWhoSee(audience, living).length));
  return count;
}

export const sameNarrowing = (a: Narrowing, b: Narrowing) =>
  (['sectors', 'organizations', 'people'] as const).every((list) => a[list].length === b[list].length && a[list].every((key) => b[list].includes(key)));

/** Who sets an audience is always in it: a narrower one without me gets my name. */
export function withMe(audience: Narrowing, me: string, living: readonly Seat[]): Narrowing {
  if (!isNarrow(audience) || seatsWhoSee(audience, living).some((seat) => seat.holderId === me) || audience.people.includes(me)) return audience;
  return { ...audience, people: [...audience.people, me] };
}

export const narrowingOf = (audience: Audience | null | undefined): Narrowing =>
  audience ? { sectors: audience.sectors, organizations: audience.organizations, people: audience.people } : wholeTeam;

/** What the server takes. */
export const toInput = (teamId: string, audience: Narrowing) => ({
  team: teamId,
  sectors: [...audience.sectors],
  organizations: [...audience.organizations],
  people: [...audience.people],
});

/** What a row with this audience carries until the server has answered. */
export const toAudience = (teamId: string, audience: Narrowing): Audience => ({ team: teamId, network: null, ...audience });
