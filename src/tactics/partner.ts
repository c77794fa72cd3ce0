import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';

@Entity({ schema: 'app', name: 'partner' })
@ObjectType({ description: 'An organization that works along on a tactic, once it has said so.' })
export class Partner extends Shared {
  @Field(() => ID) @Column('uuid') tacticId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => String, { nullable: true, description: 'What it does here, in words.' }) @Column('text') role: string | null;
  @Field(() => String, { description: 'proposed | confirmed | declined' }) @Column('text') state: 'proposed' | 'confirmed' | 'declined';
  @Field(() => String, { nullable: true, description: 'Why it declined.' }) @Column('text') reason: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') proposedBy: string | null;
  @Field(() => Date) @Column('timestamptz') proposedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') answeredBy: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') answeredAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
