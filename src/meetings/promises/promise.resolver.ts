import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Task } from '../../tasks/task.js';
import { Context } from '../../work/context.js';
import { AgendaItem } from '../agenda/agenda-item.js';
import { buildAgenda } from '../agenda/agenda.build.js';
import { LinkMeetingTaskInput, PromiseInMeetingInput } from '../meeting.inputs.js';
import { Meeting } from '../meeting.js';
import { MeetingTask } from './meeting-task.js';
import { linkMeetingTask, promiseInMeeting, unlinkMeetingTask } from './promise.acts.js';

const id = { type: () => ID };

@Resolver(() => Meeting)
export class MeetingPromisesResolver {
  @ResolveField(() => [MeetingTask], { description: 'Which action items and asks came out of it.' })
  async taskLinks(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<MeetingTask[]> {
    return (await context.read()).find(MeetingTask, { meetingId: meeting.id, archivedAt: null }, { order: 'made_at, id' });
  }

  @ResolveField(() => [Task], { description: 'The tasks of these links, and those on its agenda.' })
  async tasks(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<Task[]> {
    const work = await context.read();
    const links = await work.find(MeetingTask, { meetingId: meeting.id, archivedAt: null });
    const items = await work.find(AgendaItem, { meetingId: meeting.id, archivedAt: null });
    const ids = [...links, ...items].map((one) => one.taskId).filter((one) => one !== null);
    return ids.length ? work.find(Task, { id: [...new Set(ids)] }, { order: 'made_at, id' }) : [];
  }

  @Mutation(() => [AgendaItem], { description: 'Adds what was promised, what is stuck and what is due to be decided again.' })
  buildAgenda(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<AgendaItem[]> {
    return context.act(buildAgenda, act, { id: one });
  }

  @Mutation(() => Task)
  promiseInMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: PromiseInMeetingInput): Promise<Task> {
    return context.act(promiseInMeeting, act, input);
  }

  @Mutation(() => MeetingTask)
  linkMeetingTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkMeetingTaskInput): Promise<MeetingTask> {
    return context.act(linkMeetingTask, act, input);
  }

  @Mutation(() => MeetingTask)
  unlinkMeetingTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<MeetingTask> {
    return context.act(unlinkMeetingTask, act, { id: one });
  }
}

@Resolver(() => Task)
export class TaskMeetingsResolver {
  @ResolveField(() => [MeetingTask])
  async meetingLinks(@Ctx() context: Context, @Parent() task: Task): Promise<MeetingTask[]> {
    return (await context.read()).find(MeetingTask, { taskId: task.id, archivedAt: null }, { order: 'made_at, id' });
  }

  @ResolveField(() => [Meeting], { description: 'Where it was promised or asked for.' })
  async meetings(@Ctx() context: Context, @Parent() task: Task): Promise<Meeting[]> {
    const work = await context.read();
    const links = await work.find(MeetingTask, { taskId: task.id, archivedAt: null });
    return links.length ? work.find(Meeting, { id: links.map((link) => link.meetingId) }, { order: 'starts_at, id' }) : [];
  }
}
