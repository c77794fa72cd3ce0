import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

const id = () => ID;
const text = () => String;
const texts = () => [String];
const optional = { nullable: true };

@InputType({ isAbstract: true })
export class LessonFieldsInput {
  @Field(text, optional) title?: string | null;
  @Field(text, optional) kind?: string | null;
  @Field(text, optional) tacticTypeKey?: string | null;
  @Field(text, optional) strand?: string | null;
  @Field(text, optional) level?: string | null;
  @Field(text, optional) problem?: string | null;
  @Field(text, optional) contextPlaceSize?: string | null;
  @Field(text, optional) contextLaw?: string | null;
  @Field(text, optional) contextPartners?: string | null;
  @Field(text, optional) contextMarket?: string | null;
  @Field(text, optional) contextFunding?: string | null;
  @Field(text, optional) contextPeriod?: string | null;
  @Field(text, optional) whatWeDid?: string | null;
  @Field(text, optional) result?: string | null;
  @Field(text, optional) mechanism?: string | null;
  @Field(text, optional) mechanismKey?: string | null;
  @Field(text, optional) moderators?: string | null;
  @Field(text, optional) takesPeople?: string | null;
  @Field(text, optional) takesHours?: string | null;
  @Field(text, optional) takesSkills?: string | null;
  @Field(text, optional) takesAgreements?: string | null;
  @Field(text, optional) takesApprovals?: string | null;
  @Field(text, optional) takesLeadTime?: string | null;
  @Field(text, { ...optional, description: 'working_hours | under_10000 | under_100000 | over_100000' }) costBand?: string | null;
  @Field(text, optional) costMoney?: string | null;
  @Field(text, optional) costHours?: string | null;
  @Field(text, optional) costPayer?: string | null;
  @Field(texts, optional) doThis?: string[] | null;
  @Field(texts, optional) avoid?: string[] | null;
  @Field(text, optional) appliesIf?: string | null;
  @Field(text, optional) notIf?: string | null;
  @Field(texts, optional) coreElements?: string[] | null;
  @Field(texts, optional) mayChange?: string[] | null;
  @Field(text, optional) harms?: string | null;
  @Field(text, optional) legalNotes?: string | null;
  @Field(text, optional) evidenceStrength?: string | null;
  @Field(text, optional) evidenceDirection?: string | null;
  @Field(texts, optional) sources?: string[] | null;
  @Field(texts, { ...optional, description: 'https addresses of files that others can use' }) templates?: string[] | null;
  @Field(text, { ...optional, description: 'en | es; of a new one absent: en' }) language?: string | null;
  @Field(id, { ...optional, description: 'A seat of the team; of a new one absent: my own' }) contactSeatId?: string | null;
  @Field(() => Day, { ...optional, description: 'Of a new one absent: in two years' }) reviewOn?: string | null;
  @Field(() => Day, { ...optional, description: 'From when on it no longer holds: today at the earliest, within ten years' }) expiresOn?: string | null;
  @Field(id, optional) supersedesId?: string | null;
  @Field(text, { ...optional, description: 'Handling label; of a new one absent: that of the tactic, or AMBER+STRICT' }) handling?: string | null;
  @Field(() => Boolean, optional) livedExperienceReviewNeeded?: boolean | null;
  @Field(text, optional) livedExperienceOutcome?: string | null;
  @Field(text, optional) livedExperienceConcerns?: string | null;
  @Field(text, optional) livedExperienceReason?: string | null;
}

@InputType({
  description:
    'Of a team, from a tactic, or from an observation of a review: one of the three. What the source says is filled in; what is sent goes before it.',
})
export class DraftLessonInput extends LessonFieldsInput {
  @Field(id, optional) teamId?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(id, optional) observationId?: string | null;
  @Field(() => AudienceInput, { ...optional, description: 'Absent: whoever sees what it comes from; of nothing, the whole team' })
  audience?: AudienceInput | null;
}

@InputType({ description: 'Absent = unchanged, null = emptied. version = the version that the editor saw.' })
export class EditLessonInput extends LessonFieldsInput {
  @Field(id) id: string;
  @Field(() => Int) version: number;
  @Field(text, { ...optional, description: 'Asked for where the label becomes less strict' }) labelReason?: string | null;
}

@InputType({ description: 'Whoever checks again writes over what they ticked before.' })
export class CheckLessonInput {
  @Field(id) id: string;
  @Field({ description: 'Place, time, partners, law and scale are stated.' }) context: boolean;
  @Field({ description: 'What was done and what happened, with a number or a named observation.' }) happened: boolean;
  @Field({ description: 'Why, and what else could explain it.' }) why: boolean;
  @Field({ description: 'An instruction that a stranger could follow next week.' }) soWhat: boolean;
  @Field({ description: 'Where it applies, and where not.' }) whereApplies: boolean;
  @Field(text, optional) note?: string | null;
}

@InputType()
export class RetireLessonInput {
  @Field(id) id: string;
  @Field() reason: string;
}

@InputType({ description: 'All that is given has to hold. At most 200 a page, 50 if not said.' })
export class LessonsInput {
  @Field(id, optional) teamId?: string | null;
  @Field(id, optional) tacticId?: string | null;
  @Field(texts, optional) kinds?: string[] | null;
  @Field(texts, { ...optional, description: 'Absent: all but retired' }) states?: string[] | null;
  @Field(text, optional) tacticTypeKey?: string | null;
  @Field(text, optional) strand?: string | null;
  @Field(text, optional) level?: string | null;
  @Field(texts, { ...optional, description: 'How sure: any of these' }) strengths?: string[] | null;
  @Field(texts, { ...optional, description: 'What it says: any of these' }) directions?: string[] | null;
  @Field(() => Int, optional) limit?: number | null;
  @Field(text, { ...optional, description: 'The `next` of the page before' }) after?: string | null;
}

@InputType()
export class ApplyLessonInput {
  @Field(() => ID) id: string;
  @Field({ description: 'What the team does differently now' }) how: string;
}
