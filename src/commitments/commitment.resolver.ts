import { Args, Context as Ctx, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Tactic } from '../tactics/tactic.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Day } from '../work/graphql.js';
import { isId } from '../work/input.js';
import { addCommitment, editCommitment, linkCommitment, patternOf, unlinkCommitment, withdrawCommitment } from './commitment.acts.js';
import { AddCommitmentInput, CommitmentsInput, EditCommitmentInput, LinkCommitmentInput, PatternInput } from './commitment.inputs.js';
import { Commitment, CommitmentLink, Occurrence } from './commitment.js';
import { CommitmentList, datesOf, linksOf, listCommitments, tacticsOf } from './commitment.list.js';
import { nextDates, todayIn } from './recurrence.js';

const id = { type: () => ID };
const day = { type: () => Day, nullable: true };

@ObjectType({ description: 'A date that a pattern would bring.' })
export class PreviewedDate {
  @Field(() => Day) dueOn: string;
  @Field(() => Day, { description: 'Before a weekend moved it.' }) originalOn: string;
}

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true })
  async commitment(@Ctx() context: Context, @Args('id', id) one: string): Promise<Commitment | null> {
    return isId(one) ? context.load(Commitment, one.toLowerCase()) : null;
  }

  @Query(() => CommitmentList, { description: 'Commitments over all my teams that were not put away.' })
  async commitments(
    @Ctx() context: Context,
    @Args('input', { type: () => CommitmentsInput, nullable: true }) input: CommitmentsInput | null,
  ): Promise<CommitmentList> {
    return Object.assign(new CommitmentList(), { commitments: await listCommitments(await context.read(), input ?? {}) });
  }

  @Query(() => [PreviewedDate], { description: 'The next five dates that a pattern brings.' })
  async previewCommitment(@Ctx() context: Context, @Args('pattern') input: PatternInput): Promise<PreviewedDate[]> {
    await context.read();
    const pattern = patternOf(input);
    return nextDates(pattern, todayIn(pattern.timeZone, new Date()), 5).map((date) => Object.assign(new PreviewedDate(), date));
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this commitment.' })
  async viewerCan(@Ctx() context: Context, @Parent() commitment: Commitment): Promise<string[]> {
    return viewerCan((await context.read()).viewer, commitment);
  }

  @ResolveField(() => [Occurrence])
  async occurrences(@Ctx() context: Context, @Parent() commitment: Commitment): Promise<Occurrence[]> {
    return datesOf(await context.read(), [commitment]);
  }

  @ResolveField(() => [CommitmentLink])
  async links(@Ctx() context: Context, @Parent() commitment: Commitment): Promise<CommitmentLink[]> {
    return linksOf(await context.read(), [commitment]);
  }

  @Mutation(() => Commitment)
  addCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddCommitmentInput): Promise<Commitment> {
    return context.act(addCommitment, act, input);
  }

  @Mutation(() => Commitment)
  editCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditCommitmentInput): Promise<Commitment> {
    return context.act(editCommitment, act, input);
  }

  @Mutation(() => Commitment)
  withdrawCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Commitment> {
    return context.act(withdrawCommitment, act, { id: one });
  }

  @Mutation(() => CommitmentLink)
  linkCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkCommitmentInput): Promise<CommitmentLink> {
    return context.act(linkCommitment, act, input);
  }

  @Mutation(() => CommitmentLink)
  unlinkCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<CommitmentLink> {
    return context.act(unlinkCommitment, act, { id: one });
  }
}

@Resolver(() => CommitmentList)
export class CommitmentListResolver {
  @ResolveField(() => [Occurrence], {
    description: 'Of all these commitments, on the days from `from` to `until`, both counted; without `from` those of the last year and to come.',
  })
  async occurrences(
    @Ctx() context: Context,
    @Parent() list: CommitmentList,
    @Args('from', day) from: string | null,
    @Args('until', day) until: string | null,
  ): Promise<Occurrence[]> {
    return datesOf(await context.read(), list.commitments, { from, until });
  }

  @ResolveField(() => [CommitmentLink], { description: 'Of all these commitments.' })
  async links(@Ctx() context: Context, @Parent() list: CommitmentList): Promise<CommitmentLink[]> {
    return linksOf(await context.read(), list.commitments);
  }

  @ResolveField(() => [Tactic], { description: 'The tactics of these links.' })
  async tactics(@Ctx() context: Context, @Parent() list: CommitmentList): Promise<Tactic[]> {
    const work = await context.read();
    return tacticsOf(work, await linksOf(work, list.commitments));
  }
}
