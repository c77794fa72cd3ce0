import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

export const attendanceStates: ReadonlySet<string> = new Set(['present', 'deputy', 'absent', 'excused']);

@Entity({ schema: 'app', name: 'attendance' })
@ObjectType({ description: 'Whether a seat was represented in a meeting.' })
export class Attendance extends Thing {
  @Field(() => ID) @Column('uuid') meetingId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') seatId: string;
  @Field(() => ID, { nullable: true, description: 'Who holds the seat, or their deputy.' }) @Column('uuid') personId: string | null;
  @Field(() => String, { nullable: true, description: 'As that person was called then.' }) @Column('text') personName: string | null;
  @Field({ description: 'present | deputy | absent | excused' }) @Column('text') state: string;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
