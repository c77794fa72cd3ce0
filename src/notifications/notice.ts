import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'notice' })
@ObjectType({ description: 'That something is to be known by one person. It says what it is about, and holds nothing of that.' })
export class Notice extends Thing {
  @Field(() => ID) @Column('uuid') personId: string;
  @Field({ description: 'task | tactic | partner | seat | commitment | occurrence | meeting | decision | agreement' }) @Column('text') kind: string;
  @Field(() => ID) @Column('uuid') subjectId: string;
  @Field({ description: 'asked | offered | unanswered | week_before | day_before | day_after | escalated | sent | meets | unapproved | review' })
  @Column('text')
  why: string;
  /** Which occasion: the date that it reminds of. With another date the notice stands no more, and a new one comes. */
  @Column('text') about: string;
  @Field(() => Date) @Column('timestamptz') at: Date;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') seenAt: Date | null;
}
