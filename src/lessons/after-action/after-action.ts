import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../../audience/audience.js';
import { Day } from '../../work/graphql.js';
import { Thing } from '../../work/thing.js';

export type ReviewedKind = 'tactic' | 'meeting' | 'event';
export type AfterActionState = 'draft' | 'done';

@Entity({ schema: 'app', name: 'after_action_review' })
@ObjectType({ description: 'People look back together on a tactic, a meeting or an event. Seen by nobody who does not see what it is about.' })
export class AfterActionReview extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => String, { description: 'tactic | meeting | event' }) @Column('text') aboutKind: ReviewedKind;
  @Field(() => ID, { nullable: true }) @Column('uuid') tacticId: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') meetingId: string | null;
  @Field({ description: 'What it looks back on, as that was called when the review began.' }) @Column('text') title: string;
  @Field(() => Day) @Column('date') heldOn: string;
  @Field(() => ID) @Column('uuid') facilitatorId: string;
  @Field() @Column('text') facilitatorName: string;
  @Field(() => String, { nullable: true, description: 'What was meant to happen.' }) @Column('text') intended: string | null;
  @Field(() => String, { nullable: true, description: 'What happened.' }) @Column('text') happened: string | null;
  @Field(() => String, { nullable: true, description: 'Why the two differ, or do not.' }) @Column('text') why: string | null;
  @Field(() => String, { nullable: true, description: 'What to do again.' }) @Column('text') keep: string | null;
  @Field(() => String, { nullable: true, description: 'What to do otherwise.' }) @Column('text') change: string | null;
  @Field(() => String, { nullable: true, description: 'What nobody expected.' }) @Column('text') surprises: string | null;
  @Field(() => [String], { description: 'The sectors that took part.' }) @Column('text', { array: true }) sectors: string[];
  @Field(() => String, { description: 'draft | done' }) @Column('text') state: AfterActionState;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') doneAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

export type ObservationKind = 'keep' | 'change' | 'surprise';
export const observationKinds: ReadonlySet<string> = new Set<ObservationKind>(['keep', 'change', 'surprise']);

@Entity({ schema: 'app', name: 'observation' })
@ObjectType({ description: 'One thing that a review brought up, worth keeping.' })
export class Observation extends Thing {
  @Field(() => ID) @Column('uuid') afterActionReviewId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') text: string;
  @Field(() => String, { description: 'keep | change | surprise' }) @Column('text') kind: ObservationKind;
  @Field(() => Int) @Column('int') position: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
