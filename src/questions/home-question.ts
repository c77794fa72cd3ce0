import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Thing } from '../work/thing.js';
import { Asked } from './question.js';

const id = () => ID;
export type HomeState = 'asked' | 'open' | 'closed' | 'withdrawn';

@Entity({ schema: 'app', name: 'home_question' })
@ObjectType({ description: 'A question to the network as it stands with those who ask: who it was, and what became of it. Nobody else sees it.' })
export class HomeQuestion extends Asked {
  @Field(id) @Column('uuid') teamId: string;
  @Field({ description: 'Nobody outside learns which city asks.' }) @Column('boolean') hideCity: boolean;
  @Field(id) @Column('uuid') askedBy: string;
  @Field() @Column('text') askedByName: string;
  @Field(id) @Column('uuid') organizationId: string;
  @Column('text') askerRole: string;
  @Field(() => String, { description: 'asked | open | closed | withdrawn' }) @Column('text') state: HomeState;
  @Field(id, { nullable: true, description: 'As the network reads it; null: it is on its way.' }) @Column('uuid') questionId: string | null;
  @Field(id, { nullable: true }) @Column('uuid') acceptedAnswerId: string | null;
}

@Entity({ schema: 'app', name: 'follow_up' })
@ObjectType({ description: 'What those who asked say below the answers, with who it was. Outside it has no name.' })
export class FollowUp extends Thing {
  @Field(id) @Column('uuid') homeQuestionId: string;
  @Field(id) @Column('uuid') teamId: string;
  @Column('text') content: string;
  @Field() @Column('text') text: string;
  @Field(id, { nullable: true, description: 'Where the network reads it; null: it is on its way.' }) @Column('uuid') answerId: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
