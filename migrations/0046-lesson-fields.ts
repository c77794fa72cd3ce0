import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a lesson holds, and the files that save another team the work; both leave home with its text. */
export class LessonFields implements MigrationInterface {
  name = 'LessonFields1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['lesson', 'release', 'edition']) await runner.query(columnsOf(table));
    await runner.query(found);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const columnsOf = (table: string): string => `
alter table app.${table} add column expires_on date, add column templates text[] not null default '{}' check (cardinality(templates) <= 20);
`;

const list = (column: string): string => `array_to_string(${column}, ' ')`;
const said = [
  ...'problem what_we_did result mechanism applies_if not_if harms legal_notes moderators'.split(' '),
  ...'context_place_size context_law context_partners context_market context_funding context_period'.split(' '),
  ...'takes_people takes_hours takes_skills takes_agreements takes_approvals takes_lead_time cost_money cost_hours cost_payer'.split(' '),
  ...'do_this avoid core_elements may_change sources templates'.split(' ').map(list),
].join(', ');

// At home the addresses of its files are found as those of its sources are; of what others released, neither.
const found = `
create or replace function app.lesson_found(one app.lesson) returns app.searchable language sql stable set search_path = app, pg_temp as $$
  select (audience_id, team_id, tactic_type_key, made_at, null, archived_at is not null, language, title, concat_ws(' ', ${said}))::app.searchable from (select (one).*) n
$$;
`;
