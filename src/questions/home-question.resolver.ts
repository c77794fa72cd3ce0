import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { acceptAnswer, askNetwork, closeQuestion, followUp, reopenQuestion, unacceptAnswer, withdrawFollowUp, withdrawQuestion } from './home-question.acts.js';
import { FollowUp, HomeQuestion } from './home-question.js';
import { AcceptAnswerInput, AskNetworkInput, FollowUpInput } from './question.inputs.js';

const id = { type: () => ID };
const most = 500;

@Resolver(() => HomeQuestion)
export class HomeQuestionResolver {
  @Query(() => HomeQuestion, { nullable: true, description: 'A question of one of my teams, also while it is on its way out.' })
  async homeQuestion(@Ctx() context: Context, @Args('id', id) one: string): Promise<HomeQuestion | null> {
    return isId(one) ? context.load(HomeQuestion, one.toLowerCase()) : null;
  }

  @ResolveField(() => [FollowUp], { description: 'In order; at most 500.' })
  async followUps(@Ctx() context: Context, @Parent() home: HomeQuestion): Promise<FollowUp[]> {
    return (await context.read()).find(FollowUp, { homeQuestionId: home.id }, { order: 'made_at, id', limit: most });
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this question.' })
  async viewerCan(@Ctx() context: Context, @Parent() home: HomeQuestion): Promise<string[]> {
    return viewerCan((await context.read()).viewer, home);
  }

  @Mutation(() => HomeQuestion, { description: 'Goes out by itself, in nobody’s name.' })
  askNetwork(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AskNetworkInput): Promise<HomeQuestion> {
    return context.act(askNetwork, act, input);
  }

  @Mutation(() => HomeQuestion, { description: 'Which answer helped. Whoever gave it is told.' })
  acceptAnswer(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AcceptAnswerInput): Promise<HomeQuestion> {
    return context.act(acceptAnswer, act, input);
  }

  @Mutation(() => HomeQuestion, { description: 'It did not help after all; another one may be accepted.' })
  unacceptAnswer(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HomeQuestion> {
    return context.act(unacceptAnswer, act, { id: one });
  }

  @Mutation(() => HomeQuestion, { description: 'No more answers; it stays where it is.' })
  closeQuestion(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HomeQuestion> {
    return context.act(closeQuestion, act, { id: one });
  }

  @Mutation(() => HomeQuestion)
  reopenQuestion(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HomeQuestion> {
    return context.act(reopenQuestion, act, { id: one });
  }

  @Mutation(() => HomeQuestion, { description: 'Out of the network, with its answers; whoever answered is told.' })
  withdrawQuestion(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<HomeQuestion> {
    return context.act(withdrawQuestion, act, { id: one });
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on it.' })
  async viewerCan(@Ctx() context: Context, @Parent() row: FollowUp): Promise<string[]> {
    return viewerCan((await context.read()).viewer, row);
  }

  @Mutation(() => FollowUp, { description: 'Those who asked say more, below the answers; outside it has no name.' })
  followUp(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: FollowUpInput): Promise<FollowUp> {
    return context.act(followUp, act, input);
  }

  @Mutation(() => FollowUp, { description: 'Takes its words away; that there were some stays.' })
  withdrawFollowUp(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<FollowUp> {
    return context.act(withdrawFollowUp, act, { id: one });
  }
}
