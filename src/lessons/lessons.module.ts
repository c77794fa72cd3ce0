import { Module } from '@nestjs/common';
import { AfterActionResolver, MeetingReviewsResolver, TacticReviewsResolver } from './after-action.resolver.js';

@Module({ providers: [AfterActionResolver, TacticReviewsResolver, MeetingReviewsResolver] })
export class LessonsModule {}
