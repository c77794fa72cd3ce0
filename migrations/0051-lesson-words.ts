import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lesson is found by what people wrote in it: the key of the size of its place is none of that, and stood in what was shown of it. */
export class LessonWords implements MigrationInterface {
  name = 'LessonWords1700000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(found);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const list = (column: string): string => `array_to_string(${column}, ' ')`;
const said = [
  ...'problem what_we_did result mechanism applies_if not_if harms legal_notes moderators'.split(' '),
  ...'context_law context_partners context_market context_funding context_period'.split(' '),
  ...'takes_people takes_hours takes_skills takes_agreements takes_approvals takes_lead_time cost_money cost_hours cost_payer'.split(' '),
  ...'do_this avoid core_elements may_change sources templates'.split(' ').map(list),
].join(', ');

const found = `
create or replace function app.lesson_found(one app.lesson) returns app.searchable language sql stable set search_path = app, pg_temp as $$
  select (audience_id, team_id, tactic_type_key, made_at, null, archived_at is not null, language, title, concat_ws(' ', ${said}))::app.searchable from (select (one).*) n
$$;
select app.keep_found('lesson', one.id, null, app.lesson_found(one)) from app.lesson one where one.context_place_size is not null;
`;
