import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { addHelper, linkTaskToGoal, removeHelper, unlinkTaskFromGoal, waitForTask, waitNoMore } from './around.acts.js';
import { TaskDependency, TaskGoal, TaskHelper } from './around.js';
import { AddHelperInput, LinkTaskToGoalInput, WaitForTaskInput } from './task.inputs.js';
import { TaskList } from './task.list.js';
import { Task } from './task.js';

const id = { type: () => ID };
const inOrder = { order: 'made_at, id' };

@Resolver(() => TaskHelper)
export class AroundResolver {
  @Mutation(() => TaskHelper)
  addHelper(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddHelperInput): Promise<TaskHelper> {
    return context.act(addHelper, act, input);
  }

  @Mutation(() => TaskHelper)
  removeHelper(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskHelper> {
    return context.act(removeHelper, act, { id: one });
  }

  @Mutation(() => TaskDependency, { description: 'A circle is INVALID: blockerId circle, with the titles along it in `chain`.' })
  waitForTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: WaitForTaskInput): Promise<TaskDependency> {
    return context.act(waitForTask, act, input);
  }

  @Mutation(() => TaskDependency)
  waitNoMore(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskDependency> {
    return context.act(waitNoMore, act, { id: one });
  }

  @Mutation(() => TaskGoal)
  linkTaskToGoal(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkTaskToGoalInput): Promise<TaskGoal> {
    return context.act(linkTaskToGoal, act, input);
  }

  @Mutation(() => TaskGoal)
  unlinkTaskFromGoal(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskGoal> {
    return context.act(unlinkTaskFromGoal, act, { id: one });
  }
}

@Resolver(() => Task)
export class TaskAroundResolver {
  @ResolveField(() => [TaskHelper])
  async helpers(@Ctx() context: Context, @Parent() task: Task): Promise<TaskHelper[]> {
    return (await context.read()).find(TaskHelper, { taskId: task.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [TaskDependency], { description: 'What it waits for.' })
  async waitsFor(@Ctx() context: Context, @Parent() task: Task): Promise<TaskDependency[]> {
    return (await context.read()).find(TaskDependency, { taskId: task.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [TaskDependency], { description: 'What waits for it.' })
  async holdsUp(@Ctx() context: Context, @Parent() task: Task): Promise<TaskDependency[]> {
    return (await context.read()).find(TaskDependency, { blockerId: task.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [Task], { description: 'The tasks at the other ends of both.' })
  async neighbors(@Ctx() context: Context, @Parent() task: Task): Promise<Task[]> {
    const work = await context.read();
    const dependencies = [
      ...(await work.find(TaskDependency, { taskId: task.id, archivedAt: null })),
      ...(await work.find(TaskDependency, { blockerId: task.id, archivedAt: null })),
    ];
    const ids = [...new Set(dependencies.flatMap((one) => [one.taskId, one.blockerId]))].filter((one) => one !== task.id);
    return ids.length ? work.find(Task, { id: ids }, { order: 'title, id' }) : [];
  }

  @ResolveField(() => [TaskGoal])
  async goals(@Ctx() context: Context, @Parent() task: Task): Promise<TaskGoal[]> {
    return (await context.read()).find(TaskGoal, { taskId: task.id, archivedAt: null }, inOrder);
  }
}

@Resolver(() => TaskList)
export class TaskListAroundResolver {
  @ResolveField(() => [TaskHelper], { description: 'Of all these tasks.' })
  async helpers(@Ctx() context: Context, @Parent() list: TaskList): Promise<TaskHelper[]> {
    if (!list.tasks.length) return [];
    return (await context.read()).find(TaskHelper, { taskId: list.tasks.map((task) => task.id), archivedAt: null }, inOrder);
  }
}
