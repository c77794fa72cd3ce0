import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

@Entity({ schema: 'app', name: 'task_decision' })
@ObjectType({ description: 'Says that a task carries out a decision. Seen by whoever sees both.' })
export class TaskDecision extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') decisionId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  /** The decision's audience, kept by the database. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@InputType()
export class LinkTaskToDecisionInput {
  @Field(() => ID) id: string;
  @Field(() => ID) decisionId: string;
}
