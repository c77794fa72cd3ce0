import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who helps with a task, what it waits for, which goal it serves, and how it is to be handled. */
export class Items implements MigrationInterface {
  name = 'Items1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
    await runner.query(items);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const links = `
-- As before; where a thing is tied to another of its own kind, the column that leads to the other one has a name of its own.
drop function app.make_link(text, text, text);
create function app.make_link(link text, whole text, other text, other_column text default null) returns void language plpgsql set search_path = app, pg_temp as $$
declare leads text := coalesce(other_column, other || '_id');
begin
  perform app.make_thing(link, whole);
  execute format('alter table app.%I add column end_audience_id integer,
    add constraint %I foreign key (%I, end_audience_id) references app.%I (id, audience_id) on update cascade', link, link || '_end', leads, other);
  execute format('create index on app.%I (%I, end_audience_id)', link, leads);
  execute format('drop trigger narrower on app.%I', link);
  execute format('create trigger narrower before insert or update of audience_id, parent_audience_id on app.%I for each row execute function app.keep_narrower(''or nobody'')', link);
  execute format('create trigger within_end before insert or update of audience_id, end_audience_id, parent_audience_id on app.%I for each row execute function app.keep_within_end()', link);
end $$;
revoke execute on function app.make_link(text, text, text, text) from public;
`;

const items = `
alter table app.task add column handling text not null default 'TLP:AMBER+STRICT';

-- Who helps is known to the side that they help, not to the other city.
create table app.task_helper (
  id uuid primary key, task_id uuid not null, person_id uuid not null references app.person, person_name text not null check (person_name <> ''), archived_at timestamptz
);
select app.make_thing('task_helper', 'task');
drop trigger narrower on app.task_helper;
create trigger narrower before insert or update of audience_id, parent_audience_id on app.task_helper for each row execute function app.keep_narrower('or nobody');
create unique index task_helper_once on app.task_helper (task_id, person_id) where archived_at is null;
create index task_helper_person on app.task_helper (person_id) where archived_at is null;

create table app.task_dependency (id uuid primary key, task_id uuid not null, blocker_id uuid not null, archived_at timestamptz, constraint task_dependency_itself check (task_id <> blocker_id));
select app.make_link('task_dependency', 'task', 'task', 'blocker_id');

create table app.task_goal (
  id uuid primary key, task_id uuid not null, goal_id uuid not null, team_id uuid not null references app.team, board_id uuid not null references app.board, archived_at timestamptz
);
select app.make_link('task_goal', 'task', 'goal');
`;
