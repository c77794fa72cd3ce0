import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { entryOf, ofNetwork, stewardsTheNetwork, wantedOf } from './directory.js';
import { Place, placeKinds } from './place.js';

@InputType()
export class PlaceInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new place' }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => ID, { nullable: true }) networkId?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => String, { nullable: true }) populationBand?: string | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => Float, { nullable: true }) latitude?: number | null;
  @Field(() => Float, { nullable: true }) longitude?: number | null;
}

export const savePlace = act({
  mutation: 'savePlace',
  name: 'place.saved',
  load: (work, input: PlaceInput) => entryOf(work, Place, input),
  may: stewardsTheNetwork,
  do: async (work, { row, networkId }, input) => {
    const [name, kind] = [wantedOf(row, input.name), wantedOf(row, input.kind)];
    new Check()
      .that('version', !row || input.version != null, 'required')
      .text('name', name, { max: 200, required: true })
      .text('kind', kind, { max: 50, required: true })
      .key('kind', kind, placeKinds)
      .id('parentId', input.parentId)
      .text('populationBand', input.populationBand, { max: 100 })
      .texts('languages', input.languages, { max: 30, each: 35 })
      .number('latitude', input.latitude, -90, 90)
      .number('longitude', input.longitude, -180, 180)
      .done();
    if (input.parentId) await mustBeAbove(work, row, (await ofNetwork(work, Place, 'parentId', [input.parentId], networkId))[0]!);
    const values = {
      name: name?.trim(),
      kind: kind ?? undefined,
      parentId: input.parentId?.toLowerCase() ?? input.parentId,
      populationBand: input.populationBand,
      languages: input.languages === null ? [] : input.languages,
      latitude: input.latitude,
      longitude: input.longitude,
    };
    if (row) return work.edit(row, input.version!, values);
    return work.insert(Place, { ...values, languages: values.languages ?? [], audienceId: await work.audienceOf([`network/${networkId}`]) });
  },
});

/** A place can't lie within itself, however far up. */
async function mustBeAbove(work: Work, row: Place | undefined, parent: Place): Promise<void> {
  if (!row) return;
  const above = await work.query<{ id: string }>(
    `with recursive above as (
       select id, parent_id from app.place where id = $1
       union select place.id, place.parent_id from app.place join above on place.id = above.parent_id)
     select id from above`,
    [parent.id],
  );
  if (above.some(({ id }) => id === row.id)) throw invalid({ field: 'parentId', reason: 'not_allowed' });
}
