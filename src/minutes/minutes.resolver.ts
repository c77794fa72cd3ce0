import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from '../meetings/meeting.js';
import { Context } from '../work/context.js';
import { approveMinutes } from './minutes.acts.js';
import { linesOf, linesOfVersion, MinutesBlock } from './minutes.js';
import { MinutesVersion } from './version.js';

const id = { type: () => ID };

@Resolver(() => Meeting)
export class MinutesResolver {
  @ResolveField(() => [MinutesBlock], { description: 'The minutes as they stand: the approved version, or what was typed so far.' })
  async minutes(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<MinutesBlock[]> {
    return (await linesOf(await context.read(), meeting)) as MinutesBlock[];
  }

  @ResolveField(() => [MinutesVersion], { description: 'Every version that was approved, the newest first.' })
  async minutesVersions(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<MinutesVersion[]> {
    return (await context.read()).find(MinutesVersion, { meetingId: meeting.id }, { order: 'number desc' });
  }

  @Mutation(() => Meeting)
  approveMinutes(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(approveMinutes, act, { id: one });
  }
}

@Resolver(() => MinutesVersion)
export class MinutesVersionResolver {
  @ResolveField(() => [MinutesBlock])
  blocks(@Parent() version: MinutesVersion): MinutesBlock[] {
    return linesOfVersion(version) as MinutesBlock[];
  }
}
