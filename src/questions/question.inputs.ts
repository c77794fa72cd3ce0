import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';
import { Question } from './question.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };
const seen = { nullable: true, description: 'The keys of all that `identifiers` found: somebody has looked at it, and it may stay' };

@InputType()
export class AskNetworkInput {
  @Field(id) teamId: string;
  @Field({ description: 'The question itself' }) title: string;
  @Field(text, optional) context?: string | null;
  @Field(() => Day, optional) wantedBy?: string | null;
  @Field(text, optional) tacticTypeKey?: string | null;
  @Field({ description: 'Handling label: TLP:GREEN | TLP:CLEAR' }) handling: string;
  @Field({ description: 'Nobody outside learns which city asks' }) hideCity: boolean;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType()
export class AnswerQuestionInput {
  @Field(id) questionId: string;
  @Field(id, { description: 'The team that answers; its place, my organization and my role stand with it' }) teamId: string;
  @Field({ description: 'The editor’s tree, as JSON; nobody can be named in it' }) content: string;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType()
export class EditAnswerInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field() content: string;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType()
export class FollowUpInput {
  @Field(id, { description: 'The question at home' }) id: string;
  @Field({ description: 'The editor’s tree, as JSON; nobody can be named in it' }) content: string;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType()
export class AcceptAnswerInput {
  @Field(id, { description: 'The question at home' }) id: string;
  @Field(id) answerId: string;
}

@InputType()
export class DraftFromAnswerInput {
  @Field(id) answerId: string;
  @Field(id, { description: 'The team whose lesson it becomes' }) teamId: string;
  @Field(text, { ...optional, description: 'en | es: in which the lesson says where it comes from; absent: en' }) language?: string | null;
}

@InputType({ description: 'What is to go out: of a question its title and context, of an answer its content.' })
export class IdentifiersInput {
  @Field(id, { description: 'The team that says it: one of mine' }) teamId: string;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) context?: string | null;
  @Field(text, optional) content?: string | null;
  @Field() hideCity: boolean;
}

@InputType({ description: 'All that is given has to hold. At most 200 a page, 50 if not said.' })
export class QuestionsInput {
  @Field(text, { ...optional, description: 'open | closed' }) state?: string | null;
  @Field(() => Boolean, { ...optional, description: 'True: nobody has answered yet' }) unanswered?: boolean | null;
  @Field(() => Boolean, { ...optional, description: 'True: one of my teams asks, also where its city is hidden' }) ours?: boolean | null;
  @Field(text, optional) tacticTypeKey?: string | null;
  @Field(() => Int, optional) limit?: number | null;
  @Field(text, { ...optional, description: 'The `next` of the page before' }) after?: string | null;
}

@ObjectType({ description: 'What is asked in my networks, the newest first.' })
export class QuestionList {
  @Field(() => [Question]) questions: Question[];
  @Field(text, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
}
