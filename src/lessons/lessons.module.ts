import { Module } from '@nestjs/common';
import { AfterActionResolver, MeetingReviewsResolver, TacticReviewsResolver } from './after-action/after-action.resolver.js';
import { LessonResolver, ReviewLessonsResolver, TacticLessonsResolver } from './lesson.resolver.js';
import { LessonTasksResolver, TaskLessonsResolver } from './tasks/task-lesson.resolver.js';

@Module({
  providers: [
    AfterActionResolver,
    TacticReviewsResolver,
    MeetingReviewsResolver,
    LessonResolver,
    TacticLessonsResolver,
    ReviewLessonsResolver,
    TaskLessonsResolver,
    LessonTasksResolver,
  ],
})
export class LessonsModule {}
