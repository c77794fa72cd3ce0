import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Tactic } from '../../tactics/tactic.js';
import { Task } from '../../tasks/task.js';
import { Context } from '../../work/context.js';
import { markAttendance } from '../attendance/attendance.acts.js';
import { Attendance } from '../attendance/attendance.js';
import { Decision } from '../decisions/decision.js';
import { AddAgendaItemInput, EditAgendaItemInput, MarkAttendanceInput, MoveAgendaItemInput, SettleAgendaItemInput } from '../meeting.inputs.js';
import { addAgendaItem, editAgendaItem, moveAgendaItem, settleAgendaItem } from './agenda.acts.js';
import { AgendaItem } from './agenda-item.js';

const id = { type: () => ID };

@Resolver(() => AgendaItem)
export class AgendaResolver {
  @ResolveField(() => Task, { nullable: true })
  async task(@Ctx() context: Context, @Parent() item: AgendaItem): Promise<Task | null> {
    return context.load(Task, item.taskId);
  }

  @ResolveField(() => Tactic, { nullable: true })
  async tactic(@Ctx() context: Context, @Parent() item: AgendaItem): Promise<Tactic | null> {
    return context.load(Tactic, item.tacticId);
  }

  @ResolveField(() => Decision, { nullable: true })
  async decision(@Ctx() context: Context, @Parent() item: AgendaItem): Promise<Decision | null> {
    return context.load(Decision, item.decisionId);
  }

  @Mutation(() => AgendaItem)
  addAgendaItem(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddAgendaItemInput): Promise<AgendaItem> {
    return context.act(addAgendaItem, act, input);
  }

  @Mutation(() => AgendaItem)
  editAgendaItem(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditAgendaItemInput): Promise<AgendaItem> {
    return context.act(editAgendaItem, act, input);
  }

  @Mutation(() => AgendaItem)
  moveAgendaItem(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MoveAgendaItemInput): Promise<AgendaItem> {
    return context.act(moveAgendaItem, act, input);
  }

  @Mutation(() => AgendaItem)
  settleAgendaItem(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: SettleAgendaItemInput): Promise<AgendaItem> {
    return context.act(settleAgendaItem, act, input);
  }

  @Mutation(() => [Attendance])
  markAttendance(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MarkAttendanceInput): Promise<Attendance[]> {
    return context.act(markAttendance, act, input);
  }
}
