import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@ObjectType({ description: 'Where a word stands that was looked for, in UTF-16 units.' })
export class SearchMark {
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType({ description: 'One thing that was found.' })
export class SearchResult {
  @Field({
    description: 'lesson | edition | tactic | task | decision | meeting | commitment | comment | question | answer | person | organization | team | place',
  })
  kind: string;
  @Field(id) id: string;
  @Field({ description: 'Of a comment: the title of what it is about.' }) title: string;
  @Field(() => [SearchMark]) titleMarks: SearchMark[];
  @Field({ description: 'Plain text around the first place that was looked for; empty if nothing but the title is written.' }) snippet: string;
  @Field(() => [SearchMark]) snippetMarks: SearchMark[];
  @Field(id, optional) teamId: string | null;
  @Field(text, optional) teamName: string | null;
  @Field(id, { nullable: true, description: 'The board of a tactic, or of the tactic that a comment is about.' }) boardId: string | null;
  @Field(text, optional) boardTitle: string | null;
  @Field(text, { nullable: true, description: 'What a comment is about: tactic | task | meeting | decision | lesson' }) aboutKind: string | null;
  @Field(id, optional) aboutId: string | null;
  @Field(text, { nullable: true, description: 'Its stage or state; of a lesson, a team or a place its kind, of an organization its sector.' }) state:
    string | null;
  @Field(text, {
    nullable: true,
    description: 'Who wrote a comment, or owns an action item or a commitment; the place that anything else is from, null where its city is hidden.',
  })
  who: string | null;
  @Field(text, optional) tacticTypeKey: string | null;
  @Field(() => Date, { description: 'When it was made; of a meeting when it begins, of a decision its day.' }) at: Date;
}

@ObjectType({ description: 'How many of what was found are of one kind, team or type.' })
export class SearchCount {
  @Field() key: string;
  @Field(text, { nullable: true, description: 'Of a team: its name.' }) name: string | null;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'Counted over what I may see; each as if it were not chosen itself.' })
export class SearchFacets {
  @Field(() => [SearchCount]) kinds: SearchCount[];
  @Field(() => [SearchCount]) teams: SearchCount[];
  @Field(() => [SearchCount]) tacticTypes: SearchCount[];
}

@ObjectType({ description: 'What I may see of what was looked for, the best match first.' })
export class SearchResults {
  @Field(() => [SearchResult]) results: SearchResult[];
  @Field(() => Int) count: number;
  @Field({ description: 'Nothing has all the words as they were typed: these have most of them, or words much like them.' }) near: boolean;
  @Field(() => SearchFacets, { nullable: true, description: 'Null unless asked for.' }) facets: SearchFacets | null;
  @Field(text, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
}

@InputType()
export class SearchInput {
  @Field({ description: 'Words, or the beginning of one. Signs mean nothing.' }) text: string;
  @Field(() => [String], optional) kinds?: string[] | null;
  @Field(id, optional) teamId?: string | null;
  @Field(text, optional) tacticTypeKey?: string | null;
  @Field(text, { nullable: true, description: 'The first day' }) from?: string | null;
  @Field(text, { nullable: true, description: 'The last day' }) until?: string | null;
  @Field(text, optional) after?: string | null;
  @Field(() => Int, optional) limit?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether to count by kind, team and type' }) withFacets?: boolean | null;
}
