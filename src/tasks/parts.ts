import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';

@Entity({ schema: 'app', name: 'task_link' })
@ObjectType({ description: 'Says that a task serves a tactic. Each team of an ask links its own.' })
export class TaskLink extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') tacticId: string;
  /** The tactic's audience, kept by the database: a link is within both of its ends. */
  @Column('int') tacticAudienceId: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'checklist_line' })
@ObjectType()
export class ChecklistLine extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field() @Column('text') text: string;
  @Field() @Column('boolean') done: boolean;
  @Field(() => ID, { nullable: true }) @Column('uuid') doneBy: string | null;
  @Field(() => Int) @Column('int') position: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'task_note' })
@ObjectType({ description: 'What one person notes about a task, for themselves alone.' })
export class TaskNote extends Thing {
  @Field(() => ID) @Column('uuid') taskId: string;
  @Field(() => ID) @Column('uuid') personId: string;
  @Field() @Column('text') text: string;
}

@Entity({ schema: 'app', name: 'withdrawn_ask' })
@ObjectType({ description: 'All that stays with an organization of another team of an ask that was withdrawn: from whom, and when.' })
export class WithdrawnAsk extends Thing {
  @Field(() => ID, { description: 'The team of the asked organization.' }) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => ID) @Column('uuid') fromOrganizationId: string;
  @Field(() => Date) @Column('timestamptz') withdrawnAt: Date;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
