import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

export type AdoptionState = 'considering' | 'planned' | 'testing' | 'running' | 'stopped' | 'rejected';
/** In these a team is at it: once at a time for each lesson. */
export const living: readonly AdoptionState[] = ['considering', 'planned', 'testing', 'running'];
/** In these it was taken over, whatever came of it. */
export const adopted: readonly AdoptionState[] = ['planned', 'testing', 'running', 'stopped'];
export const fitKeys = ['law', 'market', 'partners', 'money', 'culture_language', 'data'] as const;
export const fitAnswers: ReadonlySet<string> = new Set(['yes', 'partly', 'no', 'unknown']);
export const outcomes: ReadonlySet<string> = new Set(['worked', 'partly', 'not']);

const text = () => String;
const words = { nullable: true };

@Entity({ schema: 'app', name: 'adoption' })
@ObjectType({
  description: 'That a team takes over what another one learned. Its own team and those it comes from see it, and the network unless the team waits with that.',
})
export class Adoption extends Thing {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') editionId: string;
  /** The first edition of the same lesson: what is one lesson for its readers, without whose it is. */
  @Column('uuid') firstEditionId: string;
  @Field(() => ID, { nullable: true, description: 'The first place of the team.' }) @Column('uuid') placeId: string | null;
  @Field({ description: 'As it was called then.' }) @Column('text') placeName: string;
  @Field() @Column('text') teamName: string;
  @Field(text, { description: 'considering | planned | testing | running | stopped | rejected' }) @Column('text') state: AdoptionState;
  @Field(text, { nullable: true, description: 'Why it was stopped or rejected, for all who see the adoption; null also where it stopped with its tactic.' })
  @Column('text')
  reason: string | null;
  @Field(() => Day, { nullable: true, description: 'When it was first tested or run.' }) @Column('date') startedOn: string | null;
  @Field({ description: 'The network knows of it; those it comes from always do.' }) @Column('boolean') told: boolean;
  @Field(() => Day, { nullable: true, description: 'The lesson was taken out of the network on that day.' }) @Column('date') withdrawnOn: string | null;
}

@Entity({ schema: 'app', name: 'adoption_tactic' })
@ObjectType({ description: 'The card with which a team does what it took over. Seen by whoever sees both.' })
export class AdoptionTactic extends Thing {
  @Field(() => ID) @Column('uuid') adoptionId: string;
  @Field(() => ID) @Column('uuid') tacticId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') boardId: string;
  /** The tactic's audience, kept by the database. */
  @Column('int') endAudienceId: number;
}

@Entity({ schema: 'app', name: 'adoption_fit' })
@ObjectType({ description: 'Whether it would work here, in one respect. For the adopting team alone.' })
export class AdoptionFit extends Thing {
  @Field(() => ID) @Column('uuid') adoptionId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field({ description: 'law | market | partners | money | culture_language | data' }) @Column('text') key: string;
  @Field({ description: 'yes | partly | no | unknown' }) @Column('text') answer: string;
  @Field(text, words) @Column('text') note: string | null;
}

@Entity({ schema: 'app', name: 'adaptation' })
@ObjectType({ description: 'What an adopting team does otherwise than the lesson says, and whether its core is kept.' })
export class Adaptation extends Thing {
  @Field(() => ID) @Column('uuid') adoptionId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') text: string;
  @Field({ description: 'content | context | training_evaluation | implementation_activities' }) @Column('text') changed: string;
  @Field(text, {
    nullable: true,
    description: 'added | removed | shortened | lengthened | substituted | reordered | spread | integrated | tailored | loosened | drifted',
  })
  @Column('text')
  nature: string | null;
  @Field(text, { nullable: true, description: 'before_start | during | scale_up | maintenance' }) @Column('text') happened: string | null;
  @Field(text, { nullable: true, description: 'planned | reactive' }) @Column('text') planned: string | null;
  @Field(text, {
    nullable: true,
    description: 'political_leader | program_lead | funder | administrator | coordinator | researcher | practitioner | community | lived_experience',
  })
  @Column('text')
  decidedBy: string | null;
  @Field(text, { nullable: true, description: 'individual | group | organization | jurisdiction | network' }) @Column('text') level: string | null;
  @Field(text, { nullable: true, description: 'reach | fit | effectiveness | cost | feasibility | satisfaction | equity_culture | legal' })
  @Column('text')
  goal: string | null;
  @Field(text, {
    nullable: true,
    description: 'law | policy | funding | staff | data | politics | culture_language | geography | market | lived_experience | other',
  })
  @Column('text')
  factor: string | null;
  @Field(text, { nullable: true, description: 'temporary | lasting' }) @Column('text') lasting: string | null;
  @Field({ description: 'core_kept | core_changed | unknown' }) @Column('text') fidelity: string;
  @Field(() => Date, words) @Column('timestamptz') archivedAt: Date | null;
}

/** The codes of an adaptation, after the FRAME of implementation research. */
export const adaptationCodes = {
  changed: new Set(['content', 'context', 'training_evaluation', 'implementation_activities']),
  nature: new Set([
    ...['added', 'removed', 'shortened', 'lengthened', 'substituted', 'reordered'],
    ...['spread', 'integrated', 'tailored', 'loosened', 'drifted'],
  ]),
  happened: new Set(['before_start', 'during', 'scale_up', 'maintenance']),
  planned: new Set(['planned', 'reactive']),
  decidedBy: new Set([
    ...['political_leader', 'program_lead', 'funder', 'administrator', 'coordinator'],
    ...['researcher', 'practitioner', 'community', 'lived_experience'],
  ]),
  level: new Set(['individual', 'group', 'organization', 'jurisdiction', 'network']),
  goal: new Set(['reach', 'fit', 'effectiveness', 'cost', 'feasibility', 'satisfaction', 'equity_culture', 'legal']),
  factor: new Set([...['law', 'policy', 'funding', 'staff', 'data', 'politics'], ...['culture_language', 'geography', 'market', 'lived_experience', 'other']]),
  lasting: new Set(['temporary', 'lasting']),
  fidelity: new Set(['core_kept', 'core_changed', 'unknown']),
} as const;

@Entity({ schema: 'app', name: 'report_back' })
@ObjectType({
  description: 'How it went, for those it comes from and whoever else sees the adoption. Asked for after three and twelve months, and welcome at any time.',
})
export class ReportBack extends Thing {
  @Field(() => ID) @Column('uuid') adoptionId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => Int, { nullable: true, description: 'Asked for after so many months: 3 | 12; null: of their own accord.' })
  @Column('int')
  afterMonths: number | null;
  @Field(() => Day, words) @Column('date') dueOn: string | null;
  @Field({ description: 'asked | answered | skipped' }) @Column('text') state: 'asked' | 'answered' | 'skipped';
  @Field(text, { nullable: true, description: 'worked | partly | not' }) @Column('text') outcome: string | null;
  @Field(text, { nullable: true, description: 'What changed since, and what was done otherwise.' }) @Column('text') whatChanged: string | null;
  @Field(text, { nullable: true, description: 'What was counted, in words.' }) @Column('text') numbers: string | null;
  @Field(text, { nullable: true, description: 'Why there is no report.' }) @Column('text') reason: string | null;
  @Field(() => Date, words) @Column('timestamptz') answeredAt: Date | null;
}
