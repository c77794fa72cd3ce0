import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is typed into the minutes of a meeting, and what was approved of it. */
export class Minutes implements MigrationInterface {
  name = 'Minutes1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(updates);
    await runner.query(versions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const updates = `
-- The shared document of a meeting's minutes, as the changes that made it: no acts, for nobody acts with every letter. Seen
-- by whoever sees the meeting.
create table app.minutes_update (
  id bigint generated always as identity primary key,
  meeting_id uuid not null, audience_id integer not null, person_id uuid not null, at timestamptz not null default now(),
  content bytea not null check (octet_length(content) <= 16777216),
  constraint minutes_update_within foreign key (meeting_id, audience_id) references app.meeting (id, audience_id) on update cascade
);
create index minutes_update_meeting on app.minutes_update (meeting_id, id);
create index on app.minutes_update (meeting_id, audience_id);
alter table app.minutes_update enable row level security;
alter table app.minutes_update force row level security;
create policy seen on app.minutes_update to crosstown_app using (audience_id = any ((select app.visible())::int[])) with check (audience_id = any ((select app.visible())::int[]));
create policy keeper on app.minutes_update for select to crosstown_owner using (true);
grant select, insert, delete on app.minutes_update to crosstown_app;
grant update (content) on app.minutes_update to crosstown_app;
`;

const versions = `
create table app.minutes_version (
  id uuid primary key, meeting_id uuid not null, team_id uuid not null references app.team,
  number integer not null check (number > 0), content text not null, text text not null,
  approved_by_name text not null, approved_at timestamptz not null, unique (meeting_id, number)
);
select app.make_thing('minutes_version', 'meeting');
`;
