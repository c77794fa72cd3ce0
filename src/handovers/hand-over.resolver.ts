import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Today } from '../tactics/today.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { acceptHanded, declineHanded } from './answer.acts.js';
import { callOffHandOver, finishHandOver, nameIncoming, startHandOver, writeUnwritten } from './hand-over.acts.js';
import { AcceptHandedInput, DeclineHandedInput, NameIncomingInput, StartHandOverInput, WriteUnwrittenInput } from './hand-over.inputs.js';
import { HandOver } from './hand-over.js';
import { NotHere, notHere } from './not-here.js';
import { HandedThing, HandOverProgress, packOf, progressOf } from './pack.js';

const id = { type: () => ID };

@Resolver(() => HandOver)
export class HandOverResolver {
  @Query(() => HandOver, { nullable: true })
  async handOver(@Ctx() context: Context, @Args('id', id) one: string): Promise<HandOver | null> {
    return isId(one) ? context.load(HandOver, one.toLowerCase()) : null;
  }

  @Query(() => [HandOver], { description: 'Of one team, those under way first.' })
  async handOvers(@Ctx() context: Context, @Args('teamId', id) teamId: string): Promise<HandOver[]> {
    if (!isId(teamId)) return [];
    return (await context.read()).find(
      HandOver,
      { teamId: teamId.toLowerCase(), archivedAt: null },
      { order: 'closed_at desc nulls first, leaving_on, id', limit: 200 },
    );
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this hand-over.' })
  async viewerCan(@Ctx() context: Context, @Parent() handOver: HandOver): Promise<string[]> {
    return viewerCan((await context.read()).viewer, handOver);
  }

  @ResolveField(() => [HandedThing], { description: 'Everything that goes over, as far as I see it: what waits first.' })
  async pack(@Ctx() context: Context, @Parent() handOver: HandOver): Promise<HandedThing[]> {
    return packOf(await context.read(), handOver);
  }

  @ResolveField(() => HandOverProgress)
  async progress(@Ctx() context: Context, @Parent() handOver: HandOver): Promise<HandOverProgress> {
    return progressOf(await context.read(), handOver);
  }

  @Mutation(() => HandOver)
  startHandOver(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: StartHandOverInput): Promise<HandOver> {
    return context.act(startHandOver, act, input);
  }

  @Mutation(() => HandOver)
  nameIncoming(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: NameIncomingInput): Promise<HandOver> {
    return context.act(nameIncoming, act, input);
  }

  @Mutation(() => HandOver)
  writeUnwritten(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: WriteUnwrittenInput): Promise<HandOver> {
    return context.act(writeUnwritten, act, input);
  }

  @Mutation(() => HandOver)
  acceptHanded(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AcceptHandedInput): Promise<HandOver> {
    return context.act(acceptHanded, act, input);
  }

  @Mutation(() => HandOver)
  declineHanded(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: DeclineHandedInput): Promise<HandOver> {
    return context.act(declineHanded, act, input);
  }

  @Mutation(() => HandOver)
  callOffHandOver(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HandOver> {
    return context.act(callOffHandOver, act, { id: one });
  }

  @Mutation(() => HandOver)
  finishHandOver(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HandOver> {
    return context.act(finishHandOver, act, { id: one });
  }
}

@Resolver(() => Today)
export class TodayHandOversResolver {
  @ResolveField(() => [HandOver], { description: 'Under way: on teams that I coordinate, from me, and to me.' })
  async handOvers(@Ctx() context: Context, @Parent() { teamId }: Today): Promise<HandOver[]> {
    const work = await context.read();
    const open = await work.find(HandOver, { state: 'open', archivedAt: null, ...(teamId && { teamId }) }, { order: 'leaving_on, id', limit: 50 });
    const me = work.viewer.person;
    return open.filter((one) => work.viewer.coordinates(one.teamId) || one.outgoingId === me || one.incomingId === me);
  }

  @ResolveField(() => [NotHere], { description: 'For who coordinates a team: people on it who have not been here for 30 days.' })
  async notHere(@Ctx() context: Context, @Parent() { teamId }: Today): Promise<NotHere[]> {
    return notHere(await context.read(), teamId);
  }
}
