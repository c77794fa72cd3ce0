import { Field, ObjectType } from '@nestjs/graphql';

export type FindingKind =
  | 'email'
  | 'phone'
  | 'address'
  | 'plate'
  | 'personal_number'
  | 'case_number'
  | 'person'
  | 'profile'
  | 'small_count'
  | 'hidden_name'
  | 'hidden_place'
  | 'hidden_question';

@ObjectType({ description: 'A place in the text that somebody has to look at.' })
export class Finding {
  @Field({ description: 'Names it in `lookedAt`.' }) key: string;
  @Field() field: string;
  @Field(() => String, {
    description:
      'email | phone | address | plate | personal_number | case_number | person | profile | small_count | hidden_name | hidden_place | hidden_question',
  })
  kind: FindingKind;
  @Field() excerpt: string;
  @Field({ description: 'A word is not enough: the text has to change, or the city not be hidden.' }) blocks: boolean;
}
