import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

/** Cities that work on one goal, with the principles that they share. */
@Entity({ schema: 'app', name: 'network' })
@ObjectType()
export class Network extends Thing {
  @Field(() => String) @Column('text') name: string;
  @Field(() => [String]) @Column('text', { array: true }) principles: string[];
}
