import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { AudienceInput, Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

export type AgreementState = 'draft' | 'in_force' | 'ended';
const text = () => String;
const optional = { nullable: true };

@Entity({ schema: 'app', name: 'agreement' })
@ObjectType({ description: 'What organizations of a team have agreed on: what it is about, what may be shared and what not, and until when.' })
export class Agreement extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field({ description: 'Named by the pack’s word `agreement.<key>`.' }) @Column('text') kind: string;
  @Field(() => [ID], { description: 'The organizations that agreed.' }) @Column('uuid', { array: true }) partyIds: string[];
  @Field(text, { nullable: true, description: 'In plain words.' }) @Column('text') scope: string | null;
  @Field(text, { nullable: true, description: 'What may be shared.' }) @Column('text') mayShare: string | null;
  @Field(text, { nullable: true, description: 'What may not be shared.' }) @Column('text') mayNotShare: string | null;
  @Field(() => Day, optional) @Column('date') startsOn: string | null;
  @Field(() => Day, { nullable: true, description: 'The last day; one that is in force and past it has expired.' }) @Column('date') endsOn: string | null;
  @Field(() => Day, optional) @Column('date') reviewOn: string | null;
  @Field(text, { nullable: true, description: 'Where the paper itself is kept: an https address.' }) @Column('text') link: string | null;
  @Field(text, { description: 'draft | in_force | ended' }) @Column('text') state: AgreementState;
  @Field(() => Date, optional) @Column('timestamptz') archivedAt: Date | null;
}

@InputType()
export class AgreementFieldsInput {
  @Field(text, optional) title?: string | null;
  @Field(text, optional) kind?: string | null;
  @Field(() => [ID], optional) partyIds?: string[] | null;
  @Field(text, optional) scope?: string | null;
  @Field(text, optional) mayShare?: string | null;
  @Field(text, optional) mayNotShare?: string | null;
  @Field(() => Day, optional) startsOn?: string | null;
  @Field(() => Day, optional) endsOn?: string | null;
  @Field(() => Day, optional) reviewOn?: string | null;
  @Field(text, optional) link?: string | null;
}

@InputType()
export class AddAgreementInput extends AgreementFieldsInput {
  @Field(() => ID) teamId: string;
  @Field(() => Boolean, { nullable: true, description: 'It was signed before: in force at once, no draft' }) inForce?: boolean | null;
  @Field(() => AudienceInput, { nullable: true, description: 'Absent: the whole team' }) audience?: AudienceInput | null;
}

@InputType()
export class EditAgreementInput extends AgreementFieldsInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
}

@InputType()
export class EndAgreementInput {
  @Field(() => ID) id: string;
  @Field(() => Day, { nullable: true, description: 'The last day, today at the latest; absent: today' }) endsOn?: string | null;
}
