import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

/** Where a team works: a tree of states, counties, cities and districts. Never finer than a district. */
@Entity({ schema: 'app', name: 'place' })
@ObjectType()
export class Place extends Thing {
  @Field(() => String) @Column('text') name: string;
  @Field(() => String, { description: 'state | county | city | region | tribe | district' }) @Column('text') kind: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') parentId: string | null;
  @Field(() => String, { nullable: true, description: 'Roughly how many people live there, in words' }) @Column('text') populationBand: string | null;
  @Field(() => [String]) @Column('text', { array: true }) languages: string[];
  @Field(() => Float, { nullable: true }) @Column('double precision') latitude: number | null;
  @Field(() => Float, { nullable: true }) @Column('double precision') longitude: number | null;
}

export const placeKinds: ReadonlySet<string> = new Set(['state', 'county', 'city', 'region', 'tribe', 'district']);
