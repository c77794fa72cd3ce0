import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved views of the action items: one's own, or a team's. */
export class Views implements MigrationInterface {
  name = 'Views1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const views = `
create table app.saved_view (
  id uuid primary key, team_id uuid not null references app.team, name text not null check (name <> ''), filter text not null check (length(filter) <= 2000), archived_at timestamptz
);
select app.make_thing('saved_view');
create index on app.saved_view (team_id) where archived_at is null;

create table app.own_view (
  id uuid primary key default gen_random_uuid(), person_id uuid not null, name text not null check (length(name) between 1 and 80), filter text not null check (length(filter) <= 2000),
  made_at timestamptz not null default now()
);
select app.make_private('own_view');
create index on app.own_view (person_id);
-- The view that somebody's page opens with: an own one or a team's.
create table app.default_view (person_id uuid primary key, view_id uuid not null);
select app.make_private('default_view');
`;
