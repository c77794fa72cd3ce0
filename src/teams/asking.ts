import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';
import type { Check } from '../work/input.js';
import type { Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';

@ObjectType({ description: 'Something that an organization is asked and that somebody seated for it has to answer, whatever it is.' })
export class Ask {
  @Field(() => ID, { description: 'Of the row that is asked about.' }) id: string;
  @Field({ description: 'The kind of that row, as the journal calls it; of a tactic its lead is asked.' }) kind: string;
  @Field() title: string;
  @Field(() => String, { nullable: true }) detail: string | null;
  @Field(() => ID, { description: 'The team on which the asked organization is seated.' }) teamId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => ID, { nullable: true, description: 'Asked by name: that person or their deputy answers; null: anybody seated for the organization.' })
  personId: string | null;
  @Field(() => ID, { nullable: true }) askedBy: string | null;
  @Field(() => Date, { nullable: true }) askedAt: Date | null;
  @Field(() => Day, { nullable: true }) dueOn: string | null;
  @Field(() => [String], { description: 'The mutations that answer it: yes, no with a reason, and where it applies another offer.' }) answers: string[];
}

/** Whom an ask goes to. */
export type Asked = Pick<Ask, 'teamId' | 'personId'> & { organizationId: string | null };

/** The one rule of who may answer an ask, had it not been answered yet. */
export const answersAsk = (viewer: Viewer, { teamId, organizationId, personId }: Asked): boolean =>
  viewer.seatedFor(teamId, organizationId) && (personId === null || viewer.answersFor(teamId, organizationId!, personId));

export const answersInWords = 'seated for the asked organization, and where a person was asked, that person or their deputy';

/** A no says why: whoever asked has to plan without it. */
export const checkReason = (check: Check, reason: string | null | undefined): Check => check.text('reason', reason ?? '', { max: 1000, required: true });

/** What waits for one of these organizations, of one kind; it may hold some that are not this viewer's to answer. */
type Source = (work: Work, organizations: readonly string[]) => Promise<Ask[]>;
const sources: Source[] = [];

/** Said once by each feature that asks an organization for something. */
export const registerAsks = (source: Source): void => void sources.push(source);

/** Everything that waits for this viewer's answer, the oldest first: one inbox, whatever is asked. */
export async function asksFor(work: Work, teamId: string | undefined): Promise<Ask[]> {
  const seats = work.viewer.seats.filter((seat) => seat.role !== 'guest' && (!teamId || seat.team === teamId));
  const organizations = [...new Set(seats.map((seat) => seat.organization))];
  if (!organizations.length) return [];
  const found: Ask[] = [];
  for (const source of sources) found.push(...(await source(work, organizations)));
  const time = (ask: Ask) => ask.askedAt?.getTime() ?? 0;
  return found
    .filter((ask) => (!teamId || ask.teamId === teamId) && answersAsk(work.viewer, ask))
    .sort((one, other) => time(one) - time(other) || (one.id < other.id ? -1 : 1));
}
