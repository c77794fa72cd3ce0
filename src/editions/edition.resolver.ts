import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Lesson } from '../lessons/lesson.js';
import { Release } from '../releases/release.js';
import { WithdrawReleaseInput } from '../releases/release.inputs.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { Edition, EditionOpening, EditionOrigin, WithdrawnEdition } from './edition.js';
import { withdrawRelease } from './withdrawing.acts.js';

const id = { type: () => ID };

@Resolver(() => Edition)
export class EditionResolver {
  @Query(() => Edition, { nullable: true, description: 'Also by the id of one whose place it took.' })
  async edition(@Ctx() context: Context, @Args('id', id) one: string): Promise<Edition | null> {
    if (!isId(one)) return null;
    const found = await context.load(Edition, one.toLowerCase());
    if (found?.state === 'current') return found;
    const work = await context.read();
    const [later] = await work.query<{ id: string }>(`select id from app.edition where state = 'current' and $1::uuid = any (earlier_ids) limit 1`, [one]);
    return later ? context.load(Edition, later.id) : found;
  }

  @Query(() => WithdrawnEdition, { nullable: true, description: 'What is left where an edition was taken out.' })
  async withdrawnEdition(@Ctx() context: Context, @Args('editionId', id) one: string): Promise<WithdrawnEdition | null> {
    return isId(one) ? ((await (await context.read()).find(WithdrawnEdition, { editionId: one }))[0] ?? null) : null;
  }

  @ResolveField(() => EditionOrigin, { nullable: true, description: 'Null: its city is hidden.' })
  async origin(@Ctx() context: Context, @Parent() edition: Edition): Promise<EditionOrigin | null> {
    return (await context.list(EditionOrigin, 'editionId', edition.id, { order: 'id' }))[0] ?? null;
  }

  @ResolveField(() => Lesson, { nullable: true, description: 'For those at home.' })
  async lesson(@Ctx() context: Context, @Parent() edition: Edition): Promise<Lesson | null> {
    return context.load(Lesson, (await this.origin(context, edition))?.lessonId ?? null);
  }

  @ResolveField(() => [EditionOpening], { description: 'Who outside opened it: for the organization that it belongs to; nobody else gets any.' })
  async openedBy(@Ctx() context: Context, @Parent() edition: Edition): Promise<EditionOpening[]> {
    return (await context.read()).query<EditionOpening>(
      'select organization_id as "organizationId", organization_name as "organizationName", place_name as "placeName", at from app.opened_by($1)',
      [edition.id],
    );
  }

  @Mutation(() => Boolean, {
    description: 'That I have opened it: the organization that it belongs to learns which organization reads it, and if it is withdrawn I am told.',
  })
  async openEdition(@Ctx() context: Context, @Args('id', id) one: string): Promise<boolean> {
    const work = await context.read();
    const { id: found, principals } = await work.get(Edition, one);
    // Of a network that the edition is not in, those it comes from know nobody.
    const seat = work.viewer.seats.find(({ network }) => principals.includes(`network/${network}`)) ?? work.viewer.seats[0];
    if (!seat) return false;
    await context.mine(
      'insert into app.edition_read (person_id, edition_id, organization_id) values (app.me(), $1, $2) on conflict (person_id, edition_id) do nothing',
      [found, seat.organization],
    );
    return true;
  }

  @Mutation(() => Release, { description: 'Before it went out, or out of the network again.' })
  withdrawRelease(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: WithdrawReleaseInput): Promise<Release> {
    return context.act(withdrawRelease, act, input);
  }
}

@Resolver(() => Lesson)
export class LessonEditionResolver {
  @ResolveField(() => Edition, { nullable: true, description: 'As the network reads it now.' })
  async edition(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Edition | null> {
    const work = await context.read();
    const origins = await work.find(EditionOrigin, { lessonId: lesson.id });
    if (!origins.length) return null;
    return (await work.find(Edition, { id: origins.map(({ editionId }) => editionId), state: 'current' }, { limit: 1 }))[0] ?? null;
  }
}
