import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType({ description: 'When something comes back.' })
export class PatternInput {
  @Field({ description: 'DAILY, WEEKLY, MONTHLY or YEARLY of RFC 5545 with INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS, UNTIL or COUNT: FREQ=MONTHLY;BYDAY=1MO' })
  rule: string;
  @Field(() => Day) startsOn: string;
  @Field(() => Day, optional) endsOn?: string | null;
  @Field({ description: 'Of the time zone database: America/New_York' }) timeZone: string;
  @Field(text, { ...optional, description: 'none | next | previous; absent: none' }) workingDayRule?: string | null;
}

@InputType({ description: 'A promise of my own organization stands at once; another organization of the team is asked.' })
export class AddCommitmentInput {
  @Field(id) teamId: string;
  @Field() title: string;
  @Field(text, optional) why?: string | null;
  @Field(id, { ...optional, description: 'Absent: the organization of my own seat' }) organizationId?: string | null;
  @Field(id, { ...optional, description: 'Only within an organization that I am seated for; absent: myself' }) ownerId?: string | null;
  @Field(() => PatternInput) pattern: PatternInput;
  @Field(id, optional) tacticId?: string | null;
  @Field(() => AudienceInput, { ...optional, description: 'Absent: the whole team' }) audience?: AudienceInput | null;
}

@InputType({ description: 'From now on: what was kept or missed stays as it was.' })
export class EditCommitmentInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) why?: string | null;
  @Field(id, { ...optional, description: 'Somebody of the organization that promises' }) ownerId?: string | null;
  @Field(() => PatternInput, optional) pattern?: PatternInput | null;
}

@InputType()
export class AcceptCommitmentInput {
  @Field(id) id: string;
  @Field(id, { ...optional, description: 'Somebody of the same organization; absent: myself' }) ownerId?: string | null;
}

@InputType()
export class DeclineCommitmentInput {
  @Field(id) id: string;
  @Field() reason: string;
}

@InputType()
export class PauseCommitmentInput {
  @Field(id) id: string;
  @Field(() => Day, { ...optional, description: 'Absent: today' }) from?: string | null;
  @Field(() => Day, { ...optional, description: 'The first day on which it counts again; absent: until somebody resumes it' }) until?: string | null;
  @Field(text, optional) reason?: string | null;
}

@InputType()
export class EndCommitmentInput {
  @Field(id) id: string;
  @Field(text, optional) reason?: string | null;
}

@InputType()
export class LinkCommitmentInput {
  @Field(id) id: string;
  @Field(id) tacticId: string;
}

@InputType()
export class KeepOccurrenceInput {
  @Field(id) id: string;
  @Field(text, { ...optional, description: 'One line that shows it' }) evidence?: string | null;
}

@InputType()
export class MissOccurrenceInput {
  @Field(id) id: string;
  @Field() reason: string;
}

@InputType()
export class CommitmentsInput {
  @Field(id, optional) teamId?: string | null;
  @Field(id, optional) organizationId?: string | null;
  @Field(id, optional) ownerId?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(() => [String], optional) states?: string[] | null;
}

@InputType()
export class HandOnCommitmentInput {
  @Field(id) id: string;
  @Field(id, { description: 'Somebody of the same organization' }) ownerId: string;
}
