import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

/** The people of several sectors who work together in one or several places. A network's stewards are a team too. */
@Entity({ schema: 'app', name: 'team' })
@ObjectType()
export class Team extends Thing {
  @Field(() => ID) @Column('uuid') networkId: string;
  @Field(() => String) @Column('text') name: string;
  @Field(() => String, { description: 'team | stewards' }) @Column('text') kind: 'team' | 'stewards';
  @Field(() => String, { nullable: true }) @Column('text') purpose: string | null;
  @Field(() => [String], { description: 'Sectors that the team does not want to be without' }) @Column('text', { array: true }) coreSectors: string[];
  @Field(() => [ID]) @Column('uuid', { array: true }) placeIds: string[];
  @Field(() => Day, { nullable: true }) @Column('date') startsOn: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') endsOn: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
