import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda/agenda.resolver.js';
import { DecisionResolver, MeetingDecisionsResolver } from './decisions/decision.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingPromisesResolver, TaskMeetingsResolver } from './promises/promise.resolver.js';
import { DecisionTasksResolver, TaskDecisionsResolver } from './decisions/task-decision.resolver.js';

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
