import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';

const text = () => String;
const optional = { nullable: true };

@ObjectType({ description: 'A place of the network in which a team works, and what went out from it and came to it.' })
export class NetworkPlace {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(text, optional) partOf: string | null;
  @Field(() => [String]) teams: string[];
  @Field(() => Float, optional) latitude: number | null;
  @Field(() => Float, optional) longitude: number | null;
  @Field(() => Int, { description: 'Lessons that were released with its name.' }) shared: number;
  @Field(() => Int, { description: 'Lessons of others that its teams took over.' }) adopted: number;
  @Field(() => Int, { description: 'How often its teams said how that went.' }) reported: number;
}

@ObjectType({ description: 'A lesson that a team took over from another place.' })
export class LessonFlow {
  @Field(() => ID) adoptionId: string;
  @Field(() => ID, { nullable: true, description: 'Null: it was withdrawn.' }) editionId: string | null;
  @Field(text, optional) title: string | null;
  @Field(text, optional) language: string | null;
  @Field(() => ID, { nullable: true, description: 'Null: its city is not named.' }) fromPlaceId: string | null;
  @Field(text, optional) fromName: string | null;
  @Field(() => ID, optional) toPlaceId: string | null;
  @Field() toName: string;
  @Field(() => Day) on: string;
  @Field({ description: 'planned | testing | running | stopped' }) state: string;
  @Field(text, { nullable: true, description: 'worked | partly | not: the last report' }) outcome: string | null;
}

@ObjectType({ description: 'How well the library does what it is for, as far as I may read it.' })
export class LibraryHealth {
  @Field(() => Int) lessons: number;
  @Field(() => Int, { description: 'Measured, or surer than that.' }) withData: number;
  @Field(() => Int, { description: 'What did not work, and warnings.' }) failures: number;
  @Field(() => Int, { nullable: true, description: 'Days from what was looked back on to the lesson, in the middle; null: none says.' })
  days: number | null;
  @Field(() => Int) adoptions: number;
  @Field(() => Int) reports: number;
}

@ObjectType({ description: 'What moves between the places of a network: by name, nobody is ranked. What is hidden from me is in no number.' })
export class NetworkPage {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [NetworkPlace], { description: 'By name.' }) places: NetworkPlace[];
  @Field(() => [LessonFlow], { description: 'The earliest first; at most the last 500.' }) flows: LessonFlow[];
  @Field(() => Int, { description: 'Lessons that were released without their city.' }) unnamed: number;
  @Field(() => LibraryHealth) health: LibraryHealth;
}
