import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda.resolver.js';
import { DecisionResolver, MeetingDecisionsResolver } from './decision.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingPromisesResolver, TaskMeetingsResolver } from './promise.resolver.js';

@Module({ providers: [MeetingResolver, AgendaResolver, DecisionResolver, MeetingDecisionsResolver, MeetingPromisesResolver, TaskMeetingsResolver] })
export class MeetingsModule {}
