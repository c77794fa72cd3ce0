import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

@Entity({ schema: 'app', name: 'board' })
@ObjectType({ description: 'A strategy board of a team: its goal, and tactics in stages.' })
export class Board extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field(() => String, { nullable: true }) @Column('text') purpose: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@InputType()
export class CreateBoardInput {
  @Field(() => ID) teamId: string;
  @Field() title: string;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => String, { nullable: true, description: 'What the team wants to reach; absent: the board starts without a goal.' }) goalStatement?: string | null;
  @Field(() => Day, { nullable: true, description: "The goal's." }) deadline?: string | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditBoardInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) purpose?: string | null;
}
