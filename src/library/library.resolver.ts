import { Args, Context as Ctx, ID, Query, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { LessonsOnType, lessonsOnType } from './around.js';
import { Library, LibraryInput } from './library.js';
import { NetworkPage } from './network.js';
import { readNetwork } from './network.reading.js';
import { readLibrary } from './reading.js';

@Resolver(() => Library)
export class LibraryResolver {
  @Query(() => Library, { description: 'What was learned, in my teams and in my networks.' })
  async library(@Ctx() context: Context, @Args('input', { type: () => LibraryInput, nullable: true }) input: LibraryInput | null): Promise<Library> {
    return readLibrary(await context.read(), input ?? {});
  }

  @Query(() => LessonsOnType, { description: 'What there is to read on a type of tactic, and who else does it.' })
  async lessonsOnType(@Ctx() context: Context, @Args('tacticTypeKey') key: string): Promise<LessonsOnType> {
    return lessonsOnType(await context.read(), key);
  }

  @Query(() => NetworkPage, { description: 'What the places of a network share, and what moves between them.' })
  async networkPage(@Ctx() context: Context, @Args('id', { type: () => ID }) id: string): Promise<NetworkPage> {
    return readNetwork(await context.read(), id);
  }
}
