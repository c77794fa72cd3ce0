import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { OrganizationInput, saveOrganization } from './organization.acts.js';
import { Organization } from './organization.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => [Organization])
  async organizations(@Context() context: Ctx): Promise<Organization[]> {
    return (await context.read()).find(Organization, {}, { order: 'name, id' });
  }

  @Mutation(() => Organization)
  saveOrganization(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: OrganizationInput): Promise<Organization> {
    return context.act(saveOrganization, act, input);
  }
}
