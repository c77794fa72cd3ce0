import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

@Entity({ schema: 'app', name: 'review' })
@ObjectType({ description: 'People who know what a tactic does to others look at it, and say what concerns them.' })
export class Review extends Shared {
  @Field(() => ID) @Column('uuid') tacticId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') stage: string;
  @Field(() => Day) @Column('date') requestedOn: string;
  @Field(() => Int, { nullable: true }) @Column('int') reviewers: number | null;
  @Field(() => String, { nullable: true, description: 'From which seats; names only if they agree.' }) @Column('text') reviewerSeats: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Were they paid for their time?' }) @Column('boolean') compensated: boolean | null;
  @Field(() => String, { nullable: true }) @Column('text') concerns: string | null;
  @Field(() => String, { nullable: true, description: 'What is done about the concerns.' }) @Column('text') response: string | null;
  @Field(() => String, { nullable: true, description: 'supported | supported_with_changes | concern_open | not_reviewed; null while it waits' })
  @Column('text')
  outcome: string | null;
  @Field(() => String, { nullable: true, description: 'Why there was no review.' }) @Column('text') reason: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') closedOn: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

/** A review that waits or has an open concern is not over. */
export const isOpen = (outcome: string | null): boolean => outcome === null || outcome === 'concern_open';
