import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Board } from '../boards/board.js';
import { Context } from '../work/context.js';
import { editReview, requestReview } from './review.acts.js';
import { Review } from './review.js';
import { EditReviewInput, RequestReviewInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const id = { type: () => ID };
const inOrder = { order: 'made_at, id' };

@Resolver(() => Board)
export class BoardReviewsResolver {
  @ResolveField(() => [Review], { description: 'Of all its tactics.' })
  async reviews(@Ctx() context: Context, @Parent() board: Board): Promise<Review[]> {
    return (await context.read()).find(Review, { boardId: board.id, archivedAt: null }, inOrder);
  }
}

@Resolver(() => Tactic)
export class ReviewResolver {
  @ResolveField(() => [Review])
  async reviews(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Review[]> {
    return (await context.read()).find(Review, { tacticId: tactic.id, archivedAt: null }, inOrder);
  }

  @Mutation(() => Review)
  requestReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: RequestReviewInput): Promise<Review> {
    return context.act(requestReview, act, input);
  }

  @Mutation(() => Review)
  editReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditReviewInput): Promise<Review> {
    return context.act(editReview, act, input);
  }
}
