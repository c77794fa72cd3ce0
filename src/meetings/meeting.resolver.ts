import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Check, isId } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { AgendaItem } from './agenda/agenda-item.js';
import { Attendance } from './attendance/attendance.js';
import { addMeeting, archiveMeeting, cancelMeeting, correctMinutes, editMeeting, holdMeeting, restoreMeeting, sendMeeting } from './meeting.acts.js';
import { AddMeetingInput, EditMeetingInput } from './meeting.inputs.js';
import { Meeting } from './meeting.js';

const id = { type: () => ID };
const moment = { type: () => Date, nullable: true };
const mostMeetings = 200;

/** Living meetings that this viewer sees, in the order in which they begin. */
async function listMeetings(work: Work, teamId: string | null, from: Date | null, until: Date | null): Promise<Meeting[]> {
  new Check()
    .id('teamId', teamId)
    .that('from', !from || !Number.isNaN(from.getTime()), 'malformed')
    .that('until', !until || !Number.isNaN(until.getTime()), 'malformed')
    .done();
  const values: Value[] = [];
  const tests = ['archived_at is null'];
  const add = (text: string, value: Value | null) => {
    if (value === null) return;
    values.push(value);
    tests.push(text.replace('?', `$${values.length}`));
  };
  add('team_id = ?', teamId);
  add('ends_at >= ?', from);
  add('starts_at < ?', until);
  // Without a beginning the latest are wanted, with one the next.
  const order = from ? 'starts_at, id' : 'starts_at desc, id';
  const rows = await work.query<{ id: string }>(`select id from app.meeting where ${tests.join(' and ')} order by ${order} limit ${mostMeetings}`, values);
  return rows.length ? work.find(Meeting, { id: rows.map((row) => row.id) }, { order: 'starts_at, id' }) : [];
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true })
  async meeting(@Ctx() context: Context, @Args('id', id) one: string): Promise<Meeting | null> {
    return isId(one) ? context.load(Meeting, one.toLowerCase()) : null;
  }

  @Query(() => [Meeting], { description: 'Of one team or of all mine, 200 at most, in the order in which they begin: from `from` on, or else the latest.' })
  async meetings(
    @Ctx() context: Context,
    @Args('teamId', { ...id, nullable: true }) teamId: string | null,
    @Args('from', moment) from: Date | null,
    @Args('until', moment) until: Date | null,
  ): Promise<Meeting[]> {
    return listMeetings(await context.read(), teamId ?? null, from ?? null, until ?? null);
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this meeting.' })
  async viewerCan(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<string[]> {
    return viewerCan((await context.read()).viewer, meeting);
  }

  @ResolveField(() => [AgendaItem], { description: 'With what was dropped.' })
  async agenda(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<AgendaItem[]> {
    return (await context.read()).find(AgendaItem, { meetingId: meeting.id, archivedAt: null }, { order: 'position, id' });
  }

  @ResolveField(() => [Attendance])
  async attendance(@Ctx() context: Context, @Parent() meeting: Meeting): Promise<Attendance[]> {
    return (await context.read()).find(Attendance, { meetingId: meeting.id, archivedAt: null }, { order: 'made_at, id' });
  }

  @Mutation(() => Meeting)
  addMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddMeetingInput): Promise<Meeting> {
    return context.act(addMeeting, act, input);
  }

  @Mutation(() => Meeting)
  editMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditMeetingInput): Promise<Meeting> {
    return context.act(editMeeting, act, input);
  }

  @Mutation(() => Meeting)
  cancelMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(cancelMeeting, act, { id: one });
  }

  @Mutation(() => Meeting)
  holdMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(holdMeeting, act, { id: one });
  }

  @Mutation(() => Meeting)
  sendMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(sendMeeting, act, { id: one });
  }

  @Mutation(() => Meeting)
  correctMinutes(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(correctMinutes, act, { id: one });
  }

  @Mutation(() => Meeting)
  archiveMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(archiveMeeting, act, { id: one });
  }

  @Mutation(() => Meeting)
  restoreMeeting(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Meeting> {
    return context.act(restoreMeeting, act, { id: one });
  }
}
