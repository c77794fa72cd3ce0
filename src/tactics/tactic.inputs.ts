import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

export { AnswerInput } from '../teams/answer.js';

@InputType()
export class NewTactic {
  @Field() title: string;
  @Field(() => String, { nullable: true }) typeKey?: string | null;
  @Field(() => String, { nullable: true }) mechanism?: string | null;
  @Field(() => ID, { nullable: true, description: 'Stands as proposed until somebody seated for it answers; confirmed if you are.' }) leadOrganizationId?:
    string | null;
  @Field(() => String, { nullable: true }) strand?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
}

@InputType()
export class AddTacticsInput {
  @Field(() => ID) boardId: string;
  @Field() stage: string;
  @Field({ description: 'Fractional-indexing key of the first one; the others follow it.' }) position: string;
  @Field(() => [NewTactic]) tactics: NewTactic[];
  @Field(() => AudienceInput, { nullable: true, description: 'Absent: whoever sees the board.' }) audience?: AudienceInput | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditTacticInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) typeKey?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => String, { nullable: true }) mechanism?: string | null;
  @Field(() => String, { nullable: true }) strand?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => String, { nullable: true }) object?: string | null;
  @Field(() => String, { nullable: true }) reaches?: string | null;
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => Day, { nullable: true }) startsOn?: string | null;
  @Field(() => Day, { nullable: true }) endsOn?: string | null;
  @Field(() => String, { nullable: true }) resourcesPeople?: string | null;
  @Field(() => String, { nullable: true }) resourcesMoney?: string | null;
  @Field(() => String, { nullable: true }) resourcesInKind?: string | null;
  @Field(() => String, { nullable: true }) legalBasis?: string | null;
  @Field(() => String, { nullable: true }) risks?: string | null;
  @Field(() => String, { nullable: true }) confidence?: string | null;
  @Field(() => String, { nullable: true }) confidenceNote?: string | null;
  @Field(() => Day, { nullable: true }) nextReviewOn?: string | null;
  @Field(() => Day, { nullable: true }) embargoUntil?: string | null;
  @Field(() => String, { nullable: true }) handling?: string | null;
  @Field(() => ID, { nullable: true, description: 'Somebody seated for the lead organization; once that has confirmed, only its own people name one.' })
  leadPersonId?: string | null;
}

@InputType({ description: 'The same change to each. Absent = unchanged, null = emptied.' })
export class EditTacticsInput {
  @Field(() => [ID]) ids: string[];
  @Field(() => String, { nullable: true }) typeKey?: string | null;
  @Field(() => String, { nullable: true }) strand?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => String, { nullable: true }) confidence?: string | null;
  @Field(() => Day, { nullable: true }) nextReviewOn?: string | null;
}

@InputType()
export class MoveTacticsInput {
  @Field(() => [ID], { description: 'Several keep their order.' }) ids: string[];
  @Field() stage: string;
  @Field(() => String, { nullable: true, description: 'Fractional-indexing key of the first one; null: at the end of the stage.' }) position?: string | null;
}

@InputType()
export class StopTacticInput {
  @Field(() => ID) id: string;
  @Field() reason: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class CopyTacticInput {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The board that gets the copy, as an idea.' }) boardId: string;
  @Field() position: string;
}

@InputType()
export class LeadInput {
  @Field(() => ID) tacticId: string;
  @Field(() => ID, { nullable: true, description: 'Null: no lead.' }) organizationId?: string | null;
  @Field(() => ID, { nullable: true }) personId?: string | null;
}

@InputType()
export class PartnerInput {
  @Field(() => ID) tacticId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => String, { nullable: true }) role?: string | null;
}

@InputType()
export class RequestReviewInput {
  @Field(() => ID) tacticId: string;
  @Field() stage: string;
  @Field(() => Int, { nullable: true, description: 'How many people review.' }) reviewers?: number | null;
  @Field(() => String, { nullable: true }) reviewerSeats?: string | null;
  @Field(() => Boolean, { nullable: true }) compensated?: boolean | null;
  @Field(() => String, { nullable: true }) concerns?: string | null;
  @Field(() => String, { nullable: true, description: 'Null: it waits. not_reviewed needs a reason.' }) outcome?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditReviewInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) stage?: string | null;
  @Field(() => Int, { nullable: true }) reviewers?: number | null;
  @Field(() => String, { nullable: true }) reviewerSeats?: string | null;
  @Field(() => Boolean, { nullable: true }) compensated?: boolean | null;
  @Field(() => String, { nullable: true }) concerns?: string | null;
  @Field(() => String, { nullable: true }) response?: string | null;
  @Field(() => String, { nullable: true }) outcome?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
