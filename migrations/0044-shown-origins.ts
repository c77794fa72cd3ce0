import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a lesson comes from hung on the lesson's own audience too: whom it was shared with at home was told to the network, with who did that. */
export class ShownOrigins implements MigrationInterface {
  name = 'ShownOrigins1700000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(origins);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const origins = `
-- With its city shown, it is a part of the edition alone; hidden, of the lesson alone.
alter table app.edition_origin alter column parent_audience_id drop not null,
  add constraint edition_origin_whole_check check (num_nonnulls(parent_audience_id, end_audience_id) = 1) not valid;
create or replace function app.keep_origin() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  if new.end_audience_id is not null then new.parent_audience_id := null; end if;
  new.audience_id := coalesce(new.end_audience_id, new.parent_audience_id);
  return new;
end $$;

-- Nothing happened to those that are there, so that no act says so.
create policy moving on app.edition_origin for update to crosstown_owner using (true) with check (true);
alter table app.edition_origin disable trigger user;
update app.edition_origin set parent_audience_id = null where end_audience_id is not null;
alter table app.edition_origin enable trigger user;
drop policy moving on app.edition_origin;
alter table app.edition_origin validate constraint edition_origin_whole_check;
`;
