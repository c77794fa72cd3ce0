import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from '../../meetings/meeting.js';
import { Tactic } from '../../tactics/tactic.js';
import { viewerCan } from '../../work/act.js';
import { Context } from '../../work/context.js';
import { Check, isId } from '../../work/input.js';
import {
  archiveAfterActionReview,
  beginAfterActionReview,
  editAfterActionReview,
  finishAfterActionReview,
  reopenAfterActionReview,
  restoreAfterActionReview,
} from './after-action.acts.js';
import { AddObservationsInput, BeginAfterActionReviewInput, EditAfterActionReviewInput, EditObservationInput } from './after-action.inputs.js';
import { AfterActionReview, Observation } from './after-action.js';
import { addObservations, editObservation, removeObservation } from './observation.acts.js';

const id = { type: () => ID };
const latestFirst = { order: 'held_on desc, made_at desc, id', limit: 200 };

@Resolver(() => AfterActionReview)
export class AfterActionResolver {
  @Query(() => AfterActionReview, { nullable: true })
  async afterActionReview(@Ctx() context: Context, @Args('id', id) one: string): Promise<AfterActionReview | null> {
    return isId(one) ? context.load(AfterActionReview, one.toLowerCase()) : null;
  }

  @Query(() => [AfterActionReview], { description: 'Of a team, or of all mine, the 200 latest; with `archived` those that were put away.' })
  async afterActionReviews(
    @Ctx() context: Context,
    @Args('teamId', { ...id, nullable: true }) teamId: string | null,
    @Args('archived', { type: () => Boolean, nullable: true, defaultValue: false }) archived: boolean | null,
  ): Promise<AfterActionReview[]> {
    new Check().id('teamId', teamId).done();
    const work = await context.read();
    if (!archived) return work.find(AfterActionReview, { archivedAt: null, ...(teamId && { teamId: teamId.toLowerCase() }) }, latestFirst);
    const away = await work.query<{ id: string }>(
      `select id from app.after_action_review where archived_at is not null and ($1::uuid is null or team_id = $1)
       order by ${latestFirst.order} limit ${latestFirst.limit}`,
      [teamId],
    );
    return work.find(AfterActionReview, { id: away.map((one) => one.id) }, latestFirst);
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this review.' })
  async viewerCan(@Ctx() context: Context, @Parent() review: AfterActionReview): Promise<string[]> {
    return viewerCan((await context.read()).viewer, review);
  }

  @ResolveField(() => Tactic, { nullable: true })
  async tactic(@Ctx() context: Context, @Parent() review: AfterActionReview): Promise<Tactic | null> {
    return context.load(Tactic, review.tacticId);
  }

  @ResolveField(() => Meeting, { nullable: true })
  async meeting(@Ctx() context: Context, @Parent() review: AfterActionReview): Promise<Meeting | null> {
    return context.load(Meeting, review.meetingId);
  }

  @ResolveField(() => [Observation])
  async observations(@Ctx() context: Context, @Parent() review: AfterActionReview): Promise<Observation[]> {
    return (await context.read()).find(Observation, { afterActionReviewId: review.id, archivedAt: null }, { order: 'position, id' });
  }

  @Mutation(() => AfterActionReview)
  beginAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: BeginAfterActionReviewInput): Promise<AfterActionReview> {
    return context.act(beginAfterActionReview, act, input);
  }

  @Mutation(() => AfterActionReview)
  editAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditAfterActionReviewInput): Promise<AfterActionReview> {
    return context.act(editAfterActionReview, act, input);
  }

  @Mutation(() => AfterActionReview, { description: 'Asks for what was meant, what happened, and why.' })
  finishAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<AfterActionReview> {
    return context.act(finishAfterActionReview, act, { id: one });
  }

  @Mutation(() => AfterActionReview)
  reopenAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<AfterActionReview> {
    return context.act(reopenAfterActionReview, act, { id: one });
  }

  @Mutation(() => AfterActionReview)
  archiveAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<AfterActionReview> {
    return context.act(archiveAfterActionReview, act, { id: one });
  }

  @Mutation(() => AfterActionReview)
  restoreAfterActionReview(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<AfterActionReview> {
    return context.act(restoreAfterActionReview, act, { id: one });
  }

  @Mutation(() => [Observation])
  addObservations(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddObservationsInput): Promise<Observation[]> {
    return context.act(addObservations, act, input);
  }

  @Mutation(() => Observation)
  editObservation(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditObservationInput): Promise<Observation> {
    return context.act(editObservation, act, input);
  }

  @Mutation(() => Observation)
  removeObservation(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Observation> {
    return context.act(removeObservation, act, { id: one });
  }
}

@Resolver(() => Tactic)
export class TacticReviewsResolver {
  @ResolveField(() => [AfterActionReview], { description: 'When people looked back on it, the latest first.' })
  async afterActionReviews(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<AfterActionReview[]> {
    return (await context.read()).find(AfterActionReview, { tacticId: tactic.id, archivedAt: null }, latestFirst);
  }
}

@Resolver(() => Meeting)
export class MeetingReviewsResolver {
  @ResolveField(() => [AfterActionReview], { description: 'When people looked back on it, the latest first.' })
  async afterActionReviews(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<AfterActionReview[]> {
    return (await context.read()).find(AfterActionReview, { meetingId: meeting.id, archivedAt: null }, latestFirst);
  }
}
