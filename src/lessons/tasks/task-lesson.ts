import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

@Entity({ schema: 'app', name: 'task_lesson' })
@ObjectType({ description: 'Says that a task comes of a lesson. Seen by whoever sees both.' })
export class TaskLesson extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  /** The lesson's audience, kept by the database. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@InputType()
export class LinkTaskToLessonInput {
  @Field(() => ID) id: string;
  @Field(() => ID) lessonId: string;
}
