import { Args, Context as Ctx, Query, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { find } from './finding.js';
import { SearchInput, SearchResults } from './search.js';

@Resolver(() => SearchResults)
export class SearchResolver {
  @Query(() => SearchResults, { description: 'Looks for words in everything that I may see.' })
  async search(@Ctx() context: Context, @Args('input') input: SearchInput): Promise<SearchResults> {
    return find(await context.read(), input);
  }
}
