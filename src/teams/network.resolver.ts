import { Context, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Network } from './network.js';

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => [Network])
  async networks(@Context() context: Ctx): Promise<Network[]> {
    return (await context.read()).find(Network, {}, { order: 'name, id' });
  }
}
