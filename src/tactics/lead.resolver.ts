import { Args, Context as Ctx, ID, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerInput } from '../teams/answer.js';
import { Context } from '../work/context.js';
import { confirmLead, declineLead, proposeLead } from './lead.acts.js';
import { LeadInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const id = { type: () => ID };

@Resolver(() => Tactic)
export class LeadResolver {
  @Mutation(() => Tactic)
  proposeLead(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LeadInput): Promise<Tactic> {
    return context.act(proposeLead, act, input);
  }

  @Mutation(() => Tactic)
  confirmLead(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Tactic> {
    return context.act(confirmLead, act, { id: one });
  }

  @Mutation(() => Tactic)
  declineLead(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerInput): Promise<Tactic> {
    return context.act(declineLead, act, input);
  }
}
