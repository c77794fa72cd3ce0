import { Context, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Organization } from './organization.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => [Organization])
  async organizations(@Context() context: Ctx): Promise<Organization[]> {
    return (await context.read()).find(Organization, {}, { order: 'name, id' });
  }
}
