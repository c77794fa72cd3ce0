import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'minutes_version' })
@ObjectType({ description: 'The minutes of a meeting as they were approved. A correction is approved as the next version; none is changed.' })
export class MinutesVersion extends Thing {
  @Field(() => ID) @Column('uuid') meetingId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => Int) @Column('int') number: number;
  /** Its lines as JSON: what `text.ts` calls blocks. Things that lines became are named by their id alone. */
  @Column('text') content: string;
  @Field({ description: 'Its words, a line each.' }) @Column('text') text: string;
  @Field() @Column('text') approvedByName: string;
  @Field(() => Date) @Column('timestamptz') approvedAt: Date;
}
