import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What else belongs to a lesson: another one of the same team, or what another city released. */
export class RelatedLessons implements MigrationInterface {
  name = 'RelatedLessons1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
    for (const table of ['release', 'edition']) await runner.query(`alter table app.${table} add column related_edition_ids uuid[] not null default '{}'`);
    await runner.query(leaving);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const links = `
-- What was released is named by its first edition: whichever of the same lesson is current is meant, and none once it was withdrawn.
create table app.related_lesson (
  id uuid primary key, lesson_id uuid not null, team_id uuid not null references app.team, related_lesson_id uuid,
  first_edition_id uuid references app.edition, archived_at timestamptz,
  constraint related_lesson_one_check check (num_nonnulls(related_lesson_id, first_edition_id) = 1),
  constraint related_lesson_itself_check check (lesson_id <> related_lesson_id)
);
select app.make_link('related_lesson', 'lesson', 'lesson', 'related_lesson_id');
create unique index related_lesson_once on app.related_lesson (lesson_id, related_lesson_id) where archived_at is null;
create unique index related_lesson_edition_once on app.related_lesson (lesson_id, first_edition_id) where archived_at is null;
`;

const leaving = `
-- What goes out with a lesson that says its city: of what is related to it that which does so too. One that hides its city leads
-- nowhere, and nowhere is it led to: that two belong together would say more of it than it says itself.
create function app.related_going_out(home uuid) returns uuid[] language sql stable set search_path = app, pg_temp as $$
  select coalesce(array_agg(distinct coalesce(e.earlier_ids[1], e.id)), '{}') from edition e join edition_origin g on g.edition_id = e.id and not g.hidden
  where e.state = 'current' and (
    coalesce(e.earlier_ids[1], e.id) in (select r.first_edition_id from related_lesson r where r.lesson_id = home and r.archived_at is null)
    or g.lesson_id in (select r.related_lesson_id from related_lesson r where r.lesson_id = home and r.archived_at is null
      union select r.lesson_id from related_lesson r where r.related_lesson_id = home and r.archived_at is null))
$$;
revoke execute on function app.related_going_out(uuid) from public;
grant execute on function app.related_going_out(uuid) to crosstown_app;
`;
