import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Task } from '../../tasks/task.js';
import { Context } from '../../work/context.js';
import { Lesson } from '../lesson.js';
import { linkTaskToLesson, unlinkTaskFromLesson } from './task-lesson.acts.js';
import { LinkTaskToLessonInput, TaskLesson } from './task-lesson.js';

const id = { type: () => ID };
const inOrder = { order: 'made_at, id' };

@Resolver(() => Task)
export class TaskLessonsResolver {
  @ResolveField(() => [TaskLesson], { description: 'Which lessons it comes of.' })
  async lessonLinks(@Ctx() context: Context, @Parent() task: Task): Promise<TaskLesson[]> {
    return (await context.read()).find(TaskLesson, { taskId: task.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [Lesson], { description: 'The lessons of these links.' })
  async lessons(@Ctx() context: Context, @Parent() task: Task): Promise<Lesson[]> {
    const work = await context.read();
    const links = await work.find(TaskLesson, { taskId: task.id, archivedAt: null });
    return links.length ? work.find(Lesson, { id: links.map((link) => link.lessonId) }, { order: 'made_at, id' }) : [];
  }

  @Mutation(() => TaskLesson)
  linkTaskToLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkTaskToLessonInput): Promise<TaskLesson> {
    return context.act(linkTaskToLesson, act, input);
  }

  @Mutation(() => TaskLesson)
  unlinkTaskFromLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskLesson> {
    return context.act(unlinkTaskFromLesson, act, { id: one });
  }
}

@Resolver(() => Lesson)
export class LessonTasksResolver {
  @ResolveField(() => [TaskLesson], { description: 'Which tasks come of it.' })
  async taskLinks(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<TaskLesson[]> {
    return (await context.read()).find(TaskLesson, { lessonId: lesson.id, archivedAt: null }, inOrder);
  }

  @ResolveField(() => [Task], { description: 'The tasks of these links.' })
  async tasks(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Task[]> {
    const links = await this.taskLinks(context, lesson);
    return links.length ? (await context.read()).find(Task, { id: links.map((link) => link.taskId) }, { order: 'due_on nulls last, id' }) : [];
  }
}
