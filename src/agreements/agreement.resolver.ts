import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Check } from '../work/input.js';
import { addAgreement, archiveAgreement, editAgreement, endAgreement, putAgreementInForce } from './agreement.acts.js';
import { AddAgreementInput, Agreement, EditAgreementInput, EndAgreementInput } from './agreement.js';

const id = { type: () => ID };
const most = 500;

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => [Agreement], { description: 'Of a team, or of all mine, that were not put away; what has to be looked at first stands first.' })
  async agreements(@Ctx() context: Context, @Args('teamId', { ...id, nullable: true }) teamId: string | null): Promise<Agreement[]> {
    new Check().id('teamId', teamId).done();
    const where = { archivedAt: null, ...(teamId && { teamId: teamId.toLowerCase() }) };
    return (await context.read()).find(Agreement, where, { order: 'least(review_on, ends_on) nulls last, title, id', limit: most });
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this agreement.' })
  async viewerCan(@Ctx() context: Context, @Parent() agreement: Agreement): Promise<string[]> {
    return viewerCan((await context.read()).viewer, agreement);
  }

  @Mutation(() => Agreement)
  addAgreement(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddAgreementInput): Promise<Agreement> {
    return context.act(addAgreement, act, input);
  }

  @Mutation(() => Agreement)
  editAgreement(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditAgreementInput): Promise<Agreement> {
    return context.act(editAgreement, act, input);
  }

  @Mutation(() => Agreement)
  putAgreementInForce(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Agreement> {
    return context.act(putAgreementInForce, act, { id: one });
  }

  @Mutation(() => Agreement)
  endAgreement(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EndAgreementInput): Promise<Agreement> {
    return context.act(endAgreement, act, input);
  }

  @Mutation(() => Agreement)
  archiveAgreement(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Agreement> {
    return context.act(archiveAgreement, act, { id: one });
  }
}
