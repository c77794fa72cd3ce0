import { Module } from '@nestjs/common';
import { HandOverResolver, TodayHandOversResolver } from './hand-over.resolver.js';

@Module({ providers: [HandOverResolver, TodayHandOversResolver] })
export class HandOversModule {}
