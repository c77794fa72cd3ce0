import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms begin and end by the calendar, without an act: whoever comes back asks whether one of theirs did. */
export class Terms implements MigrationInterface {
  name = 'Terms1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(terms);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const terms = `
-- Has a seat of this person begun or ended by its dates alone since then?
create function app.term_passed(person uuid, since timestamptz) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (
    select from seat s where s.holder_id = person and s.state = 'held' and (
      (s.term_start > since::date and s.term_start <= current_date) or (s.term_end >= since::date and s.term_end < current_date)))
$$;
revoke execute on function app.term_passed(uuid, timestamptz) from public;
grant execute on function app.term_passed(uuid, timestamptz) to crosstown_tail;
`;
