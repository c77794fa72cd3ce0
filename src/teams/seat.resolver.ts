import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '../identity/me.js';
import { viewerCan } from '../work/act.js';
import { Context as Ctx } from '../work/context.js';
import { Seat } from './seat.js';

@Resolver(() => Seat)
export class SeatResolver {
  @Query(() => [Seat], { description: 'Seats that I may see: those of my teams; as coordinator or steward, those of the network.' })
  async seats(@Context() context: Ctx): Promise<Seat[]> {
    return (await context.read()).find(Seat, {}, { order: 'made_at, id' });
  }

  @ResolveField(() => [String], { name: 'viewerCan' })
  async viewerCan(@Context() context: Ctx, @Parent() seat: Seat): Promise<string[]> {
    return viewerCan((await context.read()).viewer, seat);
  }
}

/** My own seats hang on `me`, which must not know what a seat is. */
@Resolver(() => Me)
export class MySeatsResolver {
  @ResolveField(() => [Seat])
  async seats(@Context() context: Ctx): Promise<Seat[]> {
    const work = await context.read();
    return work.find(Seat, { holderId: work.viewer.person, state: 'held' }, { order: 'joined_at, id' });
  }
}
