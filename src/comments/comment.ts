import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { AudienceInput, Shared } from '../audience/audience.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@Entity({ schema: 'app', name: 'comment' })
@ObjectType({ description: 'What somebody says about a thing: the first of a thread, or an answer in it. Never seen by more people than the thing.' })
export class Comment extends Shared {
  @Field(id, { description: 'The team for which its writer speaks.' }) @Column('uuid') teamId: string;
  @Field({ description: 'tactic | task | meeting | decision | lesson' }) @Column('text') aboutKind: string;
  @Field(id) @Column('uuid') aboutId: string;
  @Column('uuid') tacticId: string | null;
  @Column('uuid') taskId: string | null;
  @Column('uuid') meetingId: string | null;
  @Column('uuid') decisionId: string | null;
  @Column('uuid') lessonId: string | null;
  @Field(id, { nullable: true, description: 'The first of the thread that it answers in; null: it is one.' }) @Column('uuid') threadId: string | null;
  @Field({ description: 'The editor’s tree of paragraphs, lists, quotes and mentions, as JSON.' }) @Column('text') content: string;
  @Field({ description: 'Its words alone; empty where it was taken away.' }) @Column('text') text: string;
  @Field(() => [ID]) @Column('uuid', { array: true }) mentionIds: string[];
  @Field(id) @Column('uuid') writtenBy: string;
  @Field({ description: 'As they were called then.' }) @Column('text') writtenByName: string;
  @Field(id, { description: 'The organization for which its writer is seated.' }) @Column('uuid') organizationId: string;
  @Field(() => Date, optional) @Column('timestamptz') editedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Of a thread: when what it was about was settled.' }) @Column('timestamptz') resolvedAt: Date | null;
  @Column('uuid') resolvedBy: string | null;
  @Field(text, optional) @Column('text') resolvedByName: string | null;
  @Field(() => Date, optional) @Column('timestamptz') archivedAt: Date | null;
}

@ObjectType({ description: 'What is said about one thing, as far as this viewer sees it, and where they stand in it.' })
export class Conversation {
  @Field(() => [Comment], { description: 'The oldest first; threads and answers alike.' }) comments: Comment[];
  @Field(() => Int, { description: 'How many threads there are before these.' }) earlier: number;
  @Field(() => Date, { nullable: true, description: 'Until when I have read it.' }) readUntil: Date | null;
  @Field(text, { nullable: true, description: 'watching | muted; null: I hear of answers to me and of what I look after.' }) watch: string | null;
  @Field(() => Boolean, { description: 'Whether I may say something here.' }) mayComment: boolean;
}

@ObjectType({ description: 'Somebody who can be named: they see what is said.' })
export class Mentionable {
  @Field(id) id: string;
  @Field() displayName: string;
  @Field(id) organizationId: string;
}

@InputType()
export class AddCommentInput {
  @Field({ description: 'tactic | task | meeting | decision | lesson' }) aboutKind: string;
  @Field(id) aboutId: string;
  @Field(id, { nullable: true, description: 'The first of the thread to answer in; absent: a new thread' }) threadId?: string | null;
  @Field({ description: 'The editor’s tree, as JSON' }) content: string;
  @Field(() => AudienceInput, { nullable: true, description: 'Absent: whoever sees the thing, or the thread' }) audience?: AudienceInput | null;
}

@InputType()
export class EditCommentInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field() content: string;
}
