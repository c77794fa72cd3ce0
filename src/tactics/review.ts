import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

@Entity({ schema: 'app', name: 'review' })
@ObjectType({ description: 'A review of a tactic by people whom it concerns: what they said, and what was done about it.' })
export class Review extends Shared {
  @Field(() => ID) @Column('uuid') tacticId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') stage: string;
  @Field(() => Day) @Column('date') requestedOn: string;
  @Field(() => Int, { nullable: true, description: 'How many people review.' }) @Column('int') reviewers: number | null;
  @Field(() => String, { nullable: true }) @Column('text') reviewerSeats: string | null;
  @Field(() => Boolean, { nullable: true }) @Column('boolean') compensated: boolean | null;
  @Field(() => String, { nullable: true }) @Column('text') concerns: string | null;
  @Field(() => String, { nullable: true }) @Column('text') response: string | null;
  @Field(() => String, { nullable: true, description: 'supported | supported_with_changes | concern_open | not_reviewed; null while it waits.' }) @Column('text') outcome: string | null;
  @Field(() => String, { nullable: true, description: 'Why there was no review.' }) @Column('text') reason: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') closedOn: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
