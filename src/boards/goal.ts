import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

@Entity({ schema: 'app', name: 'goal' })
@ObjectType({ description: 'What the team wants to reach with a board, and by when. One a board.' })
export class Goal extends Shared {
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') statement: string;
  @Field(() => String, { nullable: true }) @Column('text') why: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') startsOn: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') deadline: string | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied.' })
export class GoalInput {
  @Field(() => ID) boardId: string;
  @Field(() => Int, { nullable: true, description: 'The version that the editor saw; absent: a new goal.' }) version?: number | null;
  @Field(() => String, { nullable: true }) statement?: string | null;
  @Field(() => String, { nullable: true }) why?: string | null;
  @Field(() => Day, { nullable: true }) startsOn?: string | null;
  @Field(() => Day, { nullable: true }) deadline?: string | null;
}
