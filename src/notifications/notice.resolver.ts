import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Today } from '../tactics/today.js';
import { Task } from '../tasks/task.js';
import { Context } from '../work/context.js';
import { seeNotices } from './notice.acts.js';
import { Notice } from './notice.js';
import { standingNotices } from './standing.js';
import { NoticeSubject, subjectOf } from './subject.js';
import { talkTo } from './talk-to.js';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => [Notice], { description: 'Mine that still stand, newest first.' })
  async notices(@Ctx() context: Context): Promise<Notice[]> {
    return standingNotices(await context.read());
  }

  @Mutation(() => [Notice])
  seeNotices(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<Notice[]> {
    return context.act(seeNotices, act, { ids });
  }

  @ResolveField(() => NoticeSubject, { nullable: true })
  subject(@Ctx() context: Context, @Parent() notice: Notice): Promise<NoticeSubject | null> {
    return subjectOf(context, notice);
  }
}

@Resolver(() => Today)
export class TodayNoticesResolver {
  @ResolveField(() => [Notice], { description: 'What I am reminded of and told, newest first.' })
  async notices(@Ctx() context: Context): Promise<Notice[]> {
    return standingNotices(await context.read());
  }

  @ResolveField(() => [Task], { description: 'Late of my organization, brought before me by its own rule.' })
  async escalated(@Ctx() context: Context, @Parent() { teamId }: Today): Promise<Task[]> {
    const work = await context.read();
    const ids = (await standingNotices(work)).filter(({ why }) => why === 'escalated').map(({ subjectId }) => subjectId);
    const tasks = ids.length ? await work.find(Task, { id: ids }, { order: 'due_on, id' }) : [];
    return tasks.filter((task) => !teamId || task.teamId === teamId || task.answeringTeamId === teamId);
  }

  @ResolveField(() => [Task], { description: 'Asked by a team that I coordinate, open, and put off twice or more: worth a talk. Told to nobody else.' })
  async talkTo(@Ctx() context: Context, @Parent() { teamId }: Today): Promise<Task[]> {
    return talkTo(await context.read(), teamId);
  }
}
