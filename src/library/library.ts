import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Edition } from '../editions/edition.js';
import { Lesson } from '../lessons/lesson.js';

const id = () => ID;
const text = () => String;
const texts = () => [String];
const optional = { nullable: true };

@InputType({ description: 'All that is given has to hold. At most 100 a page, 30 if not said.' })
export class LibraryInput {
  @Field(text, { ...optional, description: 'teams: lessons of the teams; network: what was released by others' }) from?: string | null;
  @Field(text, { ...optional, description: 'Words, as in a search' }) text?: string | null;
  @Field(id, { ...optional, description: 'Lessons of this team alone' }) teamId?: string | null;
  @Field(id, { ...optional, description: 'What says that it is from this place' }) placeId?: string | null;
  @Field(texts, { ...optional, description: 'Absent: all but retired. What was released by others is shared.' }) states?: string[] | null;
  @Field(texts, optional) kinds?: string[] | null;
  @Field(texts, optional) tacticTypes?: string[] | null;
  @Field(texts, optional) strands?: string[] | null;
  @Field(texts, optional) levels?: string[] | null;
  @Field(texts, optional) placeSizes?: string[] | null;
  @Field(texts, optional) strengths?: string[] | null;
  @Field(texts, optional) directions?: string[] | null;
  @Field(texts, { ...optional, description: 'Of the organization whose people wrote it' }) sectors?: string[] | null;
  @Field(texts, optional) languages?: string[] | null;
  @Field(texts, { ...optional, description: 'What it took in US dollars: any of these' }) costs?: string[] | null;
  @Field(text, { ...optional, description: 'Words in what it says of the law' }) law?: string | null;
  @Field(text, { ...optional, description: 'newest | evidence | adoptions; absent: newest' }) sort?: string | null;
  @Field(() => Boolean, { ...optional, description: 'Whether to count by each filter' }) withFacets?: boolean | null;
  @Field(() => Int, optional) limit?: number | null;
  @Field(text, { ...optional, description: 'The `next` of the page before' }) after?: string | null;
}

@ObjectType({ description: 'One of the two: a lesson that I see where it was written, or what was released of one that I don’t see there.' })
export class LibraryEntry {
  @Field(() => Lesson, optional) lesson: Lesson | null;
  @Field(() => Edition, optional) edition: Edition | null;
  @Field(() => Int, { description: 'How many teams took it over, as far as I see.' }) adoptions: number;
}

@ObjectType({ description: 'How many have this, of what fits all other filters.' })
export class LibraryCount {
  @Field() key: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'A filter, and how much each choice would show, the most first.' })
export class LibraryFacet {
  @Field({
    description: 'from | places | states | kinds | tacticTypes | strands | levels | placeSizes | strengths | directions | sectors | languages | costs',
  })
  name: string;
  @Field(() => [LibraryCount]) counts: LibraryCount[];
}

@ObjectType({ description: 'What I may read of what was learned, in my teams and elsewhere. Each lesson stands in it once.' })
export class Library {
  @Field(() => [LibraryEntry]) entries: LibraryEntry[];
  @Field(() => Int, { description: 'Of all pages.' }) count: number;
  @Field(() => [LibraryFacet], { description: 'Counted over what I may see; empty unless asked for.' }) facets: LibraryFacet[];
  @Field(text, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
}
