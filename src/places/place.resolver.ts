import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { PlaceInput, savePlace } from './place.acts.js';
import { Place } from './place.js';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => [Place])
  async places(@Context() context: Ctx): Promise<Place[]> {
    return (await context.read()).find(Place, {}, { order: 'name, id' });
  }

  @Mutation(() => Place)
  savePlace(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: PlaceInput): Promise<Place> {
    return context.act(savePlace, act, input);
  }
}
