import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The directory: places, organizations, networks, teams, seats and people; what a person holds through living seats;
 * and the definer functions behind sign-in, sessions, invitations and names.
 */
export class Directory implements MigrationInterface {
  name = 'Directory1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rights);
    await runner.query(identity);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = `
create table app.network (
  id uuid primary key, name text not null check (name <> ''), principles text[] not null default '{}'
);
select app.make_thing('network');

create table app.place (
  id uuid primary key, name text not null check (name <> ''),
  kind text not null check (kind in ('state', 'county', 'city', 'region', 'tribe', 'district')),
  parent_id uuid references app.place, population_band text, languages text[] not null default '{}',
  latitude double precision, longitude double precision
);
select app.make_thing('place');
create index on app.place (parent_id);

create table app.organization (
  id uuid primary key, name text not null check (name <> ''), sector text not null, kind text not null,
  place_id uuid not null references app.place, obligations text[] not null default '{}', archived_at timestamptz,
  unique (id, sector)
);
select app.make_thing('organization');
create index on app.organization (place_id);

create table app.person (
  id uuid primary key, display_name text not null check (display_name <> ''), pronouns text
);
select app.make_thing('person');

create table app.team (
  id uuid primary key, network_id uuid not null references app.network, name text not null check (name <> ''),
  kind text not null default 'team' check (kind in ('team', 'stewards')), purpose text,
  core_sectors text[] not null default '{}', place_ids uuid[] not null default '{}',
  starts_on date, ends_on date, archived_at timestamptz
);
select app.make_thing('team');
create unique index stewards_once on app.team (network_id) where kind = 'stewards';

-- A seat keeps its organization's sector by composite key: neither can be laundered into another.
create table app.seat (
  id uuid primary key, team_id uuid not null references app.team, network_id uuid not null references app.network,
  organization_id uuid not null, sector text not null,
  role text not null check (role in ('coordinator', 'chair', 'member', 'analyst', 'steward', 'guest')),
  holder_id uuid references app.person, deputy_id uuid references app.person,
  state text not null check (state in ('proposed', 'invited', 'held', 'ended', 'declined')),
  proposed_name text, proposed_by uuid, confirmed_by uuid, authority text,
  term_start date, term_end date, invited_until timestamptz, joined_at timestamptz, ended_at timestamptz, decline_reason text,
  foreign key (organization_id, sector) references app.organization (id, sector),
  check (state <> 'held' or holder_id is not null)
);
select app.make_thing('seat');
create index seat_holder on app.seat (holder_id) where state = 'held';
create index seat_team on app.seat (team_id);
-- The seat's network is its team's, for good: rules about stewards read it from the seat.
create function app.seat_network() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if tg_op = 'UPDATE' then new.team_id := old.team_id; end if;
  select network_id into new.network_id from team where id = new.team_id;
  return new;
end $$;
create trigger network before insert or update of team_id, network_id on app.seat for each row execute function app.seat_network();

-- E-mail and password: one row beside the person, reached by definer functions only.
create table app.account (
  person_id uuid primary key references app.person, email text not null check (email = lower(email)) unique,
  password_hash text not null, password_at timestamptz not null default now()
);
create table app.settings (
  person_id uuid primary key, language text not null default 'en', theme text not null default 'auto', single_keys boolean not null default true
);
select app.make_private('settings');
create table app.draft (
  person_id uuid not null, key text not null check (length(key) between 1 and 200), value text not null check (length(value) <= 65536),
  saved_at timestamptz not null default now(), primary key (person_id, key)
);
select app.make_private('draft');
create table app.seen_mark (person_id uuid primary key, number bigint not null, at timestamptz not null);
select app.make_private('seen_mark');

-- The secret half of an invitation: address and token never stand on the seat.
create table app.invitation (
  seat_id uuid primary key references app.seat, email text not null, token_hash bytea unique, expires_at timestamptz, used_at timestamptz, made_by uuid not null
);
create table app.set_up (one boolean primary key default true check (one), token_hash bytea not null, used_at timestamptz);
create table app.installation (one boolean primary key default true check (one), sample_network uuid, sample_state text check (sample_state in ('loading', 'loaded', 'removed')), pack text, made_at timestamptz not null default now());
`;

const rights = `
create function app.living(s app.seat) returns boolean language sql stable as $$
  select s.state = 'held' and (s.term_start is null or s.term_start <= current_date) and (s.term_end is null or s.term_end >= current_date)
$$;

-- Every statement of a person asks this, so it is a plain loop over the few living seats. Of two equal principals none is dropped.
create or replace function app.held(person uuid) returns text[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare principals text[] := array['everyone', 'person/' || person]; mine record;
begin
  for mine in
    select s.team_id, s.sector, s.organization_id, s.role, t.network_id, t.place_ids
    from seat s join team t on t.id = s.team_id
    where s.holder_id = person and app.living(s) and t.archived_at is null
  loop
    principals := principals || array[
      'team/' || mine.team_id, 'team/' || mine.team_id || '/sector/' || mine.sector,
      'team/' || mine.team_id || '/organization/' || mine.organization_id, 'team/' || mine.team_id || '/person/' || person,
      'organization/' || mine.organization_id, 'network/' || mine.network_id, 'network/' || mine.network_id || '/sector/' || mine.sector];
    for at in 1 .. cardinality(mine.place_ids) loop principals := principals || ('place/' || mine.place_ids[at]); end loop;
    if mine.role in ('coordinator', 'steward') then principals := principals || ('network/' || mine.network_id || '/coordinators'); end if;
  end loop;
  return principals;
end $$;

-- Did anything since an act move what this person holds? Then what they hold on screen can't be brought up piece by piece.
create function app.rights_moved(person uuid, since bigint) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (
    select from act a join change c on c.work_number = a.work_number
    where a.number > since and (
      (c.kind = 'seat' and (c.before ->> 'holder_id' = person::text or c.after ->> 'holder_id' = person::text
        or exists (select from seat s where s.id = c.subject_id and s.holder_id = person)))
      or (c.kind = 'team' and (c.after ? 'archived_at' or c.before ? 'archived_at' or c.after ? 'place_ids') and exists (select from seat s where s.team_id = c.subject_id and s.holder_id = person))))
$$;

create or replace function app.viewer(person uuid) returns jsonb language sql stable security definer set search_path = app, pg_temp as $$
  select jsonb_build_object('person', person, 'seats', coalesce((
    select jsonb_agg(jsonb_build_object('id', s.id, 'team', s.team_id, 'kind', t.kind, 'network', t.network_id,
      'organization', s.organization_id, 'sector', s.sector, 'role', s.role) order by s.id)
    from seat s join team t on t.id = s.team_id where s.holder_id = person and app.living(s) and t.archived_at is null), '[]'))
$$;

create or replace function app.network_of(principal text) returns text language sql stable security definer set search_path = app, pg_temp as $$
  select 'network/' || network_id from team where id = split_part(principal, '/', 2)::uuid
$$;

-- Who is behind a list of principals, by name: for the sentence and the list of "Who can see this".
create function app.people_behind(principals text[]) returns table (id uuid, display_name text, organization_id uuid, sector text, team_id uuid)
language sql stable security definer set search_path = app, pg_temp as $$
  select distinct on (p.id) p.id, p.display_name, s.organization_id, s.sector, s.team_id
  from seat s join team t on t.id = s.team_id join person p on p.id = s.holder_id
  where app.living(s) and t.archived_at is null and (
    'team/' || s.team_id = any (principals) or 'team/' || s.team_id || '/sector/' || s.sector = any (principals)
    or 'team/' || s.team_id || '/organization/' || s.organization_id = any (principals)
    or 'team/' || s.team_id || '/person/' || p.id = any (principals) or 'person/' || p.id = any (principals)
    or 'organization/' || s.organization_id = any (principals) or 'network/' || t.network_id = any (principals)
    or 'network/' || t.network_id || '/sector/' || s.sector = any (principals)
    or (s.role in ('coordinator', 'steward') and 'network/' || t.network_id || '/coordinators' = any (principals)) or 'everyone' = any (principals))
  order by p.id, s.id
$$;

-- How many people see each audience: for the band on a card.
create function app.heads(audiences integer[]) returns table (audience_id integer, principals text[], people integer)
language sql stable security definer set search_path = app, pg_temp as $$
  select a.id, a.principals, (select count(*)::int from app.people_behind(a.principals)) from audience a
  where a.id = any (audiences) and a.id = any ((select app.visible())::int[])
$$;

-- Seats and people are seen by their team and by the network's coordinators and stewards; a coordinator or steward by the
-- whole network. Whoever shared a team keeps the name in its history.
create function app.seat_reach(team uuid, network uuid, role text) returns text[] language sql immutable as $$
  select case when role in ('coordinator', 'steward') then array['network/' || network] else array['team/' || team, 'network/' || network || '/coordinators'] end
$$;
create function app.place_seat(of_team uuid, of_role text) returns integer language sql security definer set search_path = app, pg_temp as $$
  select app.audience_of(app.seat_reach(t.id, t.network_id, of_role)) from team t where t.id = of_team
$$;
create function app.place_person(who uuid) returns integer language sql security definer set search_path = app, pg_temp as $$
  select app.audience_of(array['person/' || who] || coalesce(array_agg(distinct reach), '{}'))
  from seat s cross join lateral unnest(app.seat_reach(s.team_id, s.network_id, s.role)) reach
  where s.holder_id = who and s.state in ('held', 'ended')
$$;
`;

const identity = `
create function app.account_by_email(address text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = app, pg_temp as $$
  select a.person_id, a.password_hash from account a where a.email = lower(address)
$$;
create function app.account_of(who uuid) returns table (email text, password_hash text)
language sql stable security definer set search_path = app, pg_temp as $$
  select a.email, a.password_hash from account a where a.person_id = who
$$;
create function app.open_account(who uuid, address text, hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  insert into account (person_id, email, password_hash) values (who, lower(address), hash)
$$;
create function app.set_password(who uuid, hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  update account set password_hash = hash, password_at = now() where person_id = who
$$;
-- At most twenty living sessions a person: the oldest gives way.
create function app.open_session(who uuid, hash text, idle_minutes int, hours int, what text) returns uuid
language sql security definer set search_path = app, pg_temp as $$
  update session set ended_at = now() where id in (select id from session where person_id = who and ended_at is null order by last_used_at desc offset 19);
  insert into session (person_id, token_hash, idle, ends_at, label)
  values (who, decode(hash, 'hex'), make_interval(mins => idle_minutes), now() + make_interval(hours => hours), left(what, 200)) returning id
$$;
create function app.touch_session(hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  update session set last_used_at = now() where token_hash = decode(hash, 'hex') and ended_at is null and now() < ends_at and now() < last_used_at + idle
$$;
create function app.session_by_hash(hash text) returns table (id uuid, person_id uuid, ends_at timestamptz, idle_minutes int)
language sql stable security definer set search_path = app, pg_temp as $$
  select id, person_id, least(ends_at, last_used_at + idle), (extract(epoch from idle) / 60)::int from session
  where token_hash = decode(hash, 'hex') and ended_at is null and now() < ends_at and now() < last_used_at + idle
$$;
create function app.living_sessions(hashes text[]) returns setof text language sql stable security definer set search_path = app, pg_temp as $$
  select encode(token_hash, 'hex') from session
  where token_hash = any (select decode(h, 'hex') from unnest(hashes) h) and ended_at is null and now() < ends_at and now() < last_used_at + idle
$$;
create function app.my_sessions() returns table (id uuid, made_at timestamptz, last_used_at timestamptz, label text, current boolean)
language sql stable security definer set search_path = app, pg_temp as $$
  select id, made_at, last_used_at, label, encode(token_hash, 'hex') = current_setting('app.session', true) from session
  where person_id = app.me() and ended_at is null and now() < ends_at and now() < last_used_at + idle order by last_used_at desc
$$;
-- Ends one of a person's sessions, or all but one; answers the digests of those that it ended.
create function app.end_sessions_of(who uuid, which uuid, except_hash text) returns setof text language sql security definer set search_path = app, pg_temp as $$
  update session set ended_at = now() where person_id = who and ended_at is null and (which is null or id = which)
    and (except_hash is null or token_hash <> decode(except_hash, 'hex')) returning encode(token_hash, 'hex')
$$;
create function app.end_session(hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  update session set ended_at = now() where token_hash = decode(hash, 'hex') and ended_at is null
$$;
create function app.my_email() returns text language sql stable security definer set search_path = app, pg_temp as $$
  select email from account where person_id = app.me()
$$;

-- Invitations. The address and the token live here; whoever asks learns nothing about addresses.
create function app.put_invitation(seat uuid, address text, hash text, hours int) returns void language sql security definer set search_path = app, pg_temp as $$
  insert into invitation (seat_id, email, token_hash, expires_at, made_by)
  values (seat, lower(address), decode(hash, 'hex'), case when hash is null then null else now() + make_interval(hours => hours) end,
    coalesce(app.me(), nullif(current_setting('app.actor', true), '')::uuid))
  on conflict (seat_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at, made_by = excluded.made_by, used_at = null
$$;
create function app.invitation_address_is_mine(seat uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from invitation i join account a on a.email = i.email where i.seat_id = seat and a.person_id = app.me())
$$;
create function app.renew_invitation(seat uuid, hash text, hours int) returns void language sql security definer set search_path = app, pg_temp as $$
  update invitation set token_hash = decode(hash, 'hex'), expires_at = case when hash is null then null else now() + make_interval(hours => hours) end, made_by = app.me()
  where seat_id = seat and used_at is null
$$;
-- What a link that still works leads to; nothing for any other.
create function app.invitation_by_hash(hash text)
returns table (seat_id uuid, email text, person_id uuid, password_hash text, team text, organization text, role text)
language sql stable security definer set search_path = app, pg_temp as $$
  select i.seat_id, i.email, a.person_id, a.password_hash, t.name, o.name, s.role
  from invitation i join seat s on s.id = i.seat_id join team t on t.id = s.team_id join organization o on o.id = s.organization_id
  left join account a on a.email = i.email
  where i.token_hash = decode(hash, 'hex') and i.used_at is null and now() < i.expires_at and s.state = 'invited' and t.archived_at is null
$$;
-- Once: of two who use a link at the same moment the second gets 0.
create function app.use_invitation(hash text) returns integer language sql security definer set search_path = app, pg_temp as $$
  with used as (update invitation set used_at = now(), token_hash = null where token_hash = decode(hash, 'hex') and used_at is null and now() < expires_at returning 1)
  select count(*)::int from used
$$;
create function app.open_set_up(hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  insert into set_up (token_hash) values (decode(hash, 'hex')) on conflict (one) do update set token_hash = excluded.token_hash where set_up.used_at is null
$$;
create function app.set_up_is_open(hash text) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from set_up where token_hash = decode(hash, 'hex') and used_at is null)
$$;
create function app.use_set_up(hash text) returns integer language sql security definer set search_path = app, pg_temp as $$
  with used as (update set_up set used_at = now() where token_hash = decode(hash, 'hex') and used_at is null returning 1) select count(*)::int from used
$$;
create function app.installation_state() returns table (sample_network uuid, pack text, networks int, people int, sample_state text) language sql stable security definer set search_path = app, pg_temp as $$
  select (select sample_network from installation), (select pack from installation), (select count(*)::int from network), (select count(*)::int from person),
    (select sample_state from installation)
$$;
create function app.note_installation(sample uuid, pack_key text) returns void language sql security definer set search_path = app, pg_temp as $$
  insert into installation (sample_network, pack) values (sample, pack_key) on conflict (one) do update set sample_network = excluded.sample_network, pack = excluded.pack
$$;
create function app.note_sample(sample uuid, state text) returns void language sql security definer set search_path = app, pg_temp as $$
  update installation set sample_network = sample, sample_state = state
$$;
-- Empties everything, the journal and the audiences too, and only while the sample is all there is. Whatever a person does
-- begins with the session, so that behind its lock nobody is halfway through anything. Numbers of audiences and acts go on
-- from where they are: what a running server remembers by number can't be taken for something new.
create function app.remove_sample() returns void language plpgsql security definer set search_path = app, pg_temp as $$
declare everything text;
begin
  if session_user <> 'crosstown_clock' then raise exception 'not for this login' using errcode = '42501'; end if;
  perform set_config('lock_timeout', '10s', true);
  lock table session in access exclusive mode;
  if (select array_agg(id) from network) is distinct from (select array[sample_network] from installation) then
    raise exception 'there is more than the sample' using errcode = '42501';
  end if;
  select string_agg(format('app.%I', relname), ', ') into everything from pg_class
    where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and relname not in ('migration', 'installation', 'journal_head');
  execute 'truncate ' || everything;
  update journal_head set digest = sha256('crosstown');
  update installation set sample_network = null, sample_state = 'removed', made_at = now();
end $$;
-- The sample people for the sign-in page: nothing unless sample data is loaded.
create function app.sample_people() returns table (email text, display_name text, role text, organization text, team text)
language sql stable security definer set search_path = app, pg_temp as $$
  select a.email, p.display_name, s.role, o.name, t.name
  from installation i join team t on t.network_id = i.sample_network join seat s on s.team_id = t.id and s.state = 'held'
  join person p on p.id = s.holder_id join account a on a.person_id = p.id join organization o on o.id = s.organization_id
  where a.email ~ '^(coordinator|police|prosecutor|services|survivor-leader|mayor)@(boston|denver|seattle)[.]example$|^steward@network[.]example$'
  order by t.kind, t.name, a.email
$$;

grant execute on function app.people_behind(text[]), app.heads(integer[]), app.living(app.seat), app.viewer(uuid), app.place_person(uuid), app.place_seat(uuid, text) to crosstown_app, crosstown_clock;
grant execute on function app.my_sessions(), app.my_email(), app.touch_session(text),
  app.put_invitation(uuid, text, text, int), app.invitation_address_is_mine(uuid), app.renew_invitation(uuid, text, int), app.installation_state() to crosstown_app;
grant execute on function app.account_by_email(text), app.account_of(uuid), app.open_account(uuid, text, text), app.set_password(uuid, text),
  app.open_session(uuid, text, int, int, text), app.session_by_hash(text), app.living_sessions(text[]), app.end_session(text), app.end_sessions_of(uuid, uuid, text),
  app.invitation_by_hash(text), app.use_invitation(text), app.put_invitation(uuid, text, text, int), app.open_set_up(text), app.set_up_is_open(text), app.use_set_up(text),
  app.installation_state(), app.note_installation(uuid, text), app.note_sample(uuid, text), app.remove_sample(), app.sample_people() to crosstown_clock;
grant execute on function app.living_sessions(text[]), app.session_by_hash(text), app.rights_moved(uuid, bigint) to crosstown_tail;
`;
