import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType({ description: 'An item of my own organization is accepted at once; another organization is asked.' })
export class AddTaskInput {
  @Field(id) teamId: string;
  @Field() title: string;
  @Field(text, optional) why?: string | null;
  @Field(text, optional) definitionOfDone?: string | null;
  @Field(id, { ...optional, description: 'Absent: the organization of my own seat' }) organizationId?: string | null;
  @Field(id, { ...optional, description: 'Only within an organization that I am seated for; absent: myself' }) ownerId?: string | null;
  @Field(id, { ...optional, description: 'Absent: the inbox of the organization' }) askedPersonId?: string | null;
  @Field(id, { ...optional, description: 'The team on which the organization is seated; absent: teamId' }) answeringTeamId?: string | null;
  @Field(() => Day, optional) dueOn?: string | null;
  @Field(text, optional) priority?: string | null;
  @Field(text, { ...optional, description: 'Absent: that of the tactic' }) handling?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(() => AudienceInput, { ...optional, description: 'Of the asking side; absent: its whole team' }) audience?: AudienceInput | null;
  @Field(() => [String], optional) checklist?: string[] | null;
}

@InputType()
export class EditTaskInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) why?: string | null;
  @Field(text, optional) definitionOfDone?: string | null;
  @Field(text, optional) priority?: string | null;
  @Field(text, optional) handling?: string | null;
}

@InputType()
export class AcceptTaskInput {
  @Field(id) id: string;
  @Field(id, { ...optional, description: 'Somebody of the same organization; absent: myself' }) ownerId?: string | null;
  @Field(() => Day, { ...optional, description: 'Only where the ask has no date: another one is a counter-offer' }) dueOn?: string | null;
}

@InputType()
export class DeclineTaskInput {
  @Field(id) id: string;
  @Field() reason: string;
}

@InputType({ description: 'Another date, another scope, or both.' })
export class CounterTaskInput {
  @Field(id) id: string;
  @Field(() => Day, optional) offeredOn?: string | null;
  @Field(text, optional) offeredScope?: string | null;
}

@InputType()
export class AskAgainInput {
  @Field(id) id: string;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) why?: string | null;
  @Field(() => Day, optional) dueOn?: string | null;
  @Field(id, optional) askedPersonId?: string | null;
}

@InputType()
export class CancelTaskInput {
  @Field(id) id: string;
  @Field() reason: string;
}

@InputType()
export class BlockTaskInput {
  @Field(id) id: string;
  @Field({ description: 'A key of the pack' }) blockerType: string;
  @Field(text, optional) waitingFor?: string | null;
  @Field(id, optional) waitingForOrganizationId?: string | null;
}

@InputType()
export class FinishTaskInput {
  @Field(id) id: string;
  @Field() evidence: string;
  @Field(text, optional) evidenceLink?: string | null;
}

@InputType()
export class HandOnTaskInput {
  @Field(id) id: string;
  @Field(id) ownerId: string;
}

@InputType()
export class MoveDueTaskInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(() => Day, optional) dueOn?: string | null;
}

@InputType()
export class FinishTasksInput {
  @Field(() => [ID]) ids: string[];
  @Field() evidence: string;
  @Field(text, optional) evidenceLink?: string | null;
}

@InputType()
export class MoveDueTasksInput {
  @Field(() => [ID]) ids: string[];
  @Field(() => Day) dueOn: string;
}

@InputType()
export class HandOnTasksInput {
  @Field(() => [ID]) ids: string[];
  @Field(id) ownerId: string;
}

@InputType()
export class LabelTasksInput {
  @Field(() => [ID]) ids: string[];
  @Field({ description: 'Handling label, a key of the pack' }) handling: string;
}

@InputType()
export class AddHelperInput {
  @Field(id) taskId: string;
  @Field(id) personId: string;
}

@InputType()
export class WaitForTaskInput {
  @Field(id) id: string;
  @Field(id, { description: 'The task that it waits for' }) blockerId: string;
}

@InputType()
export class LinkTaskToGoalInput {
  @Field(id) id: string;
  @Field(id) goalId: string;
}

@InputType()
export class AddChecklistLinesInput {
  @Field(id) taskId: string;
  @Field(() => [String]) lines: string[];
}

@InputType()
export class EditChecklistLineInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field() text: string;
}

@InputType()
export class CheckChecklistLineInput {
  @Field(id) id: string;
  @Field() done: boolean;
}

@InputType()
export class LinkTaskInput {
  @Field(id) id: string;
  @Field(id) tacticId: string;
}

@InputType()
export class WriteTaskNoteInput {
  @Field(id) taskId: string;
  @Field() text: string;
}

@InputType({ description: 'Of all that I may see; what is absent does not narrow.' })
export class TasksInput {
  @Field(id, { ...optional, description: 'As the asking or as the answering team' }) teamId?: string | null;
  @Field(id, optional) organizationId?: string | null;
  @Field(id, optional) ownerId?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(() => [String], optional) states?: string[] | null;
  @Field(() => Day, optional) dueUntil?: string | null;
  @Field(() => Boolean, { ...optional, description: 'Those that I own, or that I in person was asked for' }) mine?: boolean | null;
  @Field(() => Boolean, { ...optional, description: 'With `mine`: also those that I help with' }) helping?: boolean | null;
  @Field(() => Int, { ...optional, defaultValue: 500 }) limit?: number | null;
  @Field(text, { ...optional, description: 'Where the page before ended' }) after?: string | null;
}
