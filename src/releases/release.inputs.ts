import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Finding } from '../audience/finding.js';
import { Day } from '../work/graphql.js';

const optional = { nullable: true };

@InputType({ description: 'What the scan found, and why it may stay.' })
export class LookedAtInput {
  @Field({ description: 'The `key` of the finding' }) key: string;
  @Field() word: string;
}

@InputType()
export class AskReleaseInput {
  @Field(() => ID) lessonId: string;
  @Field(() => Int, { description: 'The version of the lesson that was looked at: exactly this text goes out.' }) version: number;
  @Field() reason: string;
  @Field(() => [String], { description: 'All of: no_person | small_counts | no_live_operation | partners | links | label' }) checklist: string[];
  @Field(() => [LookedAtInput], optional) lookedAt?: LookedAtInput[] | null;
  @Field(() => [ID], { ...optional, description: 'Organizations of the team that are to agree too' }) organizationIds?: string[] | null;
  @Field() hideCity: boolean;
  @Field(() => Boolean, { ...optional, description: 'Not to name the seat to ask; where the city is hidden nothing is named anyway' }) hideContact?:
    boolean | null;
  @Field(() => Day, { ...optional, description: 'Absent: as soon as all have agreed; before the day from which on it no longer holds' }) embargoUntil?:
    string | null;
  @Field({ description: 'Handling label that it carries: TLP:GREEN | TLP:CLEAR, not less strict than that of the lesson' }) handling: string;
}

@InputType()
export class WithdrawReleaseInput {
  @Field(() => ID) id: string;
  @Field({ description: 'person_identifiable | harm | partner_objects | mistake | out_of_date | other' }) because: string;
  @Field(() => String, { ...optional, description: 'For those at home' }) note?: string | null;
}

@ObjectType()
export class WhoAgrees {
  @Field(() => ID) organizationId: string;
  @Field({ description: 'owner | partner | named: why it is asked' }) why: string;
  @Field({ description: 'False: it does not see the lesson, and would be shown the text that goes out, and nothing else of it.' }) seesLesson: boolean;
}

@ObjectType({ description: 'What stands between a lesson and the network.' })
export class ReleaseCheck {
  @Field(() => [String], { description: 'What is missing: state | qualityCheck | livedExperience | label | expired' }) missing: string[];
  @Field(() => [Finding]) findings: Finding[];
  @Field(() => [WhoAgrees]) organizations: WhoAgrees[];
  @Field({ description: 'The text is the one that went out last.' }) unchanged: boolean;
}
