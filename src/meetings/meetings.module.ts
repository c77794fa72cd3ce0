import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda.resolver.js';
import { MeetingResolver } from './meeting.resolver.js';

@Module({ providers: [MeetingResolver, AgendaResolver] })
export class MeetingsModule {}
