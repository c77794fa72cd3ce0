import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

export type CommitmentState = 'proposed' | 'accepted' | 'declined' | 'paused' | 'ended';
export const commitmentStates: ReadonlySet<string> = new Set<CommitmentState>(['proposed', 'accepted', 'declined', 'paused', 'ended']);
export type WorkingDayRule = 'none' | 'next' | 'previous';
export const workingDayRules: ReadonlySet<string> = new Set<WorkingDayRule>(['none', 'next', 'previous']);

/** Promised, and not over. */
export const standing: readonly CommitmentState[] = ['accepted', 'paused'];

@Entity({ schema: 'app', name: 'commitment' })
@ObjectType({ description: 'A promise that comes back, like one training a month: an ask until the organization that is to keep it has said yes.' })
export class Commitment extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID, { description: 'Who promises.' }) @Column('uuid') organizationId: string;
  @Field() @Column('text') title: string;
  @Field(() => String, { nullable: true }) @Column('text') why: string | null;
  @Field(() => String, { description: 'proposed | accepted | declined | paused | ended' }) @Column('text') state: CommitmentState;
  @Field(() => ID, { nullable: true, description: 'One person of that organization; null until it was accepted.' }) @Column('uuid') ownerId: string | null;
  @Field(() => String, { nullable: true }) @Column('text') ownerName: string | null;
  @Field(() => String, { description: 'When it comes back, as RFC 5545 writes it: FREQ=MONTHLY;BYDAY=1MO' }) @Column('text') rule: string;
  @Field(() => Day) @Column('date') startsOn: string;
  @Field(() => Day, { nullable: true }) @Column('date') endsOn: string | null;
  @Field(() => String, { description: 'Where a day begins: America/New_York' }) @Column('text') timeZone: string;
  @Field(() => String, { description: 'none | next | previous: where a date goes that falls on a weekend.' })
  @Column('text')
  workingDayRule: WorkingDayRule;
  @Field(() => Day, { nullable: true, description: 'The next date that stands on nobody’s list yet.' }) @Column('date') nextOn: string | null;
  @Field(() => ID) @Column('uuid') askedBy: string;
  @Field() @Column('text') askedByName: string;
  @Field(() => ID) @Column('uuid') askedByOrganizationId: string;
  @Field(() => Date) @Column('timestamptz') askedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') answeredBy: string | null;
  @Field(() => String, { nullable: true }) @Column('text') answeredByName: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined, paused or ended.' }) @Column('text') reason: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') pausedFrom: string | null;
  @Field(() => Day, { nullable: true, description: 'The first day on which it counts again; null: until somebody resumes it.' })
  @Column('date')
  pausedUntil: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

export type OccurrenceState = 'due' | 'kept' | 'missed' | 'skipped';

@Entity({ schema: 'app', name: 'occurrence' })
@ObjectType({ description: 'One time that a commitment is due.' })
export class Occurrence extends Thing {
  @Field(() => ID) @Column('uuid') commitmentId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => Day) @Column('date') dueOn: string;
  @Field(() => Day, { description: 'The date of the rule, where a weekend moved it.' }) @Column('date') originalOn: string;
  @Field(() => String, { description: 'due | kept | missed | skipped' }) @Column('text') state: OccurrenceState;
  @Field(() => String, { nullable: true, description: 'What shows that it was kept, or why it was not.' }) @Column('text') remark: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') markedBy: string | null;
  @Field(() => String, { nullable: true }) @Column('text') markedByName: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') markedAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'commitment_link' })
@ObjectType({ description: 'Says that a commitment serves a tactic.' })
export class CommitmentLink extends Thing {
  @Field(() => ID) @Column('uuid') commitmentId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') tacticId: string;
  /** The tactic's audience, kept by the database: a link is within both of its ends. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
