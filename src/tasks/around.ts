import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'task_helper' })
@ObjectType({ description: 'Somebody who sees a task and helps with it. It gives them nothing more to see; the other side of an ask does not learn of it.' })
export class TaskHelper extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') personId: string;
  @Field() @Column('text') personName: string;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'task_dependency' })
@ObjectType({ description: 'A task waits for another one. Seen by whoever sees both.' })
export class TaskDependency extends Thing {
  @Field(() => ID, { description: 'The one that waits.' }) @Column('uuid') taskId: string;
  @Field(() => ID, { description: 'The one that it waits for.' }) @Column('uuid') blockerId: string;
  /** The blocker's audience, kept by the database. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'task_goal' })
@ObjectType({ description: 'A task serves the goal of a board. Each team of an ask links its own.' })
export class TaskGoal extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') goalId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  /** The goal's audience, kept by the database. */
  @Column('int') endAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
