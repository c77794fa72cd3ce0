import { Context, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Place } from './place.js';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => [Place])
  async places(@Context() context: Ctx): Promise<Place[]> {
    return (await context.read()).find(Place, {}, { order: 'name, id' });
  }
}
