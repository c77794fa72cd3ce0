import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Thing } from '../work/thing.js';
import { learned } from './learned.js';

export type LessonState = 'observed' | 'identified' | 'validated' | 'shared' | 'applied' | 'adopted' | 'retired';
export const lessonStates: ReadonlySet<string> = new Set<LessonState>(['observed', 'identified', 'validated', 'shared', 'applied', 'adopted', 'retired']);
export type LessonKind = 'worked' | 'did_not' | 'surprise' | 'how_to' | 'warning';
export const lessonKinds: ReadonlySet<string> = new Set<LessonKind>(['worked', 'did_not', 'surprise', 'how_to', 'warning']);
/** How sure, the least sure first. */
export const strengths: ReadonlySet<string> = new Set(['idea', 'practice_one', 'practice_many', 'measured', 'compared', 'controlled', 'synthesized']);
export const directions: ReadonlySet<string> = new Set(['helps', 'helps_probably', 'no_difference', 'harms', 'mixed', 'unknown']);
export const mechanisms: ReadonlySet<string> = new Set([
  ...['perceived_risk', 'effort', 'reward', 'norms', 'shame', 'knowledge', 'substitute_needs', 'capacity', 'legitimacy'],
]);
/** How many people live there. */
export const placeSizes: ReadonlySet<string> = new Set(['under_50000', 'under_250000', 'under_1000000', 'over_1000000']);
export const languages: ReadonlySet<string> = new Set(['en', 'es']);

const text = () => String;
const words = { nullable: true };

@Entity({ schema: 'app', name: 'lesson' })
@ObjectType({ description: 'What a team has learned, written so that another one can use it. Failures are as welcome as successes.' })
export class Lesson extends learned(Shared) {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID, words) @Column('uuid') tacticId: string | null;
  @Field(() => ID, words) @Column('uuid') afterActionReviewId: string | null;
  @Field(() => ID, words) @Column('uuid') observationId: string | null;
  @Field(() => ID, { description: 'A seat, not a person: it survives whoever leaves.' }) @Column('uuid') contactSeatId: string;
  @Field(() => ID, { nullable: true, description: 'The lesson of the same team that this takes the place of.' }) @Column('uuid') supersedesId: string | null;
  @Field(text, { description: 'observed | identified | validated | shared | applied | adopted | retired' }) @Column('text') state: LessonState;
  /** So that restoring gives back what was there. */
  @Column('text') stateBefore: LessonState | null;
  @Field(text, words) @Column('text') retiredBecause: string | null;
  @Field(text, { nullable: true, description: 'What its own team does differently now.' }) @Column('text') appliedHow: string | null;
  @Field(() => Date, words) @Column('timestamptz') validatedAt: Date | null;
  @Field({ description: 'Handling label: how people treat what they read here. Who sees it is never more than the label allows.' })
  @Column('text')
  handling: string;
  @Field(text, { nullable: true, description: 'Why the label was last made less strict.' }) @Column('text') labelReason: string | null;
  @Field({ description: 'It touches people whose experience has to be heard before it is validated.' }) @Column('boolean') livedExperienceReviewNeeded: boolean;
  @Field(text, { nullable: true, description: 'supported | supported_with_changes | concern_open | not_reviewed; null while it waits' })
  @Column('text')
  livedExperienceOutcome: string | null;
  @Field(text, words) @Column('text') livedExperienceConcerns: string | null;
  @Field(text, { nullable: true, description: 'Why there was no review.' }) @Column('text') livedExperienceReason: string | null;
  @Field(() => ID) @Column('uuid') writerId: string;
  @Field() @Column('text') writerName: string;
  @Field(() => ID, { description: 'Whose people wrote it: somebody of another organization checks it.' }) @Column('uuid') organizationId: string;
  @Field(text, {
    nullable: true,
    description:
      'The long texts with their lists and links, as JSON: field -> lines (kind, level, number, runs). True of a field while its lines say what it says.',
  })
  @Column('text')
  written: string | null;
  @Field(() => Date, words) @Column('timestamptz') archivedAt: Date | null;
}

/** The five questions; four of them have to be answered with yes. */
export const tests = ['context', 'happened', 'why', 'soWhat', 'whereApplies'] as const;
export const enough = 4;

@Entity({ schema: 'app', name: 'quality_check' })
@ObjectType({ description: 'How somebody of another organization found a lesson: five questions, of which four make it good enough.' })
export class QualityCheck extends Thing {
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') reviewerId: string;
  @Field() @Column('text') reviewerName: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field({ description: 'Place, time, partners, law and scale are stated.' }) @Column('boolean') context: boolean;
  @Field({ description: 'What was done and what happened, with a number or a named observation.' }) @Column('boolean') happened: boolean;
  @Field({ description: 'Why, and what else could explain it.' }) @Column('boolean') why: boolean;
  @Field({ description: 'An instruction that a stranger could follow next week.' }) @Column('boolean') soWhat: boolean;
  @Field({ description: 'Where it applies, and where not.' }) @Column('boolean') whereApplies: boolean;
  @Field(text, words) @Column('text') note: string | null;
  @Field(() => Int, { description: 'The version of the lesson that was looked at.' }) @Column('int') lessonVersion: number;
  @Field(() => Date, words) @Column('timestamptz') archivedAt: Date | null;
}

export const isGoodEnough = (check: QualityCheck): boolean => tests.filter((one) => check[one]).length >= enough;
