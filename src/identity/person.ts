import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

/** Somebody, as others see them. Address, password and settings are kept apart and are the person's alone. */
@Entity({ schema: 'app', name: 'person' })
@ObjectType()
export class Person extends Thing {
  @Field(() => String) @Column('text') displayName: string;
  @Field(() => String, { nullable: true }) @Column('text') pronouns: string | null;
}
