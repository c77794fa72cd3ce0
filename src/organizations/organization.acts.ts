import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { entryOf, ofNetwork, stewardsTheNetwork, wantedOf, type Entry } from '../places/directory.js';
import { Place } from '../places/place.js';
import { act } from '../work/act.js';
import { Check, isId } from '../work/input.js';
import { anyOf, rule } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { Organization } from './organization.js';

@InputType()
export class OrganizationInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new organization' }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => ID, { nullable: true }) networkId?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Fixed once the organization is there' }) sector?: string | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => ID, { nullable: true }) placeId?: string | null;
  @Field(() => [String], { nullable: true }) obligations?: string[] | null;
}

interface OrganizationEntry extends Entry<Organization> {
  /** New, and in a place of a team that the viewer coordinates. */
  inMyPlace: boolean;
}

const addsToTheirPlace = rule<OrganizationEntry>('coordinator of a team of its place, for a new one', (_viewer, { row, inMyPlace }) => !row && inMyPlace);

export const saveOrganization = act({
  mutation: 'saveOrganization',
  name: 'organization.saved',
  load: async (work, input: OrganizationInput): Promise<OrganizationEntry> => {
    const entry = await entryOf(work, Organization, input);
    return { ...entry, inMyPlace: !entry.row && (await isInMyPlace(work, entry.networkId, input.placeId)) };
  },
  may: anyOf<OrganizationEntry>(stewardsTheNetwork, addsToTheirPlace),
  do: async (work, { row, networkId }, input) => {
    const [name, kind, placeId] = [wantedOf(row, input.name), wantedOf(row, input.kind), wantedOf(row, input.placeId)];
    const sector = row ? row.sector : (input.sector ?? null);
    new Check()
      .that('version', !row || input.version != null, 'required')
      .text('name', name, { max: 200, required: true })
      .text('sector', sector, { required: true })
      .key('sector', sector, vocabulary('sectors'))
      .that('sector', !row || input.sector === undefined || input.sector === row.sector, 'not_allowed')
      .text('kind', kind, { required: true })
      .key('kind', kind, vocabulary('kinds'))
      .text('placeId', placeId, { required: true })
      .id('placeId', placeId)
      .keys('obligations', input.obligations, vocabulary('obligations'))
      .done();
    if (placeId) await ofNetwork(work, Place, 'placeId', [placeId], networkId);
    const values = {
      name: name?.trim(),
      kind: kind ?? undefined,
      placeId: placeId?.toLowerCase(),
      obligations: input.obligations === null ? [] : input.obligations && [...new Set(input.obligations)],
    };
    if (row) return work.edit(row, input.version!, values);
    return work.insert(Organization, {
      ...values,
      sector: sector!,
      obligations: values.obligations ?? [],
      audienceId: await work.audienceOf([`network/${networkId}`]),
    });
  },
});

/** The place itself or one above it is a place of a team that the viewer coordinates. */
async function isInMyPlace(work: Work, networkId: string, placeId: string | null | undefined): Promise<boolean> {
  const teams = work.viewer.seats.filter((seat) => seat.role === 'coordinator' && seat.network === networkId).map((seat) => seat.team);
  if (!placeId || !isId(placeId) || teams.length === 0) return false;
  const [found] = await work.query<{ mine: boolean }>(
    `with recursive above as (
       select id, parent_id from app.place where id = $1
       union select place.id, place.parent_id from app.place join above on place.id = above.parent_id)
     select exists (select from above join app.team on above.id = any (team.place_ids) where team.id = any ($2)) as mine`,
    [placeId, teams],
  );
  return found!.mine;
}
