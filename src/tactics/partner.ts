import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';

@Entity({ schema: 'app', name: 'partner' })
@ObjectType({ description: 'An organization that was asked to take part in a tactic, and what it answered.' })
export class Partner extends Shared {
  @Field(() => ID) @Column('uuid') tacticId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => String, { nullable: true }) @Column('text') role: string | null;
  @Field({ description: 'proposed | confirmed | declined' }) @Column('text') state: string;
  @Field(() => String, { nullable: true, description: 'Why it declined.' }) @Column('text') reason: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') proposedBy: string | null;
  @Field(() => Date) @Column('timestamptz') proposedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') answeredBy: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') answeredAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
