import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';

const id = () => ID;
const text = () => String;
const optional = { nullable: true };

@InputType()
export class FitAnswerInput {
  @Field({ description: 'law | market | partners | money | culture_language | data' }) key: string;
  @Field({ description: 'yes | partly | no | unknown' }) answer: string;
  @Field(text, optional) note?: string | null;
}

@InputType()
export class ConsiderLessonInput {
  @Field(id) editionId: string;
  @Field(id) teamId: string;
  @Field(() => Boolean, { ...optional, description: 'False: the network learns of it when the team says so. Absent: at once' }) told?: boolean | null;
  @Field(() => [FitAnswerInput], optional) fit?: FitAnswerInput[] | null;
}

@InputType({ description: 'An item of an organization of mine is accepted at once; another organization of the team is asked.' })
export class FirstItemInput {
  @Field() title: string;
  @Field(id, { ...optional, description: 'Absent: the organization of my own seat' }) organizationId?: string | null;
  @Field(id, { ...optional, description: 'Only within an organization that I am seated for; absent: myself' }) ownerId?: string | null;
  @Field(() => Day, optional) dueOn?: string | null;
}

@InputType({ description: 'The card and its first items. Absent: what the lesson says.' })
export class AdoptionPlanInput {
  @Field(id) boardId: string;
  @Field(text, { ...optional, description: 'Absent: idea' }) stage?: string | null;
  @Field(text, { ...optional, description: 'Fractional-indexing key; absent: at the end of the stage' }) position?: string | null;
  @Field(text, optional) title?: string | null;
  @Field(text, optional) description?: string | null;
  @Field(text, optional) mechanism?: string | null;
  @Field(text, optional) risks?: string | null;
  @Field(() => [FirstItemInput], optional) items?: FirstItemInput[] | null;
}

@InputType()
export class AdoptLessonInput extends ConsiderLessonInput {
  @Field(() => AdoptionPlanInput) plan: AdoptionPlanInput;
}

@InputType()
export class PlanAdoptionInput {
  @Field(id) id: string;
  @Field(() => [FitAnswerInput], { ...optional, description: 'What is not answered yet' }) fit?: FitAnswerInput[] | null;
  @Field(() => AdoptionPlanInput) plan: AdoptionPlanInput;
}

@InputType()
export class AnswerFitInput {
  @Field(id) id: string;
  @Field(() => [FitAnswerInput]) fit: FitAnswerInput[];
}

@InputType()
export class MoveAdoptionInput {
  @Field(id) id: string;
  @Field({ description: 'planned | testing | running | stopped; from considering: rejected; from rejected: considering' }) state: string;
  @Field(text, { ...optional, description: 'For stopped and rejected: why. All who see the adoption read it.' }) reason?: string | null;
  @Field(() => Day, { ...optional, description: 'For testing and running, where it began on another day than today' }) startedOn?: string | null;
}

@InputType({ isAbstract: true })
class AdaptationFields {
  @Field(text, optional) nature?: string | null;
  @Field(text, optional) happened?: string | null;
  @Field(text, optional) planned?: string | null;
  @Field(text, optional) decidedBy?: string | null;
  @Field(text, optional) level?: string | null;
  @Field(text, optional) goal?: string | null;
  @Field(text, optional) factor?: string | null;
  @Field(text, optional) lasting?: string | null;
}

@InputType()
export class AddAdaptationInput extends AdaptationFields {
  @Field(id) adoptionId: string;
  @Field() text: string;
  @Field() changed: string;
  @Field() fidelity: string;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditAdaptationInput extends AdaptationFields {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, optional) text?: string | null;
  @Field(text, optional) changed?: string | null;
  @Field(text, optional) fidelity?: string | null;
}

@InputType({ isAbstract: true })
class ReportFields {
  @Field({ description: 'worked | partly | not' }) outcome: string;
  @Field() whatChanged: string;
  @Field(text, optional) numbers?: string | null;
}

@InputType()
export class AddReportInput extends ReportFields {
  @Field(id) adoptionId: string;
}

@InputType()
export class AnswerReportInput extends ReportFields {
  @Field(id) id: string;
}

@InputType({ description: 'version = the version that the editor saw.' })
export class EditReportInput extends ReportFields {
  @Field(id) id: string;
  @Field(() => Int) version: number;
}

@InputType()
export class SkipReportInput {
  @Field(id) id: string;
  @Field() reason: string;
}
