import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { NetworkInput, saveNetwork } from './network.acts.js';
import { Network } from './network.js';

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => [Network])
  async networks(@Context() context: Ctx): Promise<Network[]> {
    return (await context.read()).find(Network, {}, { order: 'name, id' });
  }

  @Mutation(() => Network)
  saveNetwork(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: NetworkInput): Promise<Network> {
    return context.act(saveNetwork, act, input);
  }
}
