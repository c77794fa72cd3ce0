import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hasLeft } from '../teams/ownerless.js';
import { Context } from '../work/context.js';
import { acceptTask, agreeToOffer, askAgain, counterTask, declineTask, withdrawTask } from './answer.acts.js';
import {
  archiveTasks,
  blockTask,
  cancelTask,
  finishTask,
  finishTasks,
  handOnTask,
  handOnTasks,
  labelTasks,
  moveDueTask,
  moveDueTasks,
  reopenTask,
  startTask,
  takeTask,
  unblockTask,
} from './progress.acts.js';
import {
  AcceptTaskInput,
  AskAgainInput,
  BlockTaskInput,
  CancelTaskInput,
  CounterTaskInput,
  DeclineTaskInput,
  FinishTaskInput,
  FinishTasksInput,
  HandOnTaskInput,
  HandOnTasksInput,
  LabelTasksInput,
  MoveDueTaskInput,
  MoveDueTasksInput,
} from './task.inputs.js';
import { promised, Task } from './task.js';

const id = { type: () => ID };

@Resolver(() => Task)
export class ProgressResolver {
  @ResolveField(() => Boolean, { description: 'Promised, and its owner holds no seat any more there. Whoever can’t see those seats is not told.' })
  async ownerLeft(@Ctx() context: Context, @Parent() task: Task): Promise<boolean> {
    const { answeringTeamId, organizationId, ownerId, state } = task;
    if (!ownerId || !promised.includes(state)) return false;
    return hasLeft(await context.read(), answeringTeamId, organizationId, ownerId);
  }

  @Mutation(() => Task)
  acceptTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AcceptTaskInput): Promise<Task> {
    return context.act(acceptTask, act, input);
  }

  @Mutation(() => Task)
  declineTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: DeclineTaskInput): Promise<Task> {
    return context.act(declineTask, act, input);
  }

  @Mutation(() => Task)
  counterTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: CounterTaskInput): Promise<Task> {
    return context.act(counterTask, act, input);
  }

  @Mutation(() => Task)
  agreeToOffer(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(agreeToOffer, act, { id: one });
  }

  @Mutation(() => Task)
  askAgain(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AskAgainInput): Promise<Task> {
    return context.act(askAgain, act, input);
  }

  @Mutation(() => Task)
  withdrawTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(withdrawTask, act, { id: one });
  }

  @Mutation(() => Task)
  cancelTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: CancelTaskInput): Promise<Task> {
    return context.act(cancelTask, act, input);
  }

  @Mutation(() => Task)
  startTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(startTask, act, { id: one });
  }

  @Mutation(() => Task)
  blockTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: BlockTaskInput): Promise<Task> {
    return context.act(blockTask, act, input);
  }

  @Mutation(() => Task)
  unblockTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(unblockTask, act, { id: one });
  }

  @Mutation(() => Task)
  finishTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: FinishTaskInput): Promise<Task> {
    return context.act(finishTask, act, input);
  }

  @Mutation(() => Task)
  reopenTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(reopenTask, act, { id: one });
  }

  @Mutation(() => Task)
  handOnTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: HandOnTaskInput): Promise<Task> {
    return context.act(handOnTask, act, input);
  }

  @Mutation(() => Task, { description: 'The owner has left: it becomes mine.' })
  takeTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Task> {
    return context.act(takeTask, act, { id: one });
  }

  @Mutation(() => Task)
  moveDueTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MoveDueTaskInput): Promise<Task> {
    return context.act(moveDueTask, act, input);
  }

  @Mutation(() => [Task])
  finishTasks(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: FinishTasksInput): Promise<Task[]> {
    return context.act(finishTasks, act, input);
  }

  @Mutation(() => [Task])
  moveDueTasks(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MoveDueTasksInput): Promise<Task[]> {
    return context.act(moveDueTasks, act, input);
  }

  @Mutation(() => [Task])
  handOnTasks(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: HandOnTasksInput): Promise<Task[]> {
    return context.act(handOnTasks, act, input);
  }

  @Mutation(() => [Task])
  labelTasks(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LabelTasksInput): Promise<Task[]> {
    return context.act(labelTasks, act, input);
  }

  @Mutation(() => [Task])
  archiveTasks(@Ctx() context: Context, @Args('act', id) act: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<Task[]> {
    return context.act(archiveTasks, act, { ids });
  }
}
