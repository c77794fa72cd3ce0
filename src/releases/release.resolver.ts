import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Lesson } from '../lessons/lesson.js';
import { Today } from '../tactics/today.js';
import { AnswerInput } from '../teams/answer.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { approvalsForMe } from './asked.js';
import { findingsOf, isUnchanged, missingFor, whoAgrees } from './gate.js';
import { agreeToRelease, askRelease, refuseRelease, takeBackAgreement } from './release.acts.js';
import { AskReleaseInput, ReleaseCheck } from './release.inputs.js';
import { Release, ReleaseApproval } from './release.js';
import { open } from './release.rules.js';

const id = { type: () => ID };
const most = 100;

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => Release, { nullable: true })
  async release(@Ctx() context: Context, @Args('id', id) one: string): Promise<Release | null> {
    return isId(one) ? context.load(Release, one.toLowerCase()) : null;
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this release.' })
  async viewerCan(@Ctx() context: Context, @Parent() release: Release): Promise<string[]> {
    return viewerCan((await context.read()).viewer, release);
  }

  @ResolveField(() => Lesson, { nullable: true, description: 'Null for an organization that is asked and does not see the lesson itself.' })
  async lesson(@Ctx() context: Context, @Parent() release: Release): Promise<Lesson | null> {
    return context.load(Lesson, release.lessonId);
  }

  @ResolveField(() => [ReleaseApproval])
  async approvals(@Ctx() context: Context, @Parent() release: Release): Promise<ReleaseApproval[]> {
    return (await context.read()).find(ReleaseApproval, { releaseId: release.id }, { order: 'asked_at, id', limit: most });
  }

  @Mutation(() => Release, {
    description: 'Asks every organization in it. INVALID names what is missing, and each field in which something has to be looked at.',
  })
  askRelease(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AskReleaseInput): Promise<Release> {
    return context.act(askRelease, act, input);
  }

  @Mutation(() => ReleaseApproval)
  agreeToRelease(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<ReleaseApproval> {
    return context.act(agreeToRelease, act, { id: one });
  }

  @Mutation(() => ReleaseApproval)
  refuseRelease(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerInput): Promise<ReleaseApproval> {
    return context.act(refuseRelease, act, input);
  }

  @Mutation(() => ReleaseApproval, { description: 'A yes that was given, with a reason, until the release is out: then it does not go out.' })
  takeBackAgreement(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerInput): Promise<ReleaseApproval> {
    return context.act(takeBackAgreement, act, input);
  }
}

@Resolver(() => ReleaseApproval)
export class ReleaseApprovalResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on this approval.' })
  async viewerCan(@Ctx() context: Context, @Parent() approval: ReleaseApproval): Promise<string[]> {
    const release = await context.load(Release, approval.releaseId);
    return release && open.includes(release.state) ? viewerCan((await context.read()).viewer, approval) : [];
  }

  @ResolveField(() => Release, { nullable: true })
  async release(@Ctx() context: Context, @Parent() approval: ReleaseApproval): Promise<Release | null> {
    return context.load(Release, approval.releaseId);
  }
}

@Resolver(() => Lesson)
export class LessonReleasesResolver {
  @ResolveField(() => [Release], { description: 'The latest first.' })
  async releases(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Release[]> {
    return (await context.read()).find(Release, { lessonId: lesson.id }, { order: 'asked_at desc, id', limit: most });
  }

  @ResolveField(() => ReleaseCheck, { description: 'What has to be done before it may go to the network. Nothing leaves this server for it.' })
  async releaseCheck(
    @Ctx() context: Context,
    @Parent() lesson: Lesson,
    @Args('hideCity', { type: () => Boolean, defaultValue: false }) hideCity: boolean,
  ): Promise<ReleaseCheck> {
    const work = await context.read();
    const [missing, findings] = [await missingFor(work, lesson), await findingsOf(work, lesson, hideCity)];
    return Object.assign(new ReleaseCheck(), { missing, findings, organizations: await whoAgrees(work, lesson), unchanged: await isUnchanged(work, lesson) });
  }
}

@Resolver(() => Today)
export class TodayReleasesResolver {
  @ResolveField(() => [ReleaseApproval], { description: 'Releases that my organization is asked to agree to.' })
  async releaseAsks(@Ctx() context: Context, @Parent() { teamId }: Today): Promise<ReleaseApproval[]> {
    return approvalsForMe(await context.read(), teamId);
  }
}
