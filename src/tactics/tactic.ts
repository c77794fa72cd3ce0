import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

/** Stages are code; a pack names them. In the order of the columns. */
export const stages: ReadonlySet<string> = new Set(['idea', 'designing', 'ready', 'testing', 'running', 'routine', 'stopped', 'handed_over']);

/** Nobody is promised work before the organization that leads it has said yes. */
export const stagesWithLead: ReadonlySet<string> = new Set(['ready', 'testing', 'running', 'routine']);

export type LeadState = 'proposed' | 'confirmed' | 'declined';

@Entity({ schema: 'app', name: 'tactic' })
@ObjectType({ description: 'A card of a strategy board: what is done, why it should work, who leads it, and where it stands.' })
export class Tactic extends Shared {
  @Field(() => ID) @Column('uuid') boardId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field(() => String, { nullable: true }) @Column('text') typeKey: string | null;
  @Field() @Column('text') stage: string;
  @Field({ description: 'A fractional-indexing key: orders the cards of a stage by code units, then by id.' }) @Column('text') position: string;
  @Field(() => String, { nullable: true }) @Column('text') description: string | null;
  @Field(() => String, { nullable: true, description: 'Why it should work.' }) @Column('text') mechanism: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') leadOrganizationId: string | null;
  @Field(() => String, { nullable: true, description: 'proposed | confirmed | declined; null without a lead.' }) @Column('text') leadState: LeadState | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') leadPersonId: string | null;
  @Field(() => String, { nullable: true, description: 'Why the organization declined.' }) @Column('text') leadReason: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') leadProposedBy: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') leadProposedAt: Date | null;
  @Field(() => String, { nullable: true }) @Column('text') strand: string | null;
  @Field(() => String, { nullable: true, description: 'Level of prevention.' }) @Column('text') level: string | null;
  @Field(() => String, { nullable: true, description: 'What the level of prevention is meant with respect to.' }) @Column('text') object: string | null;
  @Field(() => String, { nullable: true, description: 'Who is reached.' }) @Column('text') reaches: string | null;
  @Field(() => ID, { nullable: true, description: 'A place, a district at the finest.' }) @Column('uuid') areaId: string | null;
  @Field(() => [String]) @Column('text', { array: true }) languages: string[];
  @Field(() => Day, { nullable: true }) @Column('date') startsOn: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') endsOn: string | null;
  @Field(() => String, { nullable: true }) @Column('text') resourcesPeople: string | null;
  @Field(() => String, { nullable: true }) @Column('text') resourcesMoney: string | null;
  @Field(() => String, { nullable: true }) @Column('text') resourcesInKind: string | null;
  @Field(() => String, { nullable: true }) @Column('text') legalBasis: string | null;
  @Field(() => String, { nullable: true }) @Column('text') risks: string | null;
  @Field() @Column('text') confidence: string;
  @Field(() => String, { nullable: true }) @Column('text') confidenceNote: string | null;
  @Field(() => Date, { nullable: true, description: 'When somebody last judged it.' }) @Column('timestamptz') confidenceAt: Date | null;
  @Field(() => Day, { nullable: true }) @Column('date') nextReviewOn: string | null;
  @Field(() => String, { nullable: true }) @Column('text') stopReason: string | null;
  @Field(() => String, { nullable: true }) @Column('text') stopNote: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') embargoUntil: string | null;
  @Field({ description: 'Handling label: how people treat what they read here. It is no access rule.' }) @Column('text') handling: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') copiedFrom: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
