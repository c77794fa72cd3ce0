import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../../work/act.js';
import { Context } from '../../work/context.js';
import { isId } from '../../work/input.js';
import { Meeting } from '../meeting.js';
import { AddDecisionInput, Decision, DecisionsInput, EditDecisionInput, SupersedeDecisionInput } from './decision.js';
import { addDecision, archiveDecision, editDecision, supersedeDecision } from './decision.acts.js';
import { DecisionList, listDecisions } from './decision.list.js';

const id = { type: () => ID };

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, { nullable: true })
  async decision(@Ctx() context: Context, @Args('id', id) one: string): Promise<Decision | null> {
    return isId(one) ? context.load(Decision, one.toLowerCase()) : null;
  }

  @Query(() => DecisionList, { description: 'The decision log of a team, or of all mine.' })
  async decisions(@Ctx() context: Context, @Args('input', { type: () => DecisionsInput, nullable: true }) input: DecisionsInput | null): Promise<DecisionList> {
    return listDecisions(await context.read(), input ?? {});
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this decision.' })
  async viewerCan(@Ctx() context: Context, @Parent() decision: Decision): Promise<string[]> {
    return viewerCan((await context.read()).viewer, decision);
  }

  @ResolveField(() => Decision, { nullable: true, description: 'The one that this takes the place of.' })
  async supersedes(@Ctx() context: Context, @Parent() decision: Decision): Promise<Decision | null> {
    return context.load(Decision, decision.supersedesId);
  }

  @ResolveField(() => Decision, { nullable: true, description: 'The one that took the place of this.' })
  async supersededBy(@Ctx() context: Context, @Parent() decision: Decision): Promise<Decision | null> {
    const [later] = await (await context.read()).find(Decision, { supersedesId: decision.id, archivedAt: null }, { order: 'decided_on desc, id', limit: 1 });
    return later ?? null;
  }

  @ResolveField(() => Meeting, { nullable: true })
  async meeting(@Ctx() context: Context, @Parent() decision: Decision): Promise<Meeting | null> {
    return context.load(Meeting, decision.meetingId);
  }

  @Mutation(() => Decision)
  addDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddDecisionInput): Promise<Decision> {
    return context.act(addDecision, act, input);
  }

  @Mutation(() => Decision)
  editDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditDecisionInput): Promise<Decision> {
    return context.act(editDecision, act, input);
  }

  @Mutation(() => Decision)
  supersedeDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: SupersedeDecisionInput): Promise<Decision> {
    return context.act(supersedeDecision, act, input);
  }

  @Mutation(() => Decision)
  archiveDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Decision> {
    return context.act(archiveDecision, act, { id: one });
  }
}

@Resolver(() => Meeting)
export class MeetingDecisionsResolver {
  @ResolveField(() => [Decision])
  async decisions(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<Decision[]> {
    return (await context.read()).find(Decision, { meetingId: meeting.id, archivedAt: null }, { order: 'made_at, id' });
  }
}
