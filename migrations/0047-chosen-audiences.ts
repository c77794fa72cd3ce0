import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a part was shared with is remembered while its whole is shared with fewer: what was said to a few was open to all
 * once the whole had been narrowed to them and widened again, and what had gone out of sight never came back.
 */
export class ChosenAudiences implements MigrationInterface {
  name = 'ChosenAudiences1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(narrowing);
    await runner.query(parts);
    await runner.query(links);
    await runner.query(following);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const narrowing = `
-- The people of both, of which the second may be absent.
create function app.shared_by(one integer, other integer, may_vanish boolean) returns integer language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if other is null or app.within(one, other) then return one; end if;
  return case when may_vanish then app.meet_or_nobody(one, other) else app.meet(one, other) end;
end $$;
revoke execute on function app.shared_by(integer, integer, boolean) from public;

-- A part is never wider than its whole, nor a link than its other end (the column in the second word). What nobody chose for
-- it follows them both ways. What was chosen is cut to them, and is whole again when they are as wide as they were.
create or replace function app.keep_narrower() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  may_vanish boolean := tg_nargs > 0;
  is_link boolean := tg_nargs > 1;
  other_end integer; earlier_end integer; bounds integer; chosen integer;
begin
  if is_link then other_end := (to_jsonb(new) ->> tg_argv[1])::integer; end if;
  if is_link and tg_op = 'UPDATE' then earlier_end := (to_jsonb(old) ->> tg_argv[1])::integer; end if;
  if tg_op = 'INSERT' or new.audience_id <> old.audience_id or (new.parent_audience_id = old.parent_audience_id and other_end is not distinct from earlier_end) then
    if not app.within(new.audience_id, new.parent_audience_id) then
      raise exception 'a part can''t be seen by more people than the whole' using errcode = 'CT002';
    end if;
    new.audience_id := app.shared_by(new.audience_id, other_end, may_vanish);
    new.chosen_audience_id := null;
    return new;
  end if;
  bounds := app.shared_by(new.parent_audience_id, other_end, may_vanish);
  if old.chosen_audience_id is null and old.audience_id = app.shared_by(old.parent_audience_id, earlier_end, may_vanish) then
    new.audience_id := bounds;
  else
    chosen := coalesce(old.chosen_audience_id, old.audience_id);
    new.audience_id := app.shared_by(chosen, bounds, may_vanish);
    -- One that is as wide as its whole by chance does not begin to follow it.
    new.chosen_audience_id := case when new.audience_id <> chosen or chosen = bounds then chosen end;
  end if;
  return new;
end $$;
`;

const parts = `
do $$
declare part regclass;
begin
  for part in select tgrelid from pg_trigger where tgfoid = 'app.keep_narrower'::regproc loop
    execute format('alter table %s add column chosen_audience_id integer references app.audience', part);
  end loop;
end $$;

create or replace function app.make_thing(thing text, parent text default null) returns void language plpgsql set search_path = app, pg_temp as $$
begin
  execute format('alter table app.%I
    add column version integer not null default 1,
    add column audience_id integer not null references app.audience,
    add column made_at timestamptz not null default now(), add column made_by uuid,
    add column changed_at timestamptz not null default now(), add column changed_by uuid,
    add constraint %I unique (id, audience_id)', thing, thing || '_audience');
  execute format('create index on app.%I (audience_id)', thing);
  if parent is not null then
    execute format('alter table app.%I add column parent_audience_id integer not null, add column chosen_audience_id integer references app.audience,
      add constraint %I foreign key (%I, parent_audience_id) references app.%I (id, audience_id) on update cascade', thing, thing || '_within', parent || '_id', parent);
    execute format('create index on app.%I (%I, parent_audience_id)', thing, parent || '_id');
    execute format('create trigger narrower before insert or update of audience_id, parent_audience_id on app.%I for each row execute function app.keep_narrower()', thing);
  end if;
  execute format('alter table app.%I enable row level security', thing);
  execute format('alter table app.%I force row level security', thing);
  execute format('create policy seen on app.%I to crosstown_app, crosstown_clock using (audience_id = any ((select app.visible())::int[])) with check (audience_id = any ((select app.visible())::int[]))', thing);
  execute format('create policy keeper on app.%I for select to crosstown_owner using (true)', thing);
  execute format('grant select, insert, update on app.%I to crosstown_app, crosstown_clock', thing);
  execute format('create trigger stamp before insert or update on app.%I for each row execute function app.stamp()', thing);
  execute format('create trigger log after insert or update or delete on app.%I for each row execute function app.log_change()', thing);
end $$;
`;

const links = `
create function app.keep_link_narrower(link regclass, other_end text) returns void language plpgsql set search_path = app, pg_temp as $$
begin
  execute format('drop trigger narrower on %s', link);
  execute format('create trigger narrower before insert or update of audience_id, parent_audience_id, %I on %s for each row execute function app.keep_narrower(''or nobody'', %L)', other_end, link, other_end);
end $$;
revoke execute on function app.keep_link_narrower(regclass, text) from public;

do $$
declare link record;
begin
  for link in select tgrelid::regclass as name, tgname, case tgfoid when 'app.keep_within_end'::regproc then 'end_audience_id' else 'tactic_audience_id' end as other_end
    from pg_trigger where tgfoid in ('app.keep_within_end'::regproc, 'app.keep_within_tactic'::regproc)
  loop
    execute format('drop trigger %I on %s', link.tgname, link.name);
    perform app.keep_link_narrower(link.name, link.other_end);
  end loop;
end $$;
drop function app.keep_within_end();
drop function app.keep_within_tactic();

create or replace function app.make_link(link text, whole text, other text, other_column text default null) returns void language plpgsql set search_path = app, pg_temp as $$
declare leads text := coalesce(other_column, other || '_id');
begin
  perform app.make_thing(link, whole);
  execute format('alter table app.%I add column end_audience_id integer,
    add constraint %I foreign key (%I, end_audience_id) references app.%I (id, audience_id) on update cascade', link, link || '_end', leads, other);
  execute format('create index on app.%I (%I, end_audience_id)', link, leads);
  perform app.keep_link_narrower(format('app.%I', link)::regclass, 'end_audience_id');
end $$;
`;

const following = `
-- A row whose whole moved changed who sees it by that alone: nobody asked for it, and nobody takes it back.
alter table app.change add column followed boolean not null default false;

-- As before; what was chosen for a part is told no more than any other number of an audience.
create or replace function app.log_change() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  untold text[] := array['version', 'changed_at', 'changed_by', 'made_at', 'made_by', 'audience_id', 'parent_audience_id', 'chosen_audience_id', 'end_audience_id', 'tactic_audience_id'];
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  follows boolean := tg_op = 'UPDATE' and (was -> 'parent_audience_id', was -> 'end_audience_id', was -> 'tactic_audience_id')
    is distinct from (now_is -> 'parent_audience_id', now_is -> 'end_audience_id', now_is -> 'tactic_audience_id');
  whole jsonb := coalesce(now_is, was);
  subject uuid; here integer; previous integer; number_of_row integer; before jsonb; after jsonb;
begin
  was := was - untold;
  now_is := now_is - untold;
  if tg_op = 'INSERT' then subject := new.id; here := new.audience_id; previous := new.audience_id; number_of_row := new.version; after := jsonb_strip_nulls(now_is - 'id');
  elsif tg_op = 'DELETE' then subject := old.id; here := old.audience_id; previous := old.audience_id; number_of_row := old.version; before := was;
  else
    subject := new.id; here := new.audience_id; previous := old.audience_id; number_of_row := new.version;
    -- Old and new have the same columns, so one look finds both sides.
    select jsonb_object_agg(key, value), jsonb_object_agg(key, was -> key) into after, before from jsonb_each(now_is) where was -> key is distinct from value;
  end if;
  if here <> previous then update change set subject_audience_id = here where subject_id = subject; end if;
  insert into change (work_number, kind, subject_id, operation, version, audience_id, previous_audience_id, subject_audience_id, part_of, before, after, digest, followed)
  values (current_setting('app.work')::bigint, tg_table_name, subject, lower(tg_op), number_of_row, here, previous, here,
          array(select (whole ->> name)::uuid from unnest(app.wholes()) name where whole ->> name is not null), before, after,
          sha256(convert_to(concat_ws('|', tg_table_name, subject, tg_op, number_of_row, before, after), 'UTF8')), follows);
  return null;
end $$;
`;
