import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Board } from '../boards/board.js';
import { AnswerInput } from '../teams/answer.js';
import { Context } from '../work/context.js';
import { confirmPartner, declinePartner, proposePartner, removePartner } from './partner.acts.js';
import { Partner } from './partner.js';
import { PartnerInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const id = { type: () => ID };
const inOrder = { order: 'proposed_at, id' };

@Resolver(() => Board)
export class BoardPartnersResolver {
  @ResolveField(() => [Partner], { description: 'Of all its tactics.' })
  async partners(@Ctx() context: Context, @Parent() board: Board): Promise<Partner[]> {
    return (await context.read()).find(Partner, { boardId: board.id, archivedAt: null }, inOrder);
  }
}

@Resolver(() => Tactic)
export class PartnerResolver {
  @ResolveField(() => [Partner])
  async partners(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Partner[]> {
    return (await context.read()).find(Partner, { tacticId: tactic.id, archivedAt: null }, inOrder);
  }

  @Mutation(() => Partner)
  proposePartner(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: PartnerInput): Promise<Partner> {
    return context.act(proposePartner, act, input);
  }

  @Mutation(() => Partner)
  confirmPartner(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Partner> {
    return context.act(confirmPartner, act, { id: one });
  }

  @Mutation(() => Partner)
  declinePartner(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerInput): Promise<Partner> {
    return context.act(declinePartner, act, input);
  }

  @Mutation(() => Partner)
  removePartner(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Partner> {
    return context.act(removePartner, act, { id: one });
  }
}
