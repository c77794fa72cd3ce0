import { Module } from '@nestjs/common';
import { AfterActionResolver, MeetingReviewsResolver, TacticReviewsResolver } from './after-action.resolver.js';
import { LessonResolver, ReviewLessonsResolver, TacticLessonsResolver } from './lesson.resolver.js';

@Module({
  providers: [AfterActionResolver, TacticReviewsResolver, MeetingReviewsResolver, LessonResolver, TacticLessonsResolver, ReviewLessonsResolver],
})
export class LessonsModule {}
