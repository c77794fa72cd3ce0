import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail: what went out already, whose hours it keeps, and reading with the rights of the person it goes to. */
export class Mail implements MigrationInterface {
  name = 'Mail1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reading);
    await runner.query(sent);
    await runner.query(hours);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const reading = `
-- Whose eyes this transaction reads with, where there is no session: those of a feed's owner, or of the person whom the system
-- writes to. Only a transaction that can't write has such a person, and app.me() stays nobody: what is a person's alone stays shut.
create function app.reading_as() returns uuid language sql stable security definer set search_path = app, pg_temp as $$
  select case when current_setting('transaction_read_only') = 'on' then coalesce(
    (select person_id from feed where secret_hash = decode(nullif(current_setting('app.feed', true), ''), 'hex')),
    case when session_user = 'crosstown_clock' then nullif(current_setting('app.reading_as', true), '')::uuid end) end
$$;

create or replace function app.visible() returns integer[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare viewer uuid := app.me(); mine text[];
begin
  if session_user = 'crosstown_clock' and coalesce(current_setting('app.purpose', true), '') <> '' then
    return (select array_agg(id) from audience);
  end if;
  if viewer is null then viewer := app.reading_as(); end if;
  if viewer is null then return '{}'; end if;
  mine := app.held(viewer);
  return (select coalesce(array_agg(distinct ap.audience_id), '{}') from audience_principal ap where ap.principal = any (mine));
end $$;

create or replace function app.begin_feed(feed_hash text) returns jsonb language plpgsql security definer set search_path = app, pg_temp as $$
declare said text; person uuid; asked uuid; own text; spoken text;
begin
  said := set_config('app.session', '', true);
  said := set_config('app.feed', feed_hash, true);
  person := app.reading_as();
  if person is null then return null; end if;
  select view_id into asked from feed where secret_hash = decode(feed_hash, 'hex');
  select filter into own from own_view where id = asked and person_id = person;
  select language into spoken from settings where person_id = person;
  return app.viewer(person) || jsonb_build_object('view', asked, 'filter', own, 'language', coalesce(spoken, 'en'));
end $$;
drop function app.feed_owner();

-- First statement of a transaction that reads for somebody what is to be written to them. Null where nobody has that account.
create function app.begin_reading_as(reader uuid) returns jsonb language plpgsql security definer set search_path = app, pg_temp as $$
declare said text; found_address text; called text; spoken text; zone text; off text[];
begin
  if session_user <> 'crosstown_clock' then raise exception 'not for this login' using errcode = '42501'; end if;
  said := set_config('app.session', '', true);
  said := set_config('app.feed', '', true);
  said := set_config('app.purpose', '', true);
  said := set_config('app.reading_as', reader::text, true);
  if app.reading_as() is null then return null; end if;
  select a.email, p.display_name into found_address, called from account a join person p on p.id = a.person_id where a.person_id = reader;
  if found_address is null then return null; end if;
  select language, time_zone, mail_off into spoken, zone, off from settings where person_id = reader;
  return app.viewer(reader) || jsonb_build_object('address', found_address, 'name', called, 'language', coalesce(spoken, 'en'), 'timeZone', zone, 'off', coalesce(off, '{}'));
end $$;

revoke execute on function app.reading_as(), app.begin_reading_as(uuid) from public;
grant execute on function app.begin_reading_as(uuid) to crosstown_clock;
`;

const sent = `
-- A notice is taken before its mail is sent, so that it never goes out twice. Without sent_at nobody knows whether it arrived.
create table app.notice_mail (
  notice_id uuid primary key references app.notice, person_id uuid not null, at_once boolean not null,
  taken_at timestamptz not null, sent_at timestamptz
);
create index notice_mail_person on app.notice_mail (person_id, taken_at);
grant select, insert, update, delete on app.notice_mail to crosstown_clock;
-- What the clock looks for every minute.
create index notice_at on app.notice (at) where seen_at is null;
`;

const hours = `
-- New kinds of mail need no change here; what a kind is stands in the code.
alter table app.settings drop constraint settings_mail_off_check;
alter table app.settings add constraint settings_mail_off_check check (cardinality(mail_off) <= 20);
create policy mail on app.settings to crosstown_owner using (true) with check (true);

-- A person's hours at a moment: whether it is quiet, and when the last daily mail was due. Whoever told no time zone has no night.
create function app.mail_hours(person uuid, moment timestamptz) returns table (quiet boolean, digest_at timestamptz, off text[])
language sql stable security definer set search_path = app, pg_temp as $$
  with mine as (
    select coalesce(s.time_zone, 'UTC') as zone, coalesce(s.digest_hour, 8) as digest, s.time_zone is not null as told,
      coalesce(s.quiet_from, 20) as since, coalesce(s.quiet_to, 7) as until, coalesce(s.mail_off, '{}') as off
    from (select) one left join settings s on s.person_id = person),
  local as (
    select mine.*, extract(hour from moment at time zone zone)::integer as hour, ((moment at time zone zone)::date + make_interval(hours => digest)) as today from mine)
  select told and since <> until and case when since < until then hour >= since and hour < until else hour >= since or hour < until end,
    case when today at time zone zone <= moment then today at time zone zone else (today - interval '1 day') at time zone zone end, off
  from local
$$;

-- No more mail of these kinds, by a link that was in one. The language of the person, for the answer; null where there is none.
create function app.stop_mail(person uuid, kinds text[]) returns text language plpgsql security definer set search_path = app, pg_temp as $$
declare spoken text;
begin
  if not exists (select from account where person_id = person) then return null; end if;
  insert into settings as mine (person_id, mail_off) values (person, kinds)
    on conflict (person_id) do update set mail_off = array(select distinct k from unnest(mine.mail_off || kinds) k order by k)
    returning language into spoken;
  return coalesce(spoken, 'en');
end $$;
create function app.language_of(person uuid) returns text language sql stable security definer set search_path = app, pg_temp as $$
  select coalesce((select language from settings s where s.person_id = person), 'en')
$$;
revoke execute on function app.mail_hours(uuid, timestamptz), app.stop_mail(uuid, text[]), app.language_of(uuid) from public;
grant execute on function app.mail_hours(uuid, timestamptz), app.stop_mail(uuid, text[]), app.language_of(uuid) to crosstown_clock;
`;
