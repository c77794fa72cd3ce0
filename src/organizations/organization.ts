import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

/** A body that takes part through the people who hold seats for it. Its sector never changes: rights follow from it. */
@Entity({ schema: 'app', name: 'organization' })
@ObjectType()
export class Organization extends Thing {
  @Field(() => String) @Column('text') name: string;
  @Field(() => String) @Column('text') sector: string;
  @Field(() => String) @Column('text') kind: string;
  @Field(() => ID) @Column('uuid') placeId: string;
  @Field(() => [String], { description: 'Rules that it works under, by key: public records, health privacy and so on' })
  @Column('text', { array: true })
  obligations: string[];
  @Field(() => Int, {
    nullable: true,
    description: 'Its own rule: so many days after its date, what it promised is brought before its leadership; null: never',
  })
  @Column('int')
  escalateAfterDays: number | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
