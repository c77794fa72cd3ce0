import { Field, ObjectType } from '@nestjs/graphql';
import type { PackData } from './pack.schema.js';

@ObjectType({ description: 'A text in both languages.' })
export class Text {
  @Field() en: string;
  @Field() es: string;
}

@ObjectType({ description: 'A key that rows hold, and what it is called.' })
export class Term {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field(() => Text, { nullable: true }) hint?: Text | null;
}

@ObjectType()
export class Sector {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field({ description: 'Named by the word `group.<key>`.' }) group: string;
  @Field(() => String, { nullable: true, description: 'school: drawn instead of the icon of the group' }) icon: string | null;
  @Field(() => Text, { description: 'What the sector brings to a team.' }) brings: Text;
  @Field(() => Text, { nullable: true, description: 'What binds it.' }) constraint: Text | null;
}

@ObjectType({ description: 'What a level means with respect to an object.' })
export class LevelObject {
  @Field() object: string;
  @Field(() => Text) meaning: Text;
}

@ObjectType()
export class Level {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field(() => Text, { nullable: true, description: 'How to tell that a tactic is on this level.' }) test: Text | null;
  @Field(() => [LevelObject]) objects: LevelObject[];
}

@ObjectType({ description: 'A kind of tactic and what is known of it. Null: not recorded yet.' })
export class TacticType {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field(() => Text, { description: 'What it is, in one line.' }) line: Text;
  @Field({ description: 'Named by the word `family.<key>`.' }) family: string;
  @Field(() => [String]) levels: string[];
  @Field(() => [String]) strands: string[];
  @Field(() => [String]) leadSectors: string[];
  @Field(() => [String]) partnerSectors: string[];
  @Field(() => [String], { description: 'Keys of `Pack.indicators`.' }) indicators: string[];
  @Field(() => Text, { nullable: true }) caution: Text | null;
  @Field(() => Text, { nullable: true }) evidence: Text | null;
  @Field(() => Text, { nullable: true }) mechanism: Text | null;
  @Field({ description: 'True: plain reasoning, from no source.' }) mechanismIsReasoning: boolean;
  @Field(() => Text, { nullable: true }) worksBestIf: Text | null;
  @Field(() => Text, { nullable: true }) considerations: Text | null;
  @Field({ description: 'True: plain reasoning, from no source.' }) considerationsAreReasoning: boolean;
  @Field(() => Text, { nullable: true }) knownHarms: Text | null;
  @Field(() => Text, { nullable: true }) legalAuthority: Text | null;
  @Field(() => Text, { nullable: true }) costBand: Text | null;
  @Field(() => Text, { nullable: true }) timeToStart: Text | null;
  @Field(() => [Text]) coreElements: Text[];
  @Field(() => [Text]) adaptableElements: Text[];
}

@ObjectType()
export class GlossaryTerm {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field(() => Text) meaning: Text;
  @Field(() => Text, { nullable: true, description: 'What not to say instead.' }) avoid: Text | null;
}

@ObjectType({ description: 'The words and lists of the subject that this installation works on.' })
export class Pack {
  @Field() key: string;
  @Field(() => Text) name: Text;
  @Field(() => [Sector]) sectors: Sector[];
  @Field(() => [Level]) levels: Level[];
  @Field(() => [Term]) objects: Term[];
  @Field(() => [Term]) strands: Term[];
  @Field(() => [Term]) stages: Term[];
  @Field(() => [Term]) stopReasons: Term[];
  @Field(() => [Term]) blockerTypes: Term[];
  @Field(() => [Term]) confidences: Term[];
  @Field(() => [Term]) reviewStages: Term[];
  @Field(() => [Term]) reviewOutcomes: Term[];
  @Field(() => [Term]) roles: Term[];
  @Field(() => [Term]) labels: Term[];
  @Field(() => [Term], { description: 'What the pack calls things that code names otherwise: `review`, `group.<key>`, `kind.<key>`.' }) words: Term[];
  @Field(() => [Term], { description: 'Indicator templates; the hint is the definition.' }) indicators: Term[];
  @Field(() => [TacticType]) tacticTypes: TacticType[];
  @Field(() => [GlossaryTerm]) glossary: GlossaryTerm[];
}

@ObjectType({ description: 'What kind of installation this is.' })
export class Installation {
  @Field({ description: 'The sample network is loaded.' }) sample: boolean;
  @Field({ description: 'You may remove the sample: you are its steward and there is no other network.' }) sampleRemovable: boolean;
  @Field() production: boolean;
}

let loaded: Pack | undefined;

/** Kept in memory for the life of the server: a pack changes only with a new start. */
export function keepPack({ indicatorTemplates, ...pack }: PackData): void {
  loaded = { ...pack, indicators: indicatorTemplates.map(({ key, name, definition }) => ({ key, name, hint: definition })) };
}

/** @throws Error when no pack was loaded: a fault of the start. */
export function currentPack(): Pack {
  if (!loaded) throw new Error('no pack was loaded');
  return loaded;
}
