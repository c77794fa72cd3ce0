import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The spine in SQL: audiences, sessions, the journal and the functions that every later migration builds on.
 * `app.make_thing(table)` turns a table into a thing: base columns, forced row-level security with the one policy
 * text, grants, version stamp and change log. `app.make_private(table)` makes rows that are one person's alone.
 */
export class Journal implements MigrationInterface {
  name = 'Journal1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(audiences);
    await runner.query(sessions);
    await runner.query(journal);
    await runner.query(things);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const audiences = `
revoke all on schema app from public;
grant usage on schema app to crosstown_app, crosstown_tail, crosstown_clock;

-- An audience is an immutable set of principals; equal sets are one audience. Principals are written as
-- everyone | person/<id> | organization/<id> | team/<id> | team/<id>/sector/<key> | team/<id>/organization/<id>
-- | team/<id>/person/<id> | place/<id> | network/<id> | network/<id>/sector/<key> | network/<id>/coordinators (stewards too)
create table app.audience (
  id integer generated always as identity primary key,
  principals text[] not null check (cardinality(principals) between 1 and 500),
  digest bytea not null unique
);
create table app.audience_principal (
  principal text collate "C" not null,
  audience_id integer not null references app.audience,
  primary key (principal, audience_id)
);
create index audience_principal_audience on app.audience_principal (audience_id);
-- The number of the last act in each audience: what finished text in memory is compared with.
create table app.audience_pulse (audience_id integer primary key references app.audience, number bigint not null);

create function app.audience_of(wanted text[]) returns integer language plpgsql security definer set search_path = app, pg_temp as $$
declare sorted text[]; made integer; sum bytea;
begin
  select array_agg(distinct w collate "C" order by w collate "C") into sorted from unnest(wanted) w;
  if sorted is null then raise exception 'an audience needs a principal' using errcode = 'CT002'; end if;
  sum := sha256(convert_to(array_to_string(sorted, ' '), 'UTF8'));
  select id into made from audience where digest = sum;
  if made is not null then return made; end if;
  insert into audience (principals, digest) values (sorted, sum) on conflict (digest) do nothing returning id into made;
  if made is null then select id into made from audience where digest = sum; return made; end if;
  insert into audience_principal (principal, audience_id) select p, made from unnest(sorted) p;
  return made;
end $$;
`;

const sessions = `
create table app.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  person_id uuid not null,
  made_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  ends_at timestamptz not null,
  idle interval not null,
  label text not null default '',
  ended_at timestamptz
);
create index session_person on app.session (person_id);

-- Who the session in this transaction belongs to. Only a hash of a living session names anybody.
create function app.me() returns uuid language sql stable security definer set search_path = app, pg_temp as $$
  select person_id from session
  where token_hash = decode(nullif(current_setting('app.session', true), ''), 'hex')
    and ended_at is null and now() < ends_at and now() < last_used_at + idle
$$;
`;

const journal = `
create table app.journal_head (one boolean primary key default true check (one), number bigint not null, digest bytea not null);
insert into app.journal_head (number, digest) values (0, sha256('crosstown'));
create sequence app.work_number;

create table app.act (
  number bigint primary key,
  work_number bigint not null unique,
  id uuid not null,
  actor_id uuid,
  name text not null,
  at timestamptz not null,
  input_digest bytea,
  result jsonb,
  audiences integer[] not null,
  digest bytea not null
);
create unique index act_once on app.act (coalesce(actor_id, '00000000-0000-0000-0000-000000000000'), id);

-- What was and what is, of every row that an act touched. audience_id and previous_audience_id say who could see it
-- after and before; subject_audience_id follows the subject, so that narrowing a thing hides its history too.
create table app.change (
  id bigint generated always as identity primary key,
  work_number bigint not null,
  kind text not null,
  subject_id uuid not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  version integer not null,
  audience_id integer not null references app.audience,
  previous_audience_id integer not null references app.audience,
  subject_audience_id integer not null references app.audience,
  -- The things that the subject is a part of: a partner's tactic and board.
  part_of uuid[] not null,
  before jsonb, after jsonb,
  digest bytea not null
);
create index change_part on app.change using gin (part_of);
create index change_work on app.change (work_number);
create index change_subject on app.change (subject_id);

create function app.log_change() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - array['version', 'changed_at', 'changed_by', 'made_at', 'made_by', 'audience_id', 'parent_audience_id'] end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - array['version', 'changed_at', 'changed_by', 'made_at', 'made_by', 'audience_id', 'parent_audience_id'] end;
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
          array_remove(array[whole ->> 'team_id', whole ->> 'board_id', whole ->> 'tactic_id']::uuid[], null), before, after,
          sha256(convert_to(concat_ws('|', tg_table_name, subject, tg_op, number_of_row, before, after), 'UTF8')));
  return null;
end $$;

-- Version and stamps. A row outside an act can't be written: there would be no one to name and no number to take.
create function app.stamp() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  if coalesce(current_setting('app.work', true), '') = '' then raise exception 'a thing can only change within an act' using errcode = 'CT001'; end if;
  if tg_op = 'INSERT' then
    new.version := 1; new.made_at := now(); new.made_by := nullif(current_setting('app.actor', true), '')::uuid;
  else
    new.version := old.version + 1; new.made_at := old.made_at; new.made_by := old.made_by; new.id := old.id;
  end if;
  new.changed_at := now(); new.changed_by := nullif(current_setting('app.actor', true), '')::uuid;
  return new;
end $$;

-- The last statement of every act: takes the number under a lock that is held until the commit, so that number order
-- is commit order and there are no holes. Everything that costs is done before the lock.
create function app.close_act(act_name text, digest_of_input bytea, made jsonb, own_audience integer default null)
returns bigint language plpgsql security definer set search_path = app, pg_temp as $$
declare
  this_work bigint := nullif(current_setting('app.work', true), '')::bigint;
  this_act uuid := nullif(current_setting('app.act', true), '')::uuid;
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  moment timestamptz := now();
  taken bigint; chained bytea; said bytea; seen integer[];
begin
  if this_work is null or this_act is null then raise exception 'no act was begun' using errcode = 'CT001'; end if;
  select sha256(coalesce(string_agg(c.digest, '' order by c.id), '')), array_agg(c.audience_id) || array_agg(c.previous_audience_id)
    into said, seen from change c where c.work_number = this_work;
  seen := array(select distinct a from unnest(array_append(seen, own_audience)) a where a is not null order by a);
  update journal_head set number = number + 1,
      digest = sha256(digest || said || convert_to(concat_ws('|', number + 1, this_act, actor, act_name, moment), 'UTF8'))
    returning number, digest into taken, chained;
  insert into act (number, work_number, id, actor_id, name, at, input_digest, result, audiences, digest)
    values (taken, this_work, this_act, actor, act_name, moment, digest_of_input, made, seen, chained);
  if seen <> '{}' then
    insert into audience_pulse (audience_id, number) select a, taken from unnest(seen) a
      on conflict (audience_id) do update set number = excluded.number;
  end if;
  perform set_config('app.work', '', true);
  return taken;
end $$;

grant select on app.act, app.change, app.journal_head, app.audience to crosstown_tail;
alter table app.act enable row level security;
alter table app.act force row level security;
alter table app.change enable row level security;
alter table app.change force row level security;
create policy keeper on app.act to crosstown_owner using (true) with check (true);
create policy keeper on app.change to crosstown_owner using (true) with check (true);
create policy follow on app.act for select to crosstown_tail using (true);
create policy follow on app.change for select to crosstown_tail using (true);
`;

const things = `
-- What a person holds, read from living seats and never from a stored copy. Replaced when seats exist (0002).
create function app.held(person uuid) returns text[] language sql stable security definer set search_path = app, pg_temp as $$
  select array['everyone', 'person/' || person]
$$;

-- The audiences that the session of this transaction may see. The system (clock login, within system work) sees all.
create function app.visible() returns integer[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare viewer uuid := app.me(); mine text[];
begin
  if session_user = 'crosstown_clock' and coalesce(current_setting('app.purpose', true), '') <> '' then
    return (select array_agg(id) from audience);
  end if;
  if viewer is null then return '{}'; end if;
  mine := app.held(viewer);
  return (select coalesce(array_agg(distinct ap.audience_id), '{}') from audience_principal ap where ap.principal = any (mine));
end $$;

create policy seen on app.act for select to crosstown_app, crosstown_clock using (audiences && (select app.visible())::int[]);
create policy seen on app.change for select to crosstown_app, crosstown_clock using (
  audience_id = any ((select app.visible())::int[]) and previous_audience_id = any ((select app.visible())::int[])
  and subject_audience_id = any ((select app.visible())::int[]));
grant select on app.act, app.change to crosstown_app, crosstown_clock;

-- The viewer as the application needs it; replaced when seats exist (0002).
create function app.viewer(person uuid) returns jsonb language sql stable security definer set search_path = app, pg_temp as $$
  select jsonb_build_object('person', person, 'seats', '[]'::jsonb)
$$;

-- First statement of every transaction of a person. With an act id it begins an act: what an earlier try of the same
-- act made comes back in 'done'. Without one it is a read, and 'pulse' is the number of the last act that this viewer
-- could notice. 'visible' stands for the audiences that are visible now: equal texts are equal sets.
create function app.begin_work(session_hash text, this_act uuid default null) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare person uuid; answer jsonb; earlier record; ids integer[];
begin
  perform set_config('app.session', session_hash, true);
  person := app.me();
  if person is null then return null; end if;
  answer := app.viewer(person);
  if this_act is null then
    ids := app.visible();
    return answer || jsonb_build_object('number', (select number from journal_head), 'visible', md5(ids::text),
      'pulse', (select coalesce(max(number), 0) from audience_pulse where audience_id = any (ids)));
  end if;
  perform set_config('app.act', this_act::text, true), set_config('app.actor', person::text, true),
          set_config('app.work', nextval('work_number')::text, true);
  select name, encode(input_digest, 'hex') digest, result into earlier from act
    where coalesce(actor_id, '00000000-0000-0000-0000-000000000000') = person and id = this_act;
  if found then answer := answer || jsonb_build_object('done', jsonb_build_object('name', earlier.name, 'digest', earlier.digest, 'result', earlier.result)); end if;
  return answer;
end $$;

-- Work of the system itself: the clock, packs, sign-in and joining. Only the clock login may call it.
create function app.begin_system_work(why text, this_act uuid, in_the_name_of uuid default null) returns void
language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if session_user <> 'crosstown_clock' then raise exception 'not for this login' using errcode = '42501'; end if;
  perform set_config('app.purpose', why, true), set_config('app.act', this_act::text, true),
          set_config('app.actor', coalesce(in_the_name_of::text, ''), true), set_config('app.work', nextval('work_number')::text, true);
end $$;

-- The network above a team, as a principal; replaced when teams exist (0002).
create function app.network_of(principal text) returns text language sql stable security definer set search_path = app, pg_temp as $$ select null::text $$;

-- Is principal x held only by people who also hold y? Static: it never depends on who sits where.
create function app.implies(x text, y text) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select x = y or y = 'everyone'
    or (x like 'team/%/%' and y = split_part(x, '/', 1) || '/' || split_part(x, '/', 2))
    or (x like 'team/%/person/%' and y = 'person/' || split_part(x, '/', 4))
    or (x like 'team/%/organization/%' and y = 'organization/' || split_part(x, '/', 4))
    or ((x like 'network/%/sector/%' or x like 'network/%/coordinators') and y = 'network/' || split_part(x, '/', 2))
    or (x like 'team/%' and y = app.network_of(x))
$$;

create function app.within(inner_audience integer, outer_audience integer) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select inner_audience = outer_audience or not exists (
    select from unnest((select principals from audience where id = inner_audience)) x
    where not exists (select from unnest((select principals from audience where id = outer_audience)) y where app.implies(x, y)))
$$;

-- The people of both: principals of either side that the other side implies.
create function app.meet(one integer, other integer) returns integer language plpgsql security definer set search_path = app, pg_temp as $$
declare both_sides text[];
begin
  select array_agg(distinct p) into both_sides from (
    select x p from unnest((select principals from audience where id = one)) x, unnest((select principals from audience where id = other)) y where app.implies(x, y)
    union all
    select y from unnest((select principals from audience where id = one)) x, unnest((select principals from audience where id = other)) y where app.implies(y, x)) p;
  if both_sides is null then raise exception 'nobody would see it' using errcode = 'CT002'; end if;
  return app.audience_of(both_sides);
end $$;

-- A child is never wider than its parent. Where the two were equal it follows; otherwise it keeps to the people of both.
create function app.keep_narrower() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.parent_audience_id <> old.parent_audience_id then
    if old.audience_id = old.parent_audience_id then new.audience_id := new.parent_audience_id;
    elsif not app.within(old.audience_id, new.parent_audience_id) then new.audience_id := app.meet(old.audience_id, new.parent_audience_id);
    end if;
  elsif not app.within(new.audience_id, new.parent_audience_id) then
    raise exception 'a part can''t be seen by more people than the whole' using errcode = 'CT002';
  end if;
  return new;
end $$;

create function app.make_thing(thing text, parent text default null) returns void language plpgsql set search_path = app, pg_temp as $$
begin
  execute format('alter table app.%I
    add column version integer not null default 1,
    add column audience_id integer not null references app.audience,
    add column made_at timestamptz not null default now(), add column made_by uuid,
    add column changed_at timestamptz not null default now(), add column changed_by uuid,
    add constraint %I unique (id, audience_id)', thing, thing || '_audience');
  execute format('create index on app.%I (audience_id)', thing);
  if parent is not null then
    execute format('alter table app.%I add column parent_audience_id integer not null,
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

create function app.make_private(private_table text) returns void language plpgsql set search_path = app, pg_temp as $$
begin
  execute format('alter table app.%I enable row level security', private_table);
  execute format('alter table app.%I force row level security', private_table);
  execute format('create policy mine on app.%I to crosstown_app using (person_id = (select app.me())) with check (person_id = (select app.me()))', private_table);
  execute format('grant select, insert, update, delete on app.%I to crosstown_app', private_table);
end $$;

-- Nothing is executable by everybody; each login gets what it needs.
revoke execute on all functions in schema app from public;
-- Without "in schema": a default that holds in every schema can't be taken back for one.
alter default privileges revoke execute on functions from public;
grant execute on function app.me(), app.visible(), app.held(uuid), app.begin_work(text, uuid), app.close_act(text, bytea, jsonb, integer),
  app.audience_of(text[]), app.within(integer, integer), app.implies(text, text), app.network_of(text) to crosstown_app, crosstown_clock;
grant execute on function app.begin_system_work(text, uuid, uuid), app.meet(integer, integer) to crosstown_clock;
grant execute on function app.held(uuid) to crosstown_tail;
grant select on app.audience to crosstown_app, crosstown_clock;
grant usage on sequence app.work_number to crosstown_app, crosstown_clock;
`;
