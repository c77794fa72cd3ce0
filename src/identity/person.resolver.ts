import { Context, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Person } from './person.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => [Person], { description: 'People that I may see: those of my teams; as coordinator or steward, those of the network.' })
  async people(@Context() context: Ctx): Promise<Person[]> {
    return (await context.read()).find(Person, {}, { order: 'display_name, id' });
  }
}
