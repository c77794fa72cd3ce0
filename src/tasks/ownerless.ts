import { registerOwnerless, whoLeft, type Left, type Looking } from '../teams/ownerless.js';
import type { Work } from '../work/work.js';
import { asksForIt } from './task.rules.js';
import { inTheOrderOf } from './task.list.js';

const open = `t.archived_at is null and t.state in ('accepted', 'in_progress', 'blocked')`;
const byDue = 'order by t.due_on nulls last, t.id limit 200';

registerOwnerless(async (work, looking): Promise<Left[]> => {
  const tasks = await inTheOrderOf(work, [...(await here(work, looking)), ...(await across(work, looking))]);
  return tasks.map((task) => ({
    id: task.id,
    kind: 'task',
    title: task.title,
    teamId: task.answeringTeamId,
    organizationId: task.organizationId,
    ownerId: task.ownerId!,
    ownerName: task.ownerName!,
    dueOn: task.dueOn,
    principals: task.principals,
    take: 'takeTask',
    handOn: 'handOnTask',
    asking: asksForIt(work.viewer, task) ? ['askAgain', 'cancelTask'] : [],
  }));
});

/** Promised on one of my teams. */
async function here(work: Work, { teams, coordinated, organizations }: Looking): Promise<{ id: string }[]> {
  return work.query(
    `select t.id from ${whoLeft} gone join app.task t on t.answering_team_id = gone.team_id and t.organization_id = gone.organization_id and t.owner_id = gone.holder_id
     where ${open} and (t.answering_team_id = any ($2::uuid[]) or t.organization_id = any ($3::uuid[]) or t.asked_by = $4) ${byDue}`,
    [teams, coordinated, organizations, work.viewer.person],
  );
}

/** Asked of another team, of an organization that nobody works for there any more. */
async function across(work: Work, { teams, coordinated }: Looking): Promise<{ id: string }[]> {
  return work.query(
    `with asked as materialized (select distinct t.answering_team_id as team, t.organization_id as organization from app.task t
       where t.team_id = any ($1::uuid[]) and t.team_id <> t.answering_team_id and ${open}),
     empty as materialized (select team, organization from asked where not app.is_seated(team, organization))
     select t.id from empty join app.task t on t.answering_team_id = empty.team and t.organization_id = empty.organization
     where t.team_id = any ($1::uuid[]) and t.team_id <> t.answering_team_id and ${open} and (t.team_id = any ($2::uuid[]) or t.asked_by = $3) ${byDue}`,
    [teams, coordinated, work.viewer.person],
  );
}
