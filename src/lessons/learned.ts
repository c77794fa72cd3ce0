import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { Day } from '../work/graphql.js';
import type { Thing } from '../work/thing.js';
import type { LessonKind } from './lesson.js';

const text = () => String;
const words = { nullable: true };
const sizes = { nullable: true, description: 'under_50000 | under_250000 | under_1000000 | over_1000000 people' };
const bands = { nullable: true, description: 'working_hours: nothing beyond them | under_10000 | under_100000 | over_100000 US dollars' };

function columnsOn(base: abstract new () => Thing) {
  @InterfaceType({ isAbstract: true })
  @ObjectType({ isAbstract: true })
  abstract class Learned extends base {
    @Field({ description: 'A claim.' }) @Column('text') title: string;
    @Field(text, { description: 'worked | did_not | surprise | how_to | warning' }) @Column('text') kind: LessonKind;
    @Field(text, words) @Column('text') tacticTypeKey: string | null;
    @Field(text, words) @Column('text') strand: string | null;
    @Field(text, words) @Column('text') level: string | null;
    @Field(text, words) @Column('text') problem: string | null;
    @Field(text, sizes) @Column('text') contextPlaceSize: string | null;
    @Field(text, words) @Column('text') contextLaw: string | null;
    @Field(text, words) @Column('text') contextPartners: string | null;
    @Field(text, words) @Column('text') contextMarket: string | null;
    @Field(text, words) @Column('text') contextFunding: string | null;
    @Field(text, { nullable: true, description: 'When it was.' }) @Column('text') contextPeriod: string | null;
    @Field(text, { nullable: true, description: 'The steps.' }) @Column('text') whatWeDid: string | null;
    @Field(text, { nullable: true, description: 'What happened.' }) @Column('text') result: string | null;
    @Field(text, { nullable: true, description: 'Why it came so.' }) @Column('text') mechanism: string | null;
    @Field(text, words) @Column('text') mechanismKey: string | null;
    @Field(text, { nullable: true, description: 'For whom, where and when it differs.' }) @Column('text') moderators: string | null;
    @Field(text, words) @Column('text') takesPeople: string | null;
    @Field(text, words) @Column('text') takesHours: string | null;
    @Field(text, words) @Column('text') takesSkills: string | null;
    @Field(text, words) @Column('text') takesAgreements: string | null;
    @Field(text, words) @Column('text') takesApprovals: string | null;
    @Field(text, words) @Column('text') takesLeadTime: string | null;
    @Field(text, bands) @Column('text') costBand: string | null;
    @Field(text, words) @Column('text') costMoney: string | null;
    @Field(text, words) @Column('text') costHours: string | null;
    @Field(text, { nullable: true, description: 'Who paid.' }) @Column('text') costPayer: string | null;
    @Field(() => [String], { description: 'What somebody else is to do, each an imperative.' }) @Column('text', { array: true }) doThis: string[];
    @Field(() => [String]) @Column('text', { array: true }) avoid: string[];
    @Field(text, words) @Column('text') appliesIf: string | null;
    @Field(text, words) @Column('text') notIf: string | null;
    @Field(() => [String], { description: 'What has to stay as it is.' }) @Column('text', { array: true }) coreElements: string[];
    @Field(() => [String]) @Column('text', { array: true }) mayChange: string[];
    @Field(text, { nullable: true, description: 'What nobody meant to happen; also that none was seen, and where people looked.' })
    @Column('text')
    harms: string | null;
    @Field(text, words) @Column('text') legalNotes: string | null;
    @Field(text, { nullable: true, description: 'idea | practice_one | practice_many | measured | compared | controlled | synthesized' })
    @Column('text')
    evidenceStrength: string | null;
    @Field(text, { nullable: true, description: 'helps | helps_probably | no_difference | harms | mixed | unknown' })
    @Column('text')
    evidenceDirection: string | null;
    @Field(() => [String], { description: 'https addresses' }) @Column('text', { array: true }) sources: string[];
    @Field(() => [String], { description: 'https addresses of files that another team can use as they are, or nearly so.' })
    @Column('text', { array: true })
    templates: string[];
    @Field({ description: 'en | es' }) @Column('text') language: string;
    @Field(() => Day, { description: 'When somebody looks at it again.' }) @Column('date') reviewOn: string;
    @Field(() => Day, { nullable: true, description: 'From this day on it no longer holds: it stays readable, and says so.' })
    @Column('date')
    expiresOn: string | null;
  }
  return Learned;
}

/** What was learned, in the words in which it is told. */
export type Learned = InstanceType<ReturnType<typeof columnsOn>>;

/** A class with these columns. A lesson is shared by its people and a release is not, so that no class can be the base of both. */
export function learned<Base extends Thing>(base: abstract new () => Base): abstract new () => Base & Learned;
export function learned(base: abstract new () => Thing): abstract new () => Learned {
  return columnsOn(base);
}
