import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };
const hidden = { nullable: true, description: 'Null: its city is hidden.' };

/** What is asked, the same at home and outside. */
@ObjectType({ isAbstract: true })
export abstract class Asked extends Thing {
  @Field({ description: 'The question itself.' }) @Column('text') title: string;
  @Field(text, { nullable: true, description: 'What somebody has to know to answer it.' }) @Column('text') context: string | null;
  @Field(() => Day, { nullable: true, description: 'Until when an answer helps.' }) @Column('date') wantedBy: string | null;
  @Field(text, optional) @Column('text') tacticTypeKey: string | null;
  @Field({ description: 'Handling label: TLP:GREEN | TLP:CLEAR' }) @Column('text') handling: string;
}

@Entity({ schema: 'app', name: 'question' })
@ObjectType({ description: 'What a team asks its network, as the network reads it.' })
export class Question extends Asked {
  @Field(id) @Column('uuid') networkId: string;
  @Field(id, hidden) @Column('uuid') teamId: string | null;
  @Field(text, hidden) @Column('text') placeName: string | null;
  @Field(text, hidden) @Column('text') teamName: string | null;
  @Field(text, hidden) @Column('text') organizationName: string | null;
  @Field(text, hidden) @Column('text') askerRole: string | null;
  @Field(text, { description: 'open | closed | withdrawn; others than those at home see none that is withdrawn.' })
  @Column('text')
  state: 'open' | 'closed' | 'withdrawn';
  @Field(() => Day) @Column('date') postedOn: string;
  @Field(id, { nullable: true, description: 'The one that helped those who asked.' }) @Column('uuid') acceptedAnswerId: string | null;
  /** Told together with a list, so that it is one statement: how many others answered, and whether it is asked at home. */
  counted?: number;
  mine?: boolean;
}

@Entity({ schema: 'app', name: 'answer' })
@ObjectType({ description: 'What another team says to a question, in its own name, or what those who asked say to that.' })
export class Answer extends Thing {
  @Field(id) @Column('uuid') questionId: string;
  @Field({ description: 'Those who asked say more, or ask back; who of them is not told.' }) @Column('boolean') fromAsker: boolean;
  @Field(id, optional) @Column('uuid') teamId: string | null;
  @Field(id, optional) @Column('uuid') organizationId: string | null;
  @Field(text, { nullable: true, description: 'Where it was written, as it was called then.' }) @Column('text') placeName: string | null;
  @Field(text, optional) @Column('text') organizationName: string | null;
  @Field(text, { nullable: true, description: 'The role of the seat that wrote it; never who holds it.' }) @Column('text') writerRole: string | null;
  @Field({ description: 'The editor’s tree of paragraphs, lists and quotes, as JSON; nobody is named in it.' }) @Column('text') content: string;
  @Field({ description: 'Its words alone; empty where it was taken away.' }) @Column('text') text: string;
  @Field(() => Date, optional) @Column('timestamptz') editedAt: Date | null;
  @Field(() => Date, optional) @Column('timestamptz') archivedAt: Date | null;
}

@Entity({ schema: 'app', name: 'withdrawn_question' })
@ObjectType({ description: 'Stands in the place of a question that was taken back.' })
export class WithdrawnQuestion extends Thing {
  @Field(id) @Column('uuid') questionId: string;
  @Field(() => Day) @Column('date') withdrawnOn: string;
}
