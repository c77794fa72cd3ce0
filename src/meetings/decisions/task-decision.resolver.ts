import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Task } from '../../tasks/task.js';
import { Context } from '../../work/context.js';
import { DecisionList } from './decision.list.js';
import { Decision } from './decision.js';
import { linkTaskToDecision, unlinkTaskFromDecision } from './task-decision.acts.js';
import { LinkTaskToDecisionInput, TaskDecision } from './task-decision.js';

const id = { type: () => ID };
const inOrder = { order: 'made_at, id' };

@Resolver(() => Task)
export class TaskDecisionsResolver {
  @ResolveField(() => [TaskDecision], { description: 'Which decisions it carries out.' })
  async decisionLinks(@Ctx() context: Context, @Parent() task: Task): Promise<TaskDecision[]> {
    return (await context.read()).find(TaskDecision, { taskId: task.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [Decision], { description: 'The decisions of these links.' })
  async decisions(@Ctx() context: Context, @Parent() task: Task): Promise<Decision[]> {
    const work = await context.read();
    const links = await work.find(TaskDecision, { taskId: task.id, archivedAt: null });
    return links.length ? work.find(Decision, { id: links.map((link) => link.decisionId) }, { order: 'decided_on, id' }) : [];
  }

  @Mutation(() => TaskDecision)
  linkTaskToDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkTaskToDecisionInput): Promise<TaskDecision> {
    return context.act(linkTaskToDecision, act, input);
  }

  @Mutation(() => TaskDecision)
  unlinkTaskFromDecision(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskDecision> {
    return context.act(unlinkTaskFromDecision, act, { id: one });
  }
}

@Resolver(() => DecisionList)
export class DecisionTasksResolver {
  @ResolveField(() => [TaskDecision], { description: 'Which tasks carry them out.' })
  async taskLinks(@Ctx() context: Context, @Parent() { decisions }: DecisionList): Promise<TaskDecision[]> {
    return (await context.read()).find(TaskDecision, { decisionId: decisions.map((decision) => decision.id), archivedAt: null }, inOrder);
  }

  @ResolveField(() => [Task], { description: 'The tasks of these links.' })
  async tasks(@Ctx() context: Context, @Parent() list: DecisionList): Promise<Task[]> {
    const links = await this.taskLinks(context, list);
    return links.length ? (await context.read()).find(Task, { id: [...new Set(links.map((link) => link.taskId))] }, { order: 'due_on nulls last, id' }) : [];
  }
}
