import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { AudienceInput, Shared } from '../../audience/audience.js';
import { Day } from '../../work/graphql.js';

@Entity({ schema: 'app', name: 'decision' })
@ObjectType({ description: 'What was decided, by whom, and why: for whoever comes later and asks.' })
export class Decision extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID, { nullable: true, description: 'The meeting in which it was decided.' }) @Column('uuid') meetingId: string | null;
  @Field() @Column('text') statement: string;
  @Field(() => Day) @Column('date') decidedOn: string;
  @Field(() => String, { nullable: true, description: 'The organization or committee that decided.' }) @Column('text') body: string | null;
  @Field(() => [String], { description: 'What else could have been done.' }) @Column('text', { array: true }) options: string[];
  @Field(() => String, { nullable: true, description: 'Why.' }) @Column('text') rationale: string | null;
  @Field(() => String, { nullable: true }) @Column('text') evidence: string | null;
  @Field(() => String, { nullable: true, description: 'Who saw it otherwise, and why.' }) @Column('text') dissent: string | null;
  @Field(() => Day, { nullable: true, description: 'When it is looked at again.' }) @Column('date') reviewOn: string | null;
  @Field(() => ID, { nullable: true, description: 'The decision that this one takes the place of.' }) @Column('uuid') supersedesId: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType({ isAbstract: true })
class DecisionWords {
  @Field(text, optional) body?: string | null;
  @Field(() => [String], optional) options?: string[] | null;
  @Field(text, optional) rationale?: string | null;
  @Field(text, optional) evidence?: string | null;
  @Field(text, optional) dissent?: string | null;
  @Field(() => Day, optional) reviewOn?: string | null;
}

@InputType()
export class AddDecisionInput extends DecisionWords {
  @Field(id) teamId: string;
  @Field(id, optional) meetingId?: string | null;
  @Field() statement: string;
  @Field(() => Day) decidedOn: string;
  @Field(() => AudienceInput, { ...optional, description: 'Absent: whoever sees the meeting, or the whole team' }) audience?: AudienceInput | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditDecisionInput extends DecisionWords {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) statement?: string | null;
  @Field(() => Day, optional) decidedOn?: string | null;
}

@InputType({ description: 'A new decision in the place of an earlier one, for the same people.' })
export class SupersedeDecisionInput extends DecisionWords {
  @Field(id, { description: 'The earlier one' }) id: string;
  @Field(id, optional) meetingId?: string | null;
  @Field() statement: string;
  @Field(() => Day) decidedOn: string;
}

@InputType({ description: 'Of all that I may see; what is absent does not narrow.' })
export class DecisionsInput {
  @Field(id, optional) teamId?: string | null;
  @Field(id, optional) meetingId?: string | null;
  @Field(text, { ...optional, description: 'Words in English or Spanish; then the best match comes first' }) search?: string | null;
  @Field(text, { ...optional, description: 'in_force | due_for_review | superseded' }) standing?: string | null;
  @Field(text, { ...optional, description: 'The organization or committee, as it is written there' }) body?: string | null;
  @Field(() => Day, optional) from?: string | null;
  @Field(() => Day, optional) until?: string | null;
  @Field(() => Int, { ...optional, defaultValue: 50 }) limit?: number | null;
  @Field(text, { ...optional, description: 'Where the page before ended' }) after?: string | null;
}
