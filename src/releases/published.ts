import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { checkedFields } from '../lessons/checked.js';
import { learned } from '../lessons/learned.js';
import type { Lesson } from '../lessons/lesson.js';
import { sharedTexts, wordsOf, type SharedText } from '../lessons/writing/lesson.text.js';
import { Thing } from '../work/thing.js';
import type { Block } from '../writing/text.js';

const text = () => String;

/** What of a lesson leaves its team: everything that helps others, and nothing that says who wrote it. */
@InterfaceType({ description: 'What of a lesson leaves its team.' })
@ObjectType({ isAbstract: true })
export abstract class Published extends learned(Thing) {
  @Field(text, {
    nullable: true,
    description: 'What people with lived experience said of it: supported | supported_with_changes | not_reviewed; null: it did not need that',
  })
  @Column('text')
  livedExperienceOutcome: string | null;
  @Field(text, { nullable: true, description: 'The long texts with their lists and links, as that of a lesson.' }) @Column('text') written: string | null;
  @Field({ description: 'Handling label: TLP:GREEN | TLP:CLEAR' }) @Column('text') handling: string;
  /** What was related to it then and says its city too, each by the first edition of its lesson. */
  @Column('uuid', { array: true }) relatedEditionIds: string[];
  @Field({ description: 'Of the organization that it belongs to.' }) @Column('text') sector: string;
}

/** Each of them is taken over from the lesson as it stands there. */
export const publishedFields = [...checkedFields, 'language', 'reviewOn', 'expiresOn', 'livedExperienceOutcome'] as const;
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
