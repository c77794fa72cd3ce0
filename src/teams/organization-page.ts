import { Args, Context as Ctx, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { Check } from '../work/input.js';
import type { Viewer } from '../work/viewer.js';

@ObjectType({ description: 'What one organization promised on a team, was asked, answered and is waiting for: for a call between two people.' })
export class OrganizationPage {
  @Field(() => ID) teamId: string;
  @Field(() => ID) organizationId: string;
}

/** How well promises are kept is between an organization and the team's coordinator. */
export const isPrivy = (viewer: Viewer, { teamId, organizationId }: OrganizationPage): boolean =>
  viewer.seatedFor(teamId, organizationId) || viewer.coordinates(teamId);

@Resolver(() => OrganizationPage)
export class OrganizationPageResolver {
  @Query(() => OrganizationPage, { nullable: true, description: 'For whoever sits on the team.' })
  async organizationPage(
    @Ctx() context: Context,
    @Args('teamId', { type: () => ID }) teamId: string,
    @Args('organizationId', { type: () => ID }) organizationId: string,
  ): Promise<OrganizationPage | null> {
    new Check().id('teamId', teamId).id('organizationId', organizationId).done();
    const team = teamId.toLowerCase();
    if (!(await context.read()).viewer.seatsOn(team).length) return null;
    return { teamId: team, organizationId: organizationId.toLowerCase() };
  }
}
