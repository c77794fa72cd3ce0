import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import { Thing } from '../work/thing.js';
import type { Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';

@ObjectType({ description: 'Who can see a row of a team: everyone on the team if the three lists are empty, otherwise whoever matches any entry.' })
export class Audience {
  @Field(() => ID, { nullable: true }) team: string | null;
  @Field(() => ID, { nullable: true }) network: string | null;
  @Field(() => [String]) sectors: string[];
  @Field(() => [ID]) organizations: string[];
  @Field(() => [ID]) people: string[];
}

@InputType({ description: 'Lists add up: any one entry is enough. All empty: the whole team. Whoever sets it is always in it.' })
export class AudienceInput {
  @Field(() => ID) team: string;
  @Field(() => [String], { nullable: true }) sectors?: string[] | null;
  @Field(() => [ID], { nullable: true }) organizations?: string[] | null;
  @Field(() => [ID], { nullable: true }) people?: string[] | null;
}

/** The words of an audience, without its number. */
export function partsOf(principals: readonly string[]): Audience {
  const parts: Audience = { team: null, network: null, sectors: [], organizations: [], people: [] };
  for (const principal of principals) {
    const [first, id, second, inside] = principal.split('/') as [string, string?, string?, string?];
    if (first === 'network') parts.network = id!;
    if (first !== 'team') continue;
    parts.team = id!;
    if (second === 'sector') parts.sectors.push(inside!);
    else if (second === 'organization') parts.organizations.push(inside!);
    else if (second === 'person') parts.people.push(inside!);
  }
  return parts;
}

const described = new WeakMap<readonly string[], Audience>();

/** A thing that says who can see it. */
@ObjectType({ isAbstract: true })
export abstract class Shared extends Thing {
  @Field(() => Audience)
  get audience(): Audience {
    let parts = described.get(this.principals);
    if (!parts) described.set(this.principals, (parts = partsOf(this.principals)));
    return parts;
  }
}

/**
 * The principals of an input. Sectors, organizations and people always mean "within this team"; the viewer is added, so
 * that nobody loses sight of what they set.
 */
export function principalsFor(viewer: Viewer, input: AudienceInput): string[] {
  const [sectors, organizations, people] = [input.sectors ?? [], input.organizations ?? [], input.people ?? []];
  new Check()
    .id('audience.team', input.team)
    .texts('audience.sectors', sectors, { max: 50 })
    .ids('audience.organizations', organizations, { max: 200 })
    .ids('audience.people', people, { max: 200 })
    .that(
      'audience.sectors',
      sectors.every((key) => /^[a-z0-9_]+$/.test(key)),
      'unknown',
    )
    .done();
  const team = `team/${input.team.toLowerCase()}`;
  const narrower = [
    ...sectors.map((key) => `${team}/sector/${key}`),
    ...organizations.map((id) => `${team}/organization/${id.toLowerCase()}`),
    ...people.map((id) => `${team}/person/${id.toLowerCase()}`),
  ];
  return narrower.length ? [...narrower, `${team}/person/${viewer.person}`] : [team];
}

/** The principals of an input for a row of `teamId`; the whole team when there is none. */
export function principalsWithin(viewer: Viewer, teamId: string, input: AudienceInput | null | undefined): string[] {
  if (!input) return [`team/${teamId}`];
  if (input.team.toLowerCase() !== teamId) throw invalid({ field: 'audience.team', reason: 'not_allowed' });
  return principalsFor(viewer, input);
}

/** The number of that audience. */
export function audienceFor(work: Work, teamId: string, input: AudienceInput | null | undefined): Promise<number> {
  return work.audienceOf(principalsWithin(work.viewer, teamId, input));
}
