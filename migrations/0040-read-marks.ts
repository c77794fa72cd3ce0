import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when somebody has read what is said becomes a row that only they see, so that each of their screens learns of it. */
export class ReadMarks implements MigrationInterface {
  name = 'ReadMarks1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(marks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const marks = `
-- Of its subject it holds the kind and the id alone, like a notice. Not about_id: the history of a thing doesn't tell who read in it.
create table app.read_mark (
  id uuid primary key, person_id uuid not null references app.person, kind text not null check (kind <> ''), subject_id uuid not null,
  until timestamptz not null, unique (person_id, subject_id)
);
select app.make_thing('read_mark');

-- What was read until now stays read; nobody did anything, so that no act says so.
create policy moving on app.read_mark for insert to crosstown_owner with check (true);
alter table app.comment_read no force row level security;
alter table app.read_mark disable trigger user;
insert into app.read_mark (id, person_id, kind, subject_id, until, audience_id)
  select gen_random_uuid(), r.person_id, said.about_kind, r.about_id, r.until, app.audience_of(array['person/' || r.person_id])
  from app.comment_read r cross join lateral (select c.about_kind from app.comment c where c.about_id = r.about_id limit 1) said;
alter table app.read_mark enable trigger user;
drop policy moving on app.read_mark;
drop table app.comment_read;

-- What is new for a viewer is counted over the audiences that they see, without a look at any row of the table.
create index comment_new on app.comment (audience_id, about_id, about_kind, made_at, written_by) where archived_at is null;
`;
