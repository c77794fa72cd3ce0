import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a row a part of another stands in one place, and a link of two things needs one line. */
export class Parts implements MigrationInterface {
  name = 'Parts1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(parts);
    await runner.query(links);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const parts = `
-- Columns that lead to the things whose history tells of this row too. A new whole replaces this function.
create function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id']
$$;
revoke execute on function app.wholes() from public;

-- As before; no audience number of a row is told, and its wholes are those of app.wholes().
create or replace function app.log_change() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  untold text[] := array['version', 'changed_at', 'changed_by', 'made_at', 'made_by', 'audience_id', 'parent_audience_id', 'end_audience_id', 'tactic_audience_id'];
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - untold end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - untold end;
  whole jsonb := coalesce(now_is, was);
  subject uuid; here integer; previous integer; number_of_row integer; before jsonb; after jsonb;
begin
  if tg_op = 'INSERT' then subject := new.id; here := new.audience_id; previous := new.audience_id; number_of_row := new.version; after := jsonb_strip_nulls(now_is - 'id');
  elsif tg_op = 'DELETE' then subject := old.id; here := old.audience_id; previous := old.audience_id; number_of_row := old.version; before := was;
  else
    subject := new.id; here := new.audience_id; previous := old.audience_id; number_of_row := new.version;
    -- Old and new have the same columns, so one look finds both sides.
    select jsonb_object_agg(key, value), jsonb_object_agg(key, was -> key) into after, before from jsonb_each(now_is) where was -> key is distinct from value;
  end if;
  if here <> previous then update change set subject_audience_id = here where subject_id = subject; end if;
  insert into change (work_number, kind, subject_id, operation, version, audience_id, previous_audience_id, subject_audience_id, part_of, before, after, digest)
  values (current_setting('app.work')::bigint, tg_table_name, subject, lower(tg_op), number_of_row, here, previous, here,
          array(select (whole ->> name)::uuid from unnest(app.wholes()) name where whole ->> name is not null), before, after,
          sha256(convert_to(concat_ws('|', tg_table_name, subject, tg_op, number_of_row, before, after), 'UTF8')));
  return null;
end $$;
`;

const links = `
create function app.keep_within_end() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if new.end_audience_id is not null and not app.within(new.audience_id, new.end_audience_id) then
    new.audience_id := app.meet_or_nobody(new.audience_id, new.end_audience_id);
  end if;
  return new;
end $$;
revoke execute on function app.keep_within_end() from public;

-- A row that ties a thing (its whole, never absent) to another one: it is within both, and leaves the sight of whoever
-- loses either. The table has the columns <whole>_id and <other>_id; end_audience_id follows the other's audience, and is
-- given by whoever inserts.
create function app.make_link(link text, whole text, other text) returns void language plpgsql set search_path = app, pg_temp as $$
begin
  perform app.make_thing(link, whole);
  execute format('alter table app.%I add column end_audience_id integer,
    add constraint %I foreign key (%I, end_audience_id) references app.%I (id, audience_id) on update cascade', link, link || '_end', other || '_id', other);
  execute format('create index on app.%I (%I, end_audience_id)', link, other || '_id');
  execute format('drop trigger narrower on app.%I', link);
  execute format('create trigger narrower before insert or update of audience_id, parent_audience_id on app.%I for each row execute function app.keep_narrower(''or nobody'')', link);
  execute format('create trigger within_end before insert or update of audience_id, end_audience_id, parent_audience_id on app.%I for each row execute function app.keep_within_end()', link);
end $$;
revoke execute on function app.make_link(text, text, text) from public;
`;
