import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'lesson_answer' })
@ObjectType({ description: 'That a lesson was written from an answer: for whoever sees both.' })
export class LessonAnswer extends Thing {
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Field(() => ID) @Column('uuid') answerId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  /** The answer's audience, kept by the database. */
  @Column('int') endAudienceId: number;
}
