import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { entryOf, ofNetwork, stewardsTheNetwork, wantedOf, type Entry } from '../places/directory.js';
import { Place } from '../places/place.js';
import { act } from '../work/act.js';
import { Day } from '../work/graphql.js';
import { Check } from '../work/input.js';
import { allOf, anyOf, rule } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import { Team } from './team.js';

@InputType()
export class TeamInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new team' }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => ID, { nullable: true }) networkId?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => [ID], { nullable: true }) placeIds?: string[] | null;
  @Field(() => [String], { nullable: true }) coreSectors?: string[] | null;
  @Field(() => Day, { nullable: true }) startsOn?: string | null;
  @Field(() => Day, { nullable: true }) endsOn?: string | null;
}

const stewardsOnly = ['name', 'placeIds', 'startsOn', 'endsOn'] as const;

const coordinatesIt = rule<Entry<Team>, TeamInput>(
  'coordinator of the team, for its purpose and core sectors',
  (viewer, { row }, input) => row !== undefined && viewer.coordinates(row.id) && stewardsOnly.every((field) => input?.[field] === undefined),
);

export const saveTeam = act({
  mutation: 'saveTeam',
  name: 'team.saved',
  load: (work, input: TeamInput) => entryOf(work, Team, input),
  may: anyOf<Entry<Team>, TeamInput>(stewardsTheNetwork, coordinatesIt),
  do: async (work, { row, networkId }, input) => {
    const [name, placeIds] = [wantedOf(row, input.name), wantedOf(row, input.placeIds)];
    const [startsOn, endsOn] = [input.startsOn === undefined ? row?.startsOn : input.startsOn, input.endsOn === undefined ? row?.endsOn : input.endsOn];
    new Check()
      .that('version', !row || input.version != null, 'required')
      .text('name', name, { max: 200, required: true })
      .text('purpose', input.purpose)
      .that('placeIds', placeIds !== null, 'required')
      .ids('placeIds', placeIds, { min: 1, max: 50 })
      .keys('coreSectors', input.coreSectors, vocabulary('sectors'))
      .date('startsOn', input.startsOn)
      .date('endsOn', input.endsOn)
      .that('endsOn', !startsOn || !endsOn || startsOn <= endsOn, 'out_of_range')
      .done();
    if (placeIds) await ofNetwork(work, Place, 'placeIds', placeIds, networkId);
    const values = {
      name: name?.trim(),
      purpose: input.purpose,
      placeIds: placeIds ? [...new Set(placeIds.map((id) => id.toLowerCase()))] : undefined,
      coreSectors: input.coreSectors === null ? [] : input.coreSectors && [...new Set(input.coreSectors)],
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    };
    if (row) return work.edit(row, input.version!, values);
    return work.insert(Team, {
      ...values,
      networkId,
      kind: 'team',
      coreSectors: values.coreSectors ?? [],
      audienceId: await work.audienceOf([`network/${networkId}`]),
    });
  },
});

const noStewards = rule<Team>('not the stewards themselves', (_viewer, team) => team.kind === 'team');

/** Its seats stay as they are and give nothing any more: rights come from teams that live. */
export const archiveTeam = act({
  mutation: 'archiveTeam',
  name: 'team.archived',
  on: Team,
  load: (work, input: { id: string }) => work.get(Team, input.id, { lock: true }),
  may: allOf<Team>(stewardsTheNetwork, noStewards),
  do: async (work, team) => (team.archivedAt ? team : work.update(team, { archivedAt: new Date() })),
});

/** What its seats gave they give again, to whoever still holds them. */
export const restoreTeam = act({
  mutation: 'restoreTeam',
  name: 'team.restored',
  on: Team,
  load: (work, input: { id: string }) => work.get(Team, input.id, { lock: true }),
  may: allOf<Team>(stewardsTheNetwork, noStewards),
  do: async (work, team) => (team.archivedAt ? work.update(team, { archivedAt: null }) : team),
});
