import { Context as Ctx, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Tactic } from '../tactics/tactic.js';
import { Today } from '../tactics/today.js';
import { Context } from '../work/context.js';
import { linksOf, tacticsOf } from './links.js';
import { TaskDependency } from './around.js';
import { TaskLink, WithdrawnAsk } from './parts.js';
import { Task } from './task.js';
import { tasksOf } from './task.today.js';

@Resolver(() => Today)
export class TodayTasksResolver {
  @ResolveField(() => [Task], { description: 'Asks that wait for my answer.' })
  async asksForMe(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).asksForMe();
  }

  @ResolveField(() => [Task], { description: 'What I asked and what came back: another date or scope was offered, or it was declined.' })
  async offersForMe(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).offersForMe();
  }

  @ResolveField(() => [Task], { description: 'Mine, due within seven days or overdue.' })
  async due(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).due();
  }

  @ResolveField(() => [Task], { description: 'Blocked, and waiting for my organization.' })
  async blockedByMe(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).blockedByMe();
  }

  @ResolveField(() => [Task], { description: 'What I asked others for: not answered, or not done.' })
  async waiting(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).waiting();
  }

  @ResolveField(() => [WithdrawnAsk], { description: 'Asks of other teams that were withdrawn.' })
  async withdrawnAsks(@Ctx() context: Context, @Parent() today: Today): Promise<WithdrawnAsk[]> {
    return tasksOf(await context.read(), today).withdrawnAsks();
  }

  @ResolveField(() => [TaskDependency], { description: 'On what the tasks of `blockedByMe` wait.' })
  async taskDependencies(@Ctx() context: Context, @Parent() today: Today): Promise<TaskDependency[]> {
    return tasksOf(await context.read(), today).dependencies();
  }

  @ResolveField(() => [Task], { description: 'The other ends of these.' })
  async blockers(@Ctx() context: Context, @Parent() today: Today): Promise<Task[]> {
    return tasksOf(await context.read(), today).blockers();
  }

  @ResolveField(() => [TaskLink], { description: 'Of all tasks that stand here.' })
  async taskLinks(@Ctx() context: Context, @Parent() today: Today): Promise<TaskLink[]> {
    const work = await context.read();
    return linksOf(work, await tasksOf(work, today).all());
  }

  @ResolveField(() => [Tactic], { description: 'The tactics of these links.' })
  async taskTactics(@Ctx() context: Context, @Parent() today: Today): Promise<Tactic[]> {
    const work = await context.read();
    return tacticsOf(work, await linksOf(work, await tasksOf(work, today).all()));
  }
}
