import { Field, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { checkedFields } from '../lessons/checked.js';
import type { Lesson, LessonKind } from '../lessons/lesson.js';
import { sharedTexts, wordsOf, type SharedText } from '../lessons/lesson.text.js';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';
import type { Block } from '../writing/text.js';

const text = () => String;
const words = { nullable: true };

/** What of a lesson leaves its team: everything that helps others, and nothing that says who wrote it. */
@ObjectType({ isAbstract: true })
export abstract class Published extends Thing {
  @Field({ description: 'A claim.' }) @Column('text') title: string;
  @Field(text, { description: 'worked | did_not | surprise | how_to | warning' }) @Column('text') kind: LessonKind;
  @Field(text, words) @Column('text') tacticTypeKey: string | null;
  @Field(text, words) @Column('text') strand: string | null;
  @Field(text, words) @Column('text') level: string | null;
  @Field(text, words) @Column('text') problem: string | null;
  @Field(text, { nullable: true, description: 'under_50000 | under_250000 | under_1000000 | over_1000000 people' })
  @Column('text')
  contextPlaceSize: string | null;
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
  @Field({ description: 'en | es' }) @Column('text') language: string;
  @Field(() => Day, { description: 'When somebody looks at it again.' }) @Column('date') reviewOn: string;
  @Field(text, {
    nullable: true,
    description: 'What people with lived experience said of it: supported | supported_with_changes | not_reviewed; null: it did not need that',
  })
  @Column('text')
  livedExperienceOutcome: string | null;
  @Field(text, { nullable: true, description: 'The long texts with their lists and links, as that of a lesson.' }) @Column('text') written: string | null;
  @Field({ description: 'Handling label: TLP:GREEN | TLP:CLEAR' }) @Column('text') handling: string;
  @Field({ description: 'Of the organization that it belongs to.' }) @Column('text') sector: string;
}

/** Each of them is taken over from the lesson as it stands there. */
export const publishedFields = [...checkedFields, 'language', 'reviewOn', 'livedExperienceOutcome'] as const;
export type PublishedText = Pick<Published, (typeof publishedFields)[number] | 'written'>;

/** The text of a lesson or a release, without whose it is. */
export function textOf(row: Lesson | Published): PublishedText {
  const said = Object.fromEntries(publishedFields.map((field) => [field, row[field]])) as unknown as PublishedText;
  return { ...said, written: linesOf(row) };
}

type Lines = Partial<Record<SharedText, Block[]>>;
const lines = (written: string | null): Lines => (written ? (JSON.parse(written) as Lines) : {});

/** The lines of those texts that say what the text says; whatever else stands in them stays at home. */
function linesOf(row: Lesson | Published): string | null {
  const found = lines(row.written);
  const kept = sharedTexts.flatMap((name) => {
    const blocks = found[name]?.filter(({ kind }) => kind !== 'made').map(({ kind, level, number, runs }) => ({ kind, level, number, runs }));
    return blocks && wordsOf(blocks) === (row[name] ?? '') ? [[name, blocks]] : [];
  });
  return kept.length ? JSON.stringify(Object.fromEntries(kept)) : null;
}

/** Addresses that stand behind words. */
export const linksOf = ({ written }: Pick<PublishedText, 'written'>): [field: string, link: string][] =>
  Object.entries(lines(written)).flatMap(([field, blocks]) =>
    blocks.flatMap(({ runs }) => runs.flatMap(({ link }): [string, string][] => (link ? [[field, link]] : []))),
  );
