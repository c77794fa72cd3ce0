import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';

export type MeetingState = 'planned' | 'held' | 'approved' | 'cancelled';
export const meetingKinds: ReadonlySet<string> = new Set(['regular', 'special', 'committee', 'network']);

@Entity({ schema: 'app', name: 'meeting' })
@ObjectType({ description: 'A meeting of a team. Its minutes are locked while it is approved.' })
export class Meeting extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field({ description: 'regular | special | committee | network' }) @Column('text') kind: string;
  @Field(() => Date) @Column('timestamptz') startsAt: Date;
  @Field(() => Date) @Column('timestamptz') endsAt: Date;
  @Field({ description: 'Where the clock hangs by which people come, like America/Denver.' }) @Column('text') timeZone: string;
  @Field(() => String, { nullable: true }) @Column('text') place: string | null;
  @Field(() => String, { nullable: true, description: 'An https address to join from elsewhere.' }) @Column('text') link: string | null;
  @Field(() => String, { nullable: true }) @Column('text') purpose: string | null;
  @Field(() => Int, { nullable: true, description: 'How many seats have to be represented.' }) @Column('int') quorum: number | null;
  @Field({ description: 'Handling label of the minutes: how people treat what they read there.' }) @Column('text') handling: string;
  @Field(() => String, { description: 'planned | held | approved | cancelled' }) @Column('text') state: MeetingState;
  @Field(() => Date, { nullable: true, description: 'When what came out of it was last sent to who was to know.' }) @Column('timestamptz') sentAt: Date | null;
  @Field(() => Int, { description: 'Counts approvals: a correction is approved as the next version.' }) @Column('int') minutesVersion: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') approvedAt: Date | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') approvedBy: string | null;
  @Field(() => String, { nullable: true }) @Column('text') approvedByName: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
