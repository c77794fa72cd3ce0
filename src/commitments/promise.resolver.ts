import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Tactic } from '../tactics/tactic.js';
import { Today } from '../tactics/today.js';
import { OrganizationPage } from '../teams/organization-page.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import {
  AcceptCommitmentInput,
  DeclineCommitmentInput,
  EndCommitmentInput,
  HandOnCommitmentInput,
  KeepOccurrenceInput,
  MissOccurrenceInput,
  PauseCommitmentInput,
} from './commitment.inputs.js';
import { Commitment, Occurrence } from './commitment.js';
import { CommitmentList, listCommitments } from './commitment.list.js';
import { asksOfToday, datesOfToday } from './commitment.today.js';
import { handOnCommitment, takeCommitment } from './ownerless.acts.js';
import {
  acceptCommitment,
  declineCommitment,
  endCommitment,
  keepOccurrence,
  missOccurrence,
  pauseCommitment,
  reopenOccurrence,
  resumeCommitment,
  skipOccurrence,
} from './promise.acts.js';

const id = { type: () => ID };

@Resolver(() => Commitment)
export class PromiseResolver {
  @Mutation(() => Commitment)
  acceptCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AcceptCommitmentInput): Promise<Commitment> {
    return context.act(acceptCommitment, act, input);
  }

  @Mutation(() => Commitment)
  declineCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: DeclineCommitmentInput): Promise<Commitment> {
    return context.act(declineCommitment, act, input);
  }

  @Mutation(() => Commitment)
  pauseCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: PauseCommitmentInput): Promise<Commitment> {
    return context.act(pauseCommitment, act, input);
  }

  @Mutation(() => Commitment)
  resumeCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Commitment> {
    return context.act(resumeCommitment, act, { id: one });
  }

  @Mutation(() => Commitment)
  endCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EndCommitmentInput): Promise<Commitment> {
    return context.act(endCommitment, act, input);
  }

  @Mutation(() => Commitment)
  handOnCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: HandOnCommitmentInput): Promise<Commitment> {
    return context.act(handOnCommitment, act, input);
  }

  @Mutation(() => Commitment, { description: 'The owner has left: it becomes mine.' })
  takeCommitment(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Commitment> {
    return context.act(takeCommitment, act, { id: one });
  }
}

@Resolver(() => Occurrence)
export class OccurrenceResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on this date.' })
  async viewerCan(@Ctx() context: Context, @Parent() occurrence: Occurrence): Promise<string[]> {
    return viewerCan((await context.read()).viewer, occurrence);
  }

  @Mutation(() => Occurrence)
  keepOccurrence(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: KeepOccurrenceInput): Promise<Occurrence> {
    return context.act(keepOccurrence, act, input);
  }

  @Mutation(() => Occurrence)
  missOccurrence(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MissOccurrenceInput): Promise<Occurrence> {
    return context.act(missOccurrence, act, input);
  }

  @Mutation(() => Occurrence)
  skipOccurrence(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MissOccurrenceInput): Promise<Occurrence> {
    return context.act(skipOccurrence, act, input);
  }

  @Mutation(() => Occurrence)
  reopenOccurrence(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Occurrence> {
    return context.act(reopenOccurrence, act, { id: one });
  }
}

@Resolver(() => Tactic)
export class TacticCommitmentsResolver {
  @ResolveField(() => [Commitment])
  async commitments(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Commitment[]> {
    return listCommitments(await context.read(), { tacticId: tactic.id });
  }
}

@Resolver(() => OrganizationPage)
export class OrganizationCommitmentsResolver {
  @ResolveField(() => CommitmentList, { description: 'What it promised to do again and again, with its dates.' })
  async commitments(@Ctx() context: Context, @Parent() { teamId, organizationId }: OrganizationPage): Promise<CommitmentList> {
    return Object.assign(new CommitmentList(), { commitments: await listCommitments(await context.read(), { teamId, organizationId }) });
  }
}

@Resolver(() => Today)
export class TodayCommitmentsResolver {
  @ResolveField(() => [Commitment], { description: 'Recurring promises that my organization is asked for.' })
  async commitmentAsks(@Ctx() context: Context, @Parent() today: Today): Promise<Commitment[]> {
    return asksOfToday(await context.read(), today);
  }

  @ResolveField(() => [Occurrence], { description: 'Dates of my own commitments that are overdue or due within seven days.' })
  async occurrences(@Ctx() context: Context, @Parent() today: Today): Promise<Occurrence[]> {
    return datesOfToday(await context.read(), today);
  }

  @ResolveField(() => [Commitment], { description: 'The commitments of these dates.' })
  async occurrenceCommitments(@Ctx() context: Context, @Parent() today: Today): Promise<Commitment[]> {
    const work = await context.read();
    const ids = [...new Set((await datesOfToday(work, today)).map((one) => one.commitmentId))];
    return ids.length ? work.find(Commitment, { id: ids }, { order: 'id' }) : [];
  }
}
