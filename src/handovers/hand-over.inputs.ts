import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';

const id = () => ID;
const optional = { nullable: true };

@InputType()
export class StartHandOverInput {
  @Field(id) seatId: string;
  @Field(() => Day, { description: 'The last day on which the seat is held' }) leavingOn: string;
  @Field(id, { ...optional, description: 'Who takes over, if that is known: seated for the same organization on that team' }) incomingId?: string | null;
}

@InputType()
export class NameIncomingInput {
  @Field(id) id: string;
  @Field(id, { description: 'Seated for the same organization on that team' }) incomingId: string;
}

@InputType()
export class WriteUnwrittenInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, optional) unwritten?: string | null;
}

@InputType()
export class AcceptHandedInput {
  @Field(id, { description: 'The hand-over' }) id: string;
  @Field({ description: 'does | answers | asks | promises | knows' }) part: string;
  @Field(id, { description: 'The task, commitment, decision or agreement' }) subjectId: string;
}

@InputType()
export class DeclineHandedInput extends AcceptHandedInput {
  @Field({ description: 'Why; seen by whoever sees the thing on this side of an ask' }) note: string;
}
