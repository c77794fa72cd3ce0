import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is found of a thing says where one of its fields ends: without that the next one's words read as the same sentence. */
export class PartedFields implements MigrationInterface {
  name = 'PartedFields1700000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(parting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// The words stay the same, and with them the index; only what is shown of a text changes.
const parting = `
do $$
declare kind text; said text;
begin
  foreach kind in array array['lesson', 'edition', 'tactic', 'task', 'decision', 'meeting'] loop
    said := pg_get_functiondef(format('app.%I(app.%I)', kind || '_found', kind)::regprocedure);
    said := replace(said, 'concat_ws('' '',', 'concat_ws(chr(10),');
    execute regexp_replace(said, '(array_to_string\\([a-z_]+), '' ''\\)', '\\1, chr(10))', 'g');
    execute format('update app.search_text s set body = (app.%I(one)).body from app.%I one where one.id = s.id', kind || '_found', kind);
  end loop;
end $$;
`;
