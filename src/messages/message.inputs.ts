import { Field, ID, InputType } from '@nestjs/graphql';

const id = () => ID;
const seen = { nullable: true, description: 'The keys of all that `messageIdentifiers` found: somebody has looked at it, and it may stay' };

@InputType()
export class AskSourceInput {
  @Field(id) editionId: string;
  @Field(id, { description: 'The team that asks; its place and the role of my seat stand as the sender.' }) teamId: string;
  @Field() text: string;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType()
export class AnswerAskerInput {
  @Field(id, { description: 'A message of that team' }) id: string;
  @Field() text: string;
  @Field(() => [String], seen) lookedAt?: string[] | null;
}

@InputType({ description: 'What is to be written, by one of my teams that asks or in answer to a message.' })
export class MessageIdentifiersInput {
  @Field(id, { nullable: true, description: 'The team that asks: one of mine' }) teamId?: string | null;
  @Field(id, { nullable: true, description: 'The message that is answered: one to a lesson of my team' }) answers?: string | null;
  @Field() text: string;
}
