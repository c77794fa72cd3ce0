import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../../work/thing.js';

export const purposes: ReadonlySet<string> = new Set(['inform', 'discuss', 'decide']);
export type AgendaItemState = 'open' | 'done' | 'dropped';

/** Why an item is on the agenda, in the order in which a meeting takes them. */
export const sections = ['follow_up', 'blocked', 'unanswered', 'off_track', 'review', 'added'] as const;
export type Section = (typeof sections)[number];

@Entity({ schema: 'app', name: 'agenda_item' })
@ObjectType({ description: 'Something that a meeting talks about. One that grew from a thing is seen by whoever sees both.' })
export class AgendaItem extends Thing {
  @Field(() => ID) @Column('uuid') meetingId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field({ description: 'inform | discuss | decide' }) @Column('text') purpose: string;
  @Field(() => String, { description: 'Why it is here: follow_up | blocked | unanswered | off_track | review | added' })
  @Column('text')
  section: Section;
  @Field(() => ID, { nullable: true, description: 'Who leads through it.' }) @Column('uuid') ownerId: string | null;
  @Field(() => Int, { nullable: true }) @Column('int') minutes: number | null;
  @Field({ description: 'A fractional-indexing key: orders the items by code units, then by id.' }) @Column('text') position: string;
  @Field(() => String, { nullable: true }) @Column('text') notes: string | null;
  @Field(() => String, { description: 'open | done | dropped; what was dropped is not brought back by building the agenda again' })
  @Column('text')
  state: AgendaItemState;
  @Field(() => ID, { nullable: true, description: 'The action item or ask that it is about.' }) @Column('uuid') taskId: string | null;
  @Field(() => ID, { nullable: true, description: 'The tactic that it is about.' }) @Column('uuid') tacticId: string | null;
  @Field(() => ID, { nullable: true, description: 'The decision that it is about.' }) @Column('uuid') decisionId: string | null;
  /** The audience of what it is about, kept by the database. */
  @Column('int') endAudienceId: number | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
