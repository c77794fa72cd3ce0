import type { MigrationInterface, QueryRunner } from 'typeorm';

const histories = `
-- Row-level security keeps an index on arrays from being used, as "&&" might leak: every history read the whole journal.
-- Equality of two uuids leaks nothing. A row's first whole is its team.
create index change_team on app.change ((part_of[1]), work_number);

-- The changes of a thing and of its parts, by number alone: what of them may be seen is asked of app.change.
create function app.changes_about(thing uuid) returns setof bigint language sql stable security definer set search_path = app, pg_temp as $$
  select id from change where subject_id = thing union select id from change where part_of @> array[thing]
$$;
revoke execute on function app.changes_about(uuid) from public;
grant execute on function app.changes_about(uuid) to crosstown_app, crosstown_clock;
`;

/** Histories are read from the changes of one thing or team, however long the journal of all others is. */
export class Histories implements MigrationInterface {
  name = 'Histories1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(histories);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
