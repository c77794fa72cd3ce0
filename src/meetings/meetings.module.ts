import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda.resolver.js';
import { DecisionResolver, MeetingDecisionsResolver } from './decision.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingPromisesResolver, TaskMeetingsResolver } from './promise.resolver.js';
import { DecisionTasksResolver, TaskDecisionsResolver } from './task-decision.resolver.js';

@Module({
  providers: [
    MeetingResolver,
    AgendaResolver,
    DecisionResolver,
    MeetingDecisionsResolver,
    MeetingPromisesResolver,
    TaskMeetingsResolver,
    TaskDecisionsResolver,
    DecisionTasksResolver,
  ],
})
export class MeetingsModule {}
