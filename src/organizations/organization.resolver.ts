import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context as Ctx } from '../work/context.js';
import { EscalationInput, setEscalation } from './escalation.acts.js';
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

  @ResolveField(() => [String], { description: 'The acts that I may perform on this organization.' })
  async viewerCan(@Context() context: Ctx, @Parent() organization: Organization): Promise<string[]> {
    return viewerCan((await context.read()).viewer, organization);
  }

  @Mutation(() => Organization)
  setEscalation(@Context() context: Ctx, @Args('act', { type: () => ID }) act: string, @Args('input') input: EscalationInput): Promise<Organization> {
    return context.act(setEscalation, act, input);
  }
}
