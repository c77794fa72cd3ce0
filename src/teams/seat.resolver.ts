import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '../identity/me.js';
import { viewerCan } from '../work/act.js';
import { Context as Ctx } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { AnswerInput } from './answer.js';
import { confirmSeat, declineSeat, proposeSeat, renewInvitation } from './invitation.acts.js';
import { editSeat, endSeat, setLeads } from './seat.acts.js';
import { EditSeatInput, Invitation, ProposeSeatInput } from './seat.inputs.js';
import { Seat } from './seat.js';

@Resolver(() => Seat)
export class SeatResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Query(() => [Seat], { description: 'Seats that I may see: those of my teams; as coordinator or steward, those of the network.' })
  async seats(@Context() context: Ctx): Promise<Seat[]> {
    return (await context.read()).find(Seat, {}, { order: 'made_at, id' });
  }

  @ResolveField(() => [String], { name: 'viewerCan' })
  async viewerCan(@Context() context: Ctx, @Parent() seat: Seat): Promise<string[]> {
    return viewerCan((await context.read()).viewer, seat);
  }

  @Mutation(() => Invitation)
  proposeSeat(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: ProposeSeatInput): Promise<Invitation> {
    return context.act(proposeSeat, act, { ...input, hours: this.ground.config.invitationHours });
  }

  @Mutation(() => Invitation)
  confirmSeat(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Invitation> {
    return context.act(confirmSeat, act, { id, hours: this.ground.config.invitationHours });
  }

  @Mutation(() => Invitation)
  renewInvitation(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Invitation> {
    return context.act(renewInvitation, act, { id, hours: this.ground.config.invitationHours });
  }

  @Mutation(() => Seat)
  declineSeat(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: AnswerInput): Promise<Seat> {
    return context.act(declineSeat, act, input);
  }

  @Mutation(() => Seat)
  editSeat(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: EditSeatInput): Promise<Seat> {
    return context.act(editSeat, act, input);
  }

  @Mutation(() => Seat)
  endSeat(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Seat> {
    return context.act(endSeat, act, { id });
  }

  @Mutation(() => Seat)
  setLeads(
    @Context() context: Ctx,
    @Args('act', { type: () => ID }) act: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('leads', { type: () => Boolean }) leads: boolean,
  ): Promise<Seat> {
    return context.act(setLeads, act, { id, leads });
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
