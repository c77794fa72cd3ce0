import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A no to something that was proposed, with the reason if one wants to give it.' })
export class AnswerInput {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
