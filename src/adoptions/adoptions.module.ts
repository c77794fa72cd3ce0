import { Module } from '@nestjs/common';
import './adoption.clock.js';
import { AdoptionResolver } from './adoption.resolver.js';
import { EditionAdoptionsResolver, LessonAdoptionsResolver, TacticAdoptionsResolver, TodayReportsResolver } from './around.resolver.js';
import { AdaptationResolver, ReportBackResolver } from './parts.resolver.js';

@Module({
  providers: [
    AdoptionResolver,
    AdaptationResolver,
    ReportBackResolver,
    EditionAdoptionsResolver,
    LessonAdoptionsResolver,
    TacticAdoptionsResolver,
    TodayReportsResolver,
  ],
})
export class AdoptionsModule {}
