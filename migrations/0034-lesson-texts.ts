import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lesson is written by several people at once. */
export class LessonTexts implements MigrationInterface {
  name = 'LessonTexts1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(updates);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const updates = `
-- The shared document of a lesson's long texts, as the changes that made it: no acts, for nobody acts with every letter. What stands
-- in it becomes what the lesson says by an act of whoever writes, or of the clock where somebody left in the middle of a word.
create table app.lesson_update (
  id bigint generated always as identity primary key,
  lesson_id uuid not null, audience_id integer not null, person_id uuid not null, at timestamptz not null default now(),
  content bytea not null check (octet_length(content) <= 16777216),
  constraint lesson_update_within foreign key (lesson_id, audience_id) references app.lesson (id, audience_id) on update cascade
);
create index lesson_update_lesson on app.lesson_update (lesson_id, id);
create index on app.lesson_update (lesson_id, audience_id);
alter table app.lesson_update enable row level security;
alter table app.lesson_update force row level security;
create policy seen on app.lesson_update to crosstown_app, crosstown_clock
  using (audience_id = any ((select app.visible())::int[])) with check (audience_id = any ((select app.visible())::int[]));
create policy keeper on app.lesson_update for select to crosstown_owner using (true);
grant select, insert, delete on app.lesson_update to crosstown_app;
grant update (content) on app.lesson_update to crosstown_app;
grant select on app.lesson_update to crosstown_clock;

-- The same texts with their lists and links; what is written past it, through the API, is read from the columns.
alter table app.lesson add column written text;
`;
