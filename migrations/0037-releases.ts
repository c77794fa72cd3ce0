import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lesson goes to the network: asked for, agreed to by every organization in it, and from then on a text of its own. */
export class Releases implements MigrationInterface {
  name = 'Releases1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(releases);
    await runner.query(editions);
    await runner.query(openings);
    await runner.query(source);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** What of a lesson others read. */
const published = `
  title text not null check (title <> '' and length(title) <= 120), kind text not null check (kind in ('worked', 'did_not', 'surprise', 'how_to', 'warning')),
  tactic_type_key text, strand text, level text, problem text,
  context_place_size text, context_law text, context_partners text, context_market text, context_funding text, context_period text,
  what_we_did text, result text, mechanism text, mechanism_key text, moderators text,
  takes_people text, takes_hours text, takes_skills text, takes_agreements text, takes_approvals text, takes_lead_time text,
  cost_money text, cost_hours text, cost_payer text,
  do_this text[] not null, avoid text[] not null, applies_if text, not_if text, core_elements text[] not null, may_change text[] not null,
  harms text, legal_notes text, evidence_strength text, evidence_direction text, sources text[] not null,
  language text not null check (language in ('en', 'es')), review_on date not null, lived_experience_outcome text, written text,
  handling text not null check (handling in ('TLP:GREEN', 'TLP:CLEAR'))`;

const releases = `
-- The history of a lesson tells of its releases, that of a release of who agreed, that of an edition of where it came from.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id', 'after_action_review_id', 'lesson_id', 'release_id', 'edition_id']
$$;

-- Holds the text as it was when it was asked for: that is what people agree to, and nothing else goes out.
create table app.release (
  id uuid primary key, lesson_id uuid not null, team_id uuid not null references app.team, ${published},
  reason text not null, checklist text[] not null, findings jsonb not null, organization_ids uuid[] not null check (cardinality(organization_ids) between 1 and 50),
  hide_city boolean not null, embargo_until date, sector text not null,
  state text not null check (state in ('asked', 'approved', 'released', 'superseded', 'refused', 'withdrawn')),
  asked_by uuid not null references app.person, asked_by_name text not null, asked_at timestamptz not null, lesson_version integer not null,
  released_at timestamptz, edition_id uuid, withdrawn_because text, withdrawn_note text,
  constraint release_edition_check check (edition_id is not null or state not in ('released', 'superseded')),
  constraint release_withdrawn_check check ((state = 'withdrawn') = (withdrawn_because is not null))
);
select app.make_thing('release', 'lesson');
create unique index release_open on app.release (lesson_id) where state in ('asked', 'approved');

-- Who is asked to agree reads what they are asked to agree to, and nothing else of the lesson. Whoever sees the lesson sees it too.
create function app.with_asked(home integer, team uuid, organizations uuid[]) returns integer language plpgsql security definer set search_path = app, pg_temp as $$
declare at_home text[] := (select principals from audience where id = home); asked text[];
begin
  select array_agg(who) into asked from unnest(organizations) organization, lateral (select 'team/' || team || '/organization/' || organization as who) one
    where not exists (select from unnest(at_home) h where app.implies(who, h));
  return case when asked is null then home else app.audience_of(at_home || asked) end;
end $$;
create function app.keep_with_asked() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  new.audience_id := case new.state when 'withdrawn' then new.parent_audience_id else app.with_asked(new.parent_audience_id, new.team_id, new.organization_ids) end;
  return new;
end $$;
revoke execute on function app.with_asked(integer, uuid, uuid[]), app.keep_with_asked() from public;
grant execute on function app.with_asked(integer, uuid, uuid[]) to crosstown_app;
drop trigger narrower on app.release;
create trigger asked before insert or update of audience_id, parent_audience_id, state, organization_ids on app.release for each row execute function app.keep_with_asked();

create table app.release_approval (
  id uuid primary key, release_id uuid not null, team_id uuid not null references app.team, organization_id uuid not null references app.organization,
  state text not null check (state in ('asked', 'agreed', 'refused')), reason text, asked_at timestamptz not null,
  answered_by uuid references app.person, answered_by_name text, answered_at timestamptz,
  constraint release_approval_answered_check check (num_nulls(answered_by, answered_by_name, answered_at) = case state when 'asked' then 3 else 0 end),
  constraint release_approval_reason_check check ((state = 'refused') = (reason is not null))
);
select app.make_thing('release_approval', 'release');
create unique index release_approval_once on app.release_approval (release_id, organization_id);
create index release_approval_asked on app.release_approval (organization_id) where state = 'asked';
`;

const editions = `
-- What the network reads. It names no team, no organization and no person: it is made by the system, of a text that was agreed to.
create table app.edition (
  id uuid primary key, ${published},
  number integer not null check (number > 0), earlier_ids uuid[] not null default '{}', released_on date not null, sector text not null,
  state text not null check (state in ('current', 'superseded', 'withdrawn'))
);
select app.make_thing('edition');
create index edition_newest on app.edition (made_at desc, id desc) where state = 'current';
create index edition_type on app.edition (tactic_type_key) where state = 'current';

-- Found by its words as long as it is current.
select app.make_found('edition', 'title', $e$concat_ws(' ', problem, what_we_did, result, mechanism, applies_if, not_if, harms, legal_notes, moderators,
  context_law, context_partners, context_market, context_funding, context_period, takes_people, takes_skills, takes_agreements, takes_approvals, cost_money,
  array_to_string(do_this, ' '), array_to_string(avoid, ' '), array_to_string(core_elements, ' '), array_to_string(may_change, ' '))$e$,
  'null', 'tactic_type_key', 'made_at', 'null', $e$state <> 'current'$e$, 'language');

-- Where an edition comes from. With its city hidden it is seen by those who see the lesson, otherwise by those who see the edition.
create table app.edition_origin (
  id uuid primary key, edition_id uuid not null unique, lesson_id uuid not null, release_id uuid not null references app.release, team_id uuid not null references app.team,
  organization_id uuid not null references app.organization, contact_seat_id uuid not null references app.seat, place_ids uuid[] not null,
  place_name text not null, team_name text not null, organization_name text not null, contact_role text not null, hidden boolean not null
);
select app.make_thing('edition_origin', 'lesson');
alter table app.edition_origin add column end_audience_id integer,
  add constraint edition_origin_end foreign key (edition_id, end_audience_id) references app.edition (id, audience_id) on update cascade,
  add constraint edition_origin_edition foreign key (edition_id) references app.edition (id),
  add constraint edition_origin_hidden_check check (hidden = (end_audience_id is null));
create index on app.edition_origin (edition_id, end_audience_id);
create index edition_origin_contact on app.edition_origin (contact_seat_id);
create index edition_origin_team on app.edition_origin (team_id);
create function app.keep_origin() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  new.audience_id := coalesce(new.end_audience_id, new.parent_audience_id);
  return new;
end $$;
revoke execute on function app.keep_origin() from public;
drop trigger narrower on app.edition_origin;
create trigger origin before insert or update of audience_id, parent_audience_id, end_audience_id on app.edition_origin for each row execute function app.keep_origin();

-- Stays where an edition was taken out of the network: that it is gone and what kind of reason there was.
create table app.withdrawn_edition (
  id uuid primary key, edition_id uuid not null references app.edition, reason text not null, withdrawn_on date not null
);
select app.make_thing('withdrawn_edition');
create unique index withdrawn_edition_once on app.withdrawn_edition (edition_id);
`;

const openings = `
-- Who opened an edition: theirs alone, and never a name for anybody else.
create table app.edition_read (
  person_id uuid not null, edition_id uuid not null references app.edition, organization_id uuid not null references app.organization,
  at timestamptz not null default now(), primary key (person_id, edition_id)
);
select app.make_private('edition_read');
create policy keeper on app.edition_read for select to crosstown_owner using (true);
create index edition_read_edition on app.edition_read (edition_id);

-- For the organization that the lesson belongs to: which organizations of other teams opened it, and when first.
create function app.opened_by(edition uuid) returns table (organization_id uuid, organization_name text, place_name text, at timestamptz)
language sql stable security definer set search_path = app, pg_temp as $$
  select o.id, o.name, p.name, min(r.at)
  from edition_origin origin join edition_read r on r.edition_id = origin.edition_id
    join organization o on o.id = r.organization_id join place p on p.id = o.place_id
  where origin.edition_id = edition
    and exists (select from seat s where s.team_id = origin.team_id and s.organization_id = origin.organization_id and s.holder_id = app.me() and s.role <> 'guest' and app.living(s))
    and not exists (select from seat own where own.team_id = origin.team_id and own.holder_id = r.person_id)
  group by o.id, o.name, p.name order by 4, 1
$$;

-- Whom it concerns that an edition was taken out. The clock hears of all, people of themselves alone; its own team knows.
create function app.readers_of(edition uuid) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select r.person_id from edition_read r
  where r.edition_id = edition and (session_user = 'crosstown_clock' or r.person_id = app.me())
    and not exists (select from edition_origin o join seat s on s.team_id = o.team_id where o.edition_id = edition and s.holder_id = r.person_id and app.living(s))
$$;
revoke execute on function app.opened_by(uuid), app.readers_of(uuid) from public;
grant execute on function app.opened_by(uuid) to crosstown_app;
grant execute on function app.readers_of(uuid) to crosstown_app, crosstown_clock;
`;

const source = `
-- One more principal: edition/<id>/source. Whoever coordinates the team that an edition came from, and whoever holds its contact
-- seat: so that one can write to them without learning who and where they are. Nobody is named behind it.
create or replace function app.held(person uuid) returns text[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare principals text[] := array['everyone', 'person/' || person]; mine record; seats uuid[] := '{}'; coordinated uuid[] := '{}';
begin
  for mine in
    select s.id, s.team_id, s.sector, s.organization_id, s.role, t.network_id, t.place_ids
    from seat s join team t on t.id = s.team_id
    where s.holder_id = person and app.living(s) and t.archived_at is null
  loop
    principals := principals || array[
      'team/' || mine.team_id, 'team/' || mine.team_id || '/sector/' || mine.sector,
      'team/' || mine.team_id || '/organization/' || mine.organization_id, 'team/' || mine.team_id || '/person/' || person,
      'organization/' || mine.organization_id, 'network/' || mine.network_id, 'network/' || mine.network_id || '/sector/' || mine.sector];
    for at in 1 .. cardinality(mine.place_ids) loop principals := principals || ('place/' || mine.place_ids[at]); end loop;
    if mine.role in ('coordinator', 'steward') then principals := principals || ('network/' || mine.network_id || '/coordinators'); end if;
    if mine.role = 'coordinator' then
      principals := principals || ('team/' || mine.team_id || '/coordinators');
      coordinated := coordinated || mine.team_id;
    end if;
    seats := seats || mine.id;
  end loop;
  if seats <> '{}' then
    principals := principals || array(select 'edition/' || o.edition_id || '/source' from edition_origin o where o.contact_seat_id = any (seats)
      union select 'edition/' || o.edition_id || '/source' from edition_origin o where o.team_id = any (coordinated));
  end if;
  return principals;
end $$;

create or replace function app.network_of(principal text) returns text language sql stable security definer set search_path = app, pg_temp as $$
  select 'network/' || network_id from team where id = case split_part(principal, '/', 1)
    when 'edition' then (select o.team_id from edition_origin o where o.edition_id = split_part(principal, '/', 2)::uuid)
    else split_part(principal, '/', 2)::uuid end
$$;

create or replace function app.implies(x text, y text) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select x = y or y = 'everyone'
    or (x like 'team/%/%' and y = split_part(x, '/', 1) || '/' || split_part(x, '/', 2))
    or (x like 'team/%/person/%' and y = 'person/' || split_part(x, '/', 4))
    or (x like 'team/%/organization/%' and y = 'organization/' || split_part(x, '/', 4))
    or ((x like 'network/%/sector/%' or x like 'network/%/coordinators') and y = 'network/' || split_part(x, '/', 2))
    or ((x like 'team/%' or x like 'edition/%') and y = app.network_of(x))
$$;
`;
