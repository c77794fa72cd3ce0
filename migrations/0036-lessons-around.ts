import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People talk about a lesson, and action items come of it. */
export class LessonsAround implements MigrationInterface {
  name = 'LessonsAround1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(talk);
    await runner.query(links);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const talk = `
alter table app.comment add column lesson_id uuid,
  drop constraint comment_about_kind_check, drop constraint comment_place_check, drop constraint comment_about_check;
alter table app.comment
  add constraint comment_about_kind_check check (about_kind in ('tactic', 'task', 'meeting', 'decision', 'lesson')),
  add constraint comment_place_check check (num_nonnulls(tactic_id, task_id, meeting_id, decision_id, lesson_id, thread_id) = 1),
  add constraint comment_about_check check (about_id = coalesce(tactic_id, task_id, meeting_id, decision_id, lesson_id, about_id)),
  add constraint comment_of_lesson foreign key (lesson_id, parent_audience_id) references app.lesson (id, audience_id) on update cascade;
create index on app.comment (lesson_id, parent_audience_id) where lesson_id is not null;

-- Whoever wrote a lesson looks after it.
create or replace function app.hears_of(c app.comment) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select follower.person from (
    select w.person_id as person from watch w where w.about_id = c.about_id and w.state = 'watching'
    union select o.written_by from comment o where c.thread_id is not null and (o.id = c.thread_id or o.thread_id = c.thread_id) and o.archived_at is null and o.made_at <= c.made_at
    union select t.owner_id from task t where t.id = c.about_id
    union select t.asked_by from task t where t.id = c.about_id
    union select t.lead_person_id from tactic t where t.id = c.about_id
    union select l.writer_id from lesson l where l.id = c.about_id
  ) follower
  where follower.person is not null and follower.person <> c.written_by and follower.person <> all (c.mention_ids)
    and (session_user = 'crosstown_clock' or follower.person = app.me())
    and not exists (select from watch m where m.person_id = follower.person and m.about_id = c.about_id and m.state = 'muted')
$$;
`;

const links = `
create table app.task_lesson (
  id uuid primary key, task_id uuid not null, lesson_id uuid not null, team_id uuid not null references app.team, archived_at timestamptz
);
select app.make_link('task_lesson', 'task', 'lesson');
create unique index task_lesson_once on app.task_lesson (task_id, lesson_id) where archived_at is null;
`;
