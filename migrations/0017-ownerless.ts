import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody looks after any more is found from the seats that ended, not from the tasks. */
export class OwnerlessItems implements MigrationInterface {
  name = 'OwnerlessItems1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownerless);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ownerless = `
create index task_looked_after on app.task (answering_team_id, organization_id, owner_id, due_on) where archived_at is null and state in ('accepted', 'in_progress', 'blocked');
-- What a team waits for from organizations of other teams.
create index task_across on app.task (team_id, answering_team_id, organization_id)
  where archived_at is null and state in ('accepted', 'in_progress', 'blocked') and team_id <> answering_team_id;

-- Does anybody work on a team for an organization? Whoever asked it is told that there is nobody left, never who was there.
create function app.is_seated(of_team uuid, of_organization uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from seat s where s.team_id = of_team and s.organization_id = of_organization and s.role <> 'guest' and app.living(s))
$$;
revoke execute on function app.is_seated(uuid, uuid) from public;
grant execute on function app.is_seated(uuid, uuid) to crosstown_app;
`;
