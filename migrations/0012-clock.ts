import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock and the readers of the journal have done already, so that several nodes do each thing once. */
export class Clock implements MigrationInterface {
  name = 'Clock1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(clock);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const clock = `
-- How far each reader of the journal has come. A reader begins with what happens after it was first started.
create table app.reader (name text primary key check (name <> ''), number bigint not null);
grant select, insert, update on app.reader to crosstown_clock;

-- Which of these acts of the system happened already, whoever can see them.
create function app.happened(acts uuid[]) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select id from act where coalesce(actor_id, '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000' and id = any (acts)
$$;
revoke execute on function app.happened(uuid[]) from public;
grant execute on function app.happened(uuid[]) to crosstown_clock;
grant select on app.journal_head to crosstown_clock;
`;
