import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

@Entity({ schema: 'app', name: 'meeting_task' })
@ObjectType({ description: 'Says that a task was promised or asked for in a meeting. Seen by whoever sees both.' })
export class MeetingTask extends Thing {
  @Field(() => ID) @Column('uuid') meetingId: string;
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  /** The task's audience, kept by the database. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
