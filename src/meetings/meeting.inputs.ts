import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.js';
import { AddTaskInput } from '../tasks/task.inputs.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType()
export class AddMeetingInput {
  @Field(id) teamId: string;
  @Field() title: string;
  @Field(text, optional) kind?: string | null;
  @Field(() => Date) startsAt: Date;
  @Field(() => Date) endsAt: Date;
  @Field({ description: 'An IANA name, like America/Denver' }) timeZone: string;
  @Field(text, optional) place?: string | null;
  @Field(text, optional) link?: string | null;
  @Field(text, optional) purpose?: string | null;
  @Field(() => Int, optional) quorum?: number | null;
  @Field(text, { ...optional, description: 'Handling label of the minutes' }) handling?: string | null;
  @Field(() => AudienceInput, { ...optional, description: 'Absent: the whole team' }) audience?: AudienceInput | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditMeetingInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) kind?: string | null;
  @Field(() => Date, optional) startsAt?: Date | null;
  @Field(() => Date, optional) endsAt?: Date | null;
  @Field(text, optional) timeZone?: string | null;
  @Field(text, optional) place?: string | null;
  @Field(text, optional) link?: string | null;
  @Field(text, optional) purpose?: string | null;
  @Field(() => Int, optional) quorum?: number | null;
  @Field(text, optional) handling?: string | null;
}

@InputType({ description: 'One thing at most that it is about; then the title may be left to that.' })
export class AddAgendaItemInput {
  @Field(id) meetingId: string;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) purpose?: string | null;
  @Field(id, optional) ownerId?: string | null;
  @Field(() => Int, optional) minutes?: number | null;
  @Field(text, optional) notes?: string | null;
  @Field(text, { ...optional, description: 'Absent: at the end' }) position?: string | null;
  @Field(id, optional) taskId?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(id, optional) decisionId?: string | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditAgendaItemInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) purpose?: string | null;
  @Field(id, optional) ownerId?: string | null;
  @Field(() => Int, optional) minutes?: number | null;
  @Field(text, optional) notes?: string | null;
}

@InputType()
export class MoveAgendaItemInput {
  @Field(id) id: string;
  @Field() position: string;
}

@InputType()
export class SettleAgendaItemInput {
  @Field(id) id: string;
  @Field({ description: 'open | done | dropped' }) state: string;
}

@InputType()
export class MarkAttendanceInput {
  @Field(id) meetingId: string;
  @Field(() => [ID]) seatIds: string[];
  @Field(text, { ...optional, description: 'present | deputy | absent | excused; null: not known' }) state?: string | null;
}

@InputType({ description: 'Something that somebody takes upon them in a meeting, or is asked for there.' })
export class PromiseInMeetingInput {
  @Field(id) meetingId: string;
  @Field(() => AddTaskInput, { description: 'Without an audience: whoever sees the meeting' }) task: AddTaskInput;
}

@InputType()
export class LinkMeetingTaskInput {
  @Field(id) meetingId: string;
  @Field(id) taskId: string;
}
