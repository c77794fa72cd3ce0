import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Audience } from '../audience/audience.js';
import { Board } from '../boards/board.js';
import { Tactic } from '../tactics/tactic.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { linksOf, tacticsOf } from './links.js';
import { ChecklistLine, TaskLink, TaskNote } from './parts.js';
import { addTask, editTask } from './task.acts.js';
import { AddTaskInput, EditTaskInput, TasksInput } from './task.inputs.js';
import { inTheOrderOf, listTasks, TaskList } from './task.list.js';
import { askingAudience, Task } from './task.js';

const id = { type: () => ID };
const byDue = "order by coalesce(t.due_on, date '9999-12-31'), t.id limit 2000";

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Task, { nullable: true })
  async task(@Ctx() context: Context, @Args('id', id) one: string): Promise<Task | null> {
    return isId(one) ? context.load(Task, one.toLowerCase()) : null;
  }

  @Query(() => TaskList, { description: 'Action items and asks over all my teams that were not put away.' })
  async tasks(@Ctx() context: Context, @Args('input', { type: () => TasksInput, nullable: true }) input: TasksInput | null): Promise<TaskList> {
    return listTasks(await context.read(), input ?? {});
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this task.' })
  async viewerCan(@Ctx() context: Context, @Parent() task: Task): Promise<string[]> {
    return viewerCan((await context.read()).viewer, task);
  }

  @ResolveField(() => Audience, { nullable: true, description: 'Who sees it on the asking side; null for people of the asked side.' })
  async askingAudience(@Ctx() context: Context, @Parent() task: Task): Promise<Audience | null> {
    return (await context.read()).viewer.seatsOn(task.teamId).length ? askingAudience(task) : null;
  }

  @ResolveField(() => [TaskLink])
  async links(@Ctx() context: Context, @Parent() task: Task): Promise<TaskLink[]> {
    return linksOf(await context.read(), [task]);
  }

  @ResolveField(() => [ChecklistLine])
  async checklist(@Ctx() context: Context, @Parent() task: Task): Promise<ChecklistLine[]> {
    return (await context.read()).find(ChecklistLine, { taskId: task.id, archivedAt: null }, { order: 'position, id' });
  }

  @ResolveField(() => TaskNote, { nullable: true, description: 'My own; nobody else sees it.' })
  async note(@Ctx() context: Context, @Parent() task: Task): Promise<TaskNote | null> {
    const work = await context.read();
    return (await work.find(TaskNote, { taskId: task.id, personId: work.viewer.person }))[0] ?? null;
  }

  @Mutation(() => Task)
  addTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddTaskInput): Promise<Task> {
    return context.act(addTask, act, input);
  }

  @Mutation(() => Task)
  editTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditTaskInput): Promise<Task> {
    return context.act(editTask, act, input);
  }
}

@Resolver(() => TaskList)
export class TaskListResolver {
  @ResolveField(() => [TaskLink], { description: 'Of all these tasks.' })
  async links(@Ctx() context: Context, @Parent() list: TaskList): Promise<TaskLink[]> {
    return linksOf(await context.read(), list.tasks);
  }

  @ResolveField(() => [Tactic], { description: 'The tactics of these links.' })
  async tactics(@Ctx() context: Context, @Parent() list: TaskList): Promise<Tactic[]> {
    const work = await context.read();
    return tacticsOf(work, await linksOf(work, list.tasks));
  }
}

@Resolver(() => Board)
export class BoardTasksResolver {
  @ResolveField(() => [TaskLink], { description: 'Of all its living tactics.' })
  async taskLinks(@Ctx() context: Context, @Parent() board: Board): Promise<TaskLink[]> {
    const work = await context.read();
    const links = await work.find(TaskLink, { boardId: board.id, archivedAt: null }, { order: 'made_at, id' });
    const living = new Set((await tacticsOf(work, links)).map((tactic) => tactic.id));
    return links.filter((link) => living.has(link.tacticId));
  }

  @ResolveField(() => [Task], { description: 'Linked to one of its living tactics.' })
  async tasks(@Ctx() context: Context, @Parent() board: Board): Promise<Task[]> {
    const work = await context.read();
    const text = `select t.id from app.task t where t.archived_at is null and exists (select from app.task_link l join app.tactic c on c.id = l.tactic_id
      where l.task_id = t.id and l.board_id = $1 and l.archived_at is null and c.archived_at is null) ${byDue}`;
    return inTheOrderOf(work, await work.query<{ id: string }>(text, [board.id]));
  }
}

@Resolver(() => Tactic)
export class TacticTasksResolver {
  @ResolveField(() => [Task])
  async tasks(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Task[]> {
    const work = await context.read();
    const text = `select t.id from app.task t where t.archived_at is null and exists (select from app.task_link l
      where l.task_id = t.id and l.tactic_id = $1 and l.archived_at is null) ${byDue}`;
    return inTheOrderOf(work, await work.query<{ id: string }>(text, [tactic.id]));
  }
}
