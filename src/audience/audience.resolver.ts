import { Args, Context as Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Row } from '../journal/happening.js';
import { Context } from '../work/context.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { classOf, kindClasses, kindOf, type Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import { AudienceInput, principalsFor, Shared } from './audience.js';
import { share, ShareInput } from './sharing.acts.js';

@ObjectType({ description: 'Somebody who can see it, and through which seat.' })
export class Reader {
  @Field(() => ID) id: string;
  @Field() displayName: string;
  @Field(() => ID) organizationId: string;
  @Field() sector: string;
}

@ObjectType()
export class WhoCanSee {
  @Field(() => [Reader]) people: Reader[];
  @Field(() => [Reader], { description: 'Who would see it anew.' }) gains: Reader[];
  @Field(() => [Reader], { description: 'Who would no longer see it.' }) loses: Reader[];
}

@Resolver()
export class AudienceResolver {
  @Query(() => WhoCanSee, { description: 'The people behind an audience of a team of mine; `of` is the row that it would be set on.' })
  async whoCanSee(
    @Ctx() context: Context,
    @Args('audience', { type: () => AudienceInput }) input: AudienceInput,
    @Args('of', { type: () => ID, nullable: true }) of: string | null,
  ): Promise<WhoCanSee> {
    new Check().id('of', of).done();
    const work = await context.read();
    const principals = principalsFor(work.viewer, input);
    // Who is on a team is its people's to know.
    if (!work.viewer.seatsOn(input.team.toLowerCase()).length) throw new Refusal('NOT_FOUND', { id: input.team });
    const people = await behind(work, principals);
    const row = of == null ? undefined : await sharedRow(work, of);
    // A row that two teams share: each is told of its own people only.
    const ofThisTeam = (principal: string) => `${principal}/`.startsWith(`team/${input.team.toLowerCase()}/`);
    const before = row ? await behind(work, row.principals.filter(ofThisTeam)) : people;
    const without = (some: Reader[], others: Reader[]) => some.filter(({ id }) => !others.some((other) => other.id === id));
    return { people, gains: without(people, before), loses: without(before, people) };
  }

  @Mutation(() => Row, { description: 'Sets who can see a row. Narrowing takes it off open screens at once.' })
  share(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('input') input: ShareInput): Promise<Thing> {
    return context.act(share, act, input);
  }
}

function behind(work: Work, principals: readonly string[]): Promise<Reader[]> {
  const text =
    'select id, display_name as "displayName", organization_id as "organizationId", sector from app.people_behind($1::text[]) order by display_name, id';
  return work.query<Reader>(text, [principals]);
}

async function sharedRow(work: Work, id: string): Promise<Thing> {
  for (const type of kindClasses().filter((one) => one.prototype instanceof Shared)) {
    const [row] = await work.find(classOf(kindOf(type))!, { id });
    if (row) return row;
  }
  throw new Refusal('NOT_FOUND', { id });
}
