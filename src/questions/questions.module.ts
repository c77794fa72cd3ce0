import { Module } from '@nestjs/common';
import './delivery.js';
import { FollowUpResolver, HomeQuestionResolver } from './home-question.resolver.js';
import { AnswerResolver, LessonQuestionResolver, QuestionResolver } from './question.resolver.js';

@Module({ providers: [QuestionResolver, AnswerResolver, HomeQuestionResolver, FollowUpResolver, LessonQuestionResolver] })
export class QuestionsModule {}
