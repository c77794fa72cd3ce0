import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { isId } from '../work/input.js';
import { archiveTeam, restoreTeam, saveTeam, TeamInput } from './team.acts.js';
import { Team } from './team.js';

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => [Team])
  async teams(@Context() context: Ctx): Promise<Team[]> {
    return (await context.read()).find(Team, {}, { order: 'name, id' });
  }

  @Query(() => Team, { nullable: true })
  async team(@Context() context: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Team | null> {
    const work = await context.read();
    return isId(id) ? ((await work.find(Team, { id }))[0] ?? null) : null;
  }

  @Mutation(() => Team)
  saveTeam(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: TeamInput): Promise<Team> {
    return context.act(saveTeam, act, input);
  }

  @Mutation(() => Team)
  archiveTeam(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Team> {
    return context.act(archiveTeam, act, { id });
  }

  @Mutation(() => Team)
  restoreTeam(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Team> {
    return context.act(restoreTeam, act, { id });
  }
}
