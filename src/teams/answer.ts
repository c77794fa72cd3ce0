import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A no to something that was proposed. Whoever is asked to do something gives the reason; of a seat that is proposed one may.' })
export class AnswerInput {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
