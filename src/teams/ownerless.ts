import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';
import { Refusal } from '../work/refusal.js';
import { rule, type Rule } from '../work/rules.js';
import type { Thing } from '../work/thing.js';
import { shown, type Work } from '../work/work.js';
import { isSeenFrom, type Place } from './seat.js';

@ObjectType({ description: 'Something promised whose owner has left: they hold no living seat any more for that organization on that team.' })
export class Ownerless {
  @Field(() => ID) id: string;
  @Field({ description: 'The kind of that row, as the journal calls it.' }) kind: string;
  @Field() title: string;
  @Field(() => ID, { description: 'The team on which the organization that promised is seated.' }) teamId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => ID, { description: 'Who left.' }) ownerId: string;
  @Field() ownerName: string;
  @Field(() => Day, { nullable: true }) dueOn: string | null;
  @Field(() => [ID], { description: 'People of that organization who see it, so that it can be theirs.' }) mayTake: string[];
  @Field(() => [String], { description: 'The mutations with which this viewer can settle it.' }) acts: string[];
}

/** What a feature tells: the row, and how it is settled. */
export type Left = Omit<Ownerless, 'mayTake' | 'acts'> & {
  principals: readonly string[];
  take: string;
  handOn: string;
  /** What whoever asked can do where nobody can take it; none for a viewer who doesn't stand on that side. */
  asking: string[];
};

/** Where a viewer looks: everything of teams that they coordinate, elsewhere their organizations' and what they asked for. */
export interface Looking {
  teams: string[];
  coordinated: string[];
  organizations: string[];
}

type Source = (work: Work, looking: Looking) => Promise<Left[]>;
const sources: Source[] = [];

/** Said once by each feature in which an organization's person owns something. */
export const registerOwnerless = (source: Source): void => void sources.push(source);

const most = 200;

/**
 * Who left, on the teams in $1: a walk along few seats, so that nothing is looked for where everybody stayed. To be joined by
 * team_id, organization_id and holder_id. A guest works for nobody, and a term that is over ends a seat as an act does.
 */
export const whoLeft = `(select distinct s.team_id, s.organization_id, s.holder_id from app.seat s
  where s.team_id = any ($1::uuid[]) and s.holder_id is not null and s.state in ('held', 'ended') and (s.role = 'guest' or not app.living(s))
    and not exists (select from app.seat l where l.team_id = s.team_id and l.organization_id = s.organization_id and l.holder_id = s.holder_id
      and l.role <> 'guest' and app.living(l)))`;

/** Everything of which this viewer is to know that nobody looks after it, what is due first. */
export async function ownerlessFor(work: Work, teamId: string | undefined): Promise<Ownerless[]> {
  const { viewer } = work;
  const seats = viewer.seats.filter((seat) => seat.role !== 'guest' && (!teamId || seat.team === teamId));
  if (!seats.length) return [];
  const teams = [...new Set(seats.map((seat) => seat.team))];
  const looking = { teams, coordinated: teams.filter((team) => viewer.coordinates(team)), organizations: [...new Set(seats.map((seat) => seat.organization))] };
  const left: Left[] = [];
  for (const source of sources) left.push(...(await source(work, looking)));
  if (!left.length) return [];
  const seated = await whoSits(work, left);
  return left
    .map((one) => settled(work, one, seated))
    .filter((one) => one !== undefined)
    .sort((one, other) => ((one.dueOn ?? '9') === (other.dueOn ?? '9') ? (one.id < other.id ? -1 : 1) : (one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1))
    .slice(0, most);
}

function settled({ viewer }: Work, { principals, take, handOn, asking, ...row }: Left, seated: readonly Place[]): Ownerless | undefined {
  const theirs = seated.filter(({ team, organization }) => team === row.teamId && organization === row.organizationId);
  const mayTake = [...new Set(theirs.filter((seat) => isSeenFrom(principals, seat)).map(({ person }) => person))];
  const mine = viewer.seatedFor(row.teamId, row.organizationId);
  const acts = mayTake.length ? [...(mine ? [take] : []), handOn] : asking;
  const isToKnow = mine || viewer.coordinates(row.teamId) || (!mayTake.length && asking.length > 0);
  return isToKnow ? Object.assign(new Ownerless(), row, { mayTake, acts }) : undefined;
}

async function whoSits(work: Work, left: readonly Left[]): Promise<Place[]> {
  return work.query<Place>(
    `select s.holder_id as person, s.team_id as team, s.organization_id as organization, s.sector from app.seat s
     where s.team_id = any ($1::uuid[]) and s.organization_id = any ($2::uuid[]) and s.role <> 'guest' and app.living(s) order by s.joined_at, s.id`,
    [[...new Set(left.map((one) => one.teamId))], [...new Set(left.map((one) => one.organizationId))]],
  );
}

/** Has this person left? Whoever can't see the team's seats is not told, and hears no. */
export async function hasLeft(work: Work, team: string, organization: string, person: string): Promise<boolean> {
  const { viewer } = work;
  if (!viewer.seatsOn(team).length && !viewer.seats.some(({ role }) => role === 'coordinator' || role === 'steward')) return false;
  const [found] = await work.query<{ left: boolean }>(
    `select exists (select from ${whoLeft} gone where gone.organization_id = $2 and gone.holder_id = $3) as left`,
    [[team], organization, person],
  );
  return found!.left;
}

interface Owned {
  teamId: string;
  organizationId: string;
  ownerId: string | null;
}

/** Whoever coordinates finds somebody for what nobody looks after; of what has an owner they say nothing: see `mustHaveLeft`. */
export const findsAnother: Rule<{ teamId: string }> = rule(
  'coordinator of the team, where the owner has left',
  (viewer, { teamId }, input) => input !== undefined && viewer.coordinates(teamId),
);

/** @throws Refusal CONFLICT with the row as it is: somebody was first. */
export async function mustHaveLeft(work: Work, row: Thing, { teamId, organizationId, ownerId }: Owned): Promise<void> {
  if (!ownerId || !(await hasLeft(work, teamId, organizationId, ownerId)))
    throw new Refusal('CONFLICT', { id: row.id, fields: ['ownerId'], current: shown(row) });
}

/** @throws Refusal FORBIDDEN for a coordinator of others, unless the owner has left. */
export async function mustBeOurs(work: Work, { teamId, organizationId, ownerId }: Owned): Promise<void> {
  if (work.viewer.seatedFor(teamId, organizationId)) return;
  if (!ownerId || !(await hasLeft(work, teamId, organizationId, ownerId))) throw new Refusal('FORBIDDEN');
}
