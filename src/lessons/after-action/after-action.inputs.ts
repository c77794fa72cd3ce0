import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../../audience/audience.js';
import { Day } from '../../work/graphql.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType({ description: 'About one of the three: a tactic, a meeting, or an event of a team, named in words.' })
export class BeginAfterActionReviewInput {
  @Field(id, optional) tacticId?: string | null;
  @Field(id, optional) meetingId?: string | null;
  @Field(text, optional) event?: string | null;
  @Field(id, { ...optional, description: 'Of an event' }) teamId?: string | null;
  @Field(() => Day, { ...optional, description: 'Absent: today' }) heldOn?: string | null;
  @Field(id, { ...optional, description: 'Somebody seated on the team; absent: myself' }) facilitatorId?: string | null;
  @Field(() => AudienceInput, { ...optional, description: 'Absent: whoever sees what it is about; of an event, the whole team' })
  audience?: AudienceInput | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditAfterActionReviewInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, { ...optional, description: 'Of an event alone' }) event?: string | null;
  @Field(() => Day, optional) heldOn?: string | null;
  @Field(id, optional) facilitatorId?: string | null;
  @Field(text, optional) intended?: string | null;
  @Field(text, optional) happened?: string | null;
  @Field(text, optional) why?: string | null;
  @Field(text, optional) keep?: string | null;
  @Field(text, optional) change?: string | null;
  @Field(text, optional) surprises?: string | null;
  @Field(() => [String], optional) sectors?: string[] | null;
}

@InputType()
export class NewObservation {
  @Field() text: string;
  @Field({ description: 'keep | change | surprise' }) kind: string;
}

@InputType()
export class AddObservationsInput {
  @Field(id, { description: 'The review' }) id: string;
  @Field(() => [NewObservation]) observations: NewObservation[];
}

@InputType({ description: 'Absent = unchanged.' })
export class EditObservationInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) text?: string | null;
  @Field(text, optional) kind?: string | null;
}
