import { Context as Ctx, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isPrivy, OrganizationPage } from '../teams/organization-page.js';
import { Context } from '../work/context.js';
import { inTheOrderOf } from './task.list.js';
import { promised, Task } from './task.js';

@ObjectType({ description: 'Of what was done with a due date in the last twelve months: how much on or before that day.' })
export class OnTimeShare {
  @Field(() => Int) onTime: number;
  @Field(() => Int) done: number;
  @Field(() => Int, { description: 'How often a promised date was moved to a later one, of what is open or was done in that time.' }) slips: number;
}

const most = 200;
const byDue = { order: 'due_on nulls last, id', limit: most };
const inTime = `done_at > now() - interval '12 months'`;
// Done on the day on which it was due somewhere on earth is done in time.
const onTime = `(done_at - interval '12 hours')::date <= due_on`;

@Resolver(() => OrganizationPage)
export class OrganizationTasksResolver {
  @ResolveField(() => [Task], { description: 'Promised and not done.' })
  async promised(@Ctx() context: Context, @Parent() { teamId, organizationId }: OrganizationPage): Promise<Task[]> {
    return (await context.read()).find(Task, { answeringTeamId: teamId, organizationId, state: promised, archivedAt: null }, byDue);
  }

  @ResolveField(() => [Task], { description: 'Asked, and not answered or with another offer.' })
  async asked(@Ctx() context: Context, @Parent() { teamId, organizationId }: OrganizationPage): Promise<Task[]> {
    return (await context.read()).find(Task, { answeringTeamId: teamId, organizationId, state: ['proposed', 'countered'], archivedAt: null }, byDue);
  }

  @ResolveField(() => [Task], { description: 'Done or declined in the last twelve months, the latest first.' })
  async answered(@Ctx() context: Context, @Parent() { teamId, organizationId }: OrganizationPage): Promise<Task[]> {
    const work = await context.read();
    const rows = await work.query<{ id: string }>(
      `select id from app.task where answering_team_id = $1 and organization_id = $2 and state in ('done', 'declined')
         and coalesce(done_at, answered_at) > now() - interval '12 months' order by coalesce(done_at, answered_at) desc, id limit ${most}`,
      [teamId, organizationId],
    );
    return inTheOrderOf(work, rows);
  }

  @ResolveField(() => [Task], { description: 'What it asked others for: not answered, or not done.' })
  async waitingFor(@Ctx() context: Context, @Parent() { teamId, organizationId }: OrganizationPage): Promise<Task[]> {
    const asked = await (
      await context.read()
    ).find(Task, { teamId, askedByOrganizationId: organizationId, state: ['proposed', 'countered', ...promised], archivedAt: null }, byDue);
    return asked.filter((task) => task.organizationId !== organizationId || task.answeringTeamId !== teamId);
  }

  @ResolveField(() => OnTimeShare, { nullable: true, description: 'For the organization’s own people and the team’s coordinator; null for everybody else.' })
  async onTimeShare(@Ctx() context: Context, @Parent() page: OrganizationPage): Promise<OnTimeShare | null> {
    const work = await context.read();
    if (!isPrivy(work.viewer, page)) return null;
    const [counted] = await work.query<OnTimeShare>(
      `select (count(*) filter (where state = 'done' and due_on is not null and ${inTime}))::int as done,
         (count(*) filter (where state = 'done' and due_on is not null and ${inTime} and ${onTime}))::int as "onTime",
         coalesce(sum(slips) filter (where state in ('accepted', 'in_progress', 'blocked') or (state = 'done' and ${inTime})), 0)::int as slips
       from app.task where answering_team_id = $1 and organization_id = $2`,
      [page.teamId, page.organizationId],
    );
    return Object.assign(new OnTimeShare(), counted);
  }
}
