import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { Board } from './board.js';
import { setGoal } from './goal.acts.js';
import { Goal, GoalInput } from './goal.js';

@Resolver(() => Board)
export class GoalResolver {
  @ResolveField(() => Goal, { nullable: true })
  async goal(@Ctx() context: Context, @Parent() board: Board): Promise<Goal | null> {
    return (await (await context.read()).find(Goal, { boardId: board.id }))[0] ?? null;
  }

  @Mutation(() => Goal)
  setGoal(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('input') input: GoalInput): Promise<Goal> {
    return context.act(setGoal, act, input);
  }
}
