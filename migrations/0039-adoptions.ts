import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team takes over what another one learned, changes it, says how it went, and asks those who wrote it. */
export class Adoptions implements MigrationInterface {
  name = 'Adoptions1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(adoptions);
    await runner.query(judged);
    await runner.query(messages);
    await runner.query(source);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const adoptions = `
-- The history of an adoption tells of what was changed and reported.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id', 'after_action_review_id', 'lesson_id', 'release_id', 'edition_id', 'adoption_id']
$$;

-- Place and team as they were called then: what others read of it stands by itself.
create table app.adoption (
  id uuid primary key, team_id uuid not null references app.team, edition_id uuid not null references app.edition, first_edition_id uuid not null references app.edition,
  place_id uuid references app.place, place_name text not null, team_name text not null,
  state text not null check (state in ('considering', 'planned', 'testing', 'running', 'stopped', 'rejected')),
  reason text, started_on date, told boolean not null, withdrawn_on date,
  constraint adoption_reason_check check (reason is null or state in ('stopped', 'rejected'))
);
select app.make_thing('adoption');
-- A team takes over a lesson once at a time, whichever of its editions.
create unique index adoption_living on app.adoption (team_id, first_edition_id) where state in ('considering', 'planned', 'testing', 'running');
create index adoption_chain on app.adoption (first_edition_id);
create index adoption_edition on app.adoption (edition_id);
create index adoption_started on app.adoption (started_on) where state in ('testing', 'running');

create table app.adoption_tactic (id uuid primary key, adoption_id uuid not null, tactic_id uuid not null, team_id uuid not null references app.team, board_id uuid not null references app.board);
select app.make_link('adoption_tactic', 'adoption', 'tactic');
create unique index adoption_tactic_once on app.adoption_tactic (adoption_id, tactic_id);

-- How a team finds itself: for that team alone, whoever learns of the adoption.
create table app.adoption_fit (
  id uuid primary key, adoption_id uuid not null, team_id uuid not null references app.team,
  key text not null check (key in ('law', 'market', 'partners', 'money', 'culture_language', 'data')),
  answer text not null check (answer in ('yes', 'partly', 'no', 'unknown')), note text
);
select app.make_thing('adoption_fit', 'adoption');
create unique index adoption_fit_once on app.adoption_fit (adoption_id, key);

create table app.adaptation (
  id uuid primary key, adoption_id uuid not null, team_id uuid not null references app.team, text text not null check (text <> ''),
  changed text not null, nature text, happened text, planned text, decided_by text, level text, goal text, factor text, lasting text,
  fidelity text not null check (fidelity in ('core_kept', 'core_changed', 'unknown')), archived_at timestamptz
);
select app.make_thing('adaptation', 'adoption');

create table app.report_back (
  id uuid primary key, adoption_id uuid not null, team_id uuid not null references app.team, after_months integer check (after_months in (3, 12)),
  due_on date, state text not null check (state in ('asked', 'answered', 'skipped')), outcome text check (outcome in ('worked', 'partly', 'not')),
  what_changed text, numbers text, reason text, answered_at timestamptz,
  constraint report_back_asked_check check ((after_months is null) = (due_on is null) and (state <> 'asked' or after_months is not null)),
  constraint report_back_answered_check check ((state = 'answered') = (outcome is not null) and (state = 'answered') = (what_changed is not null) and (state = 'asked') = (answered_at is null)),
  constraint report_back_reason_check check ((state = 'skipped') = (reason is not null))
);
select app.make_thing('report_back', 'adoption');
create unique index report_back_once on app.report_back (adoption_id, after_months);
create index report_back_asked on app.report_back (team_id) where state = 'asked';
`;

const judged = `
-- What a team itself does differently now.
alter table app.lesson add column applied_how text;
-- How sure an edition is by its own words, while what other places report lifts it above that; and these places.
alter table app.edition add column said_strength text, add column worked_in text[] not null default '{}';
`;

const messages = `
-- What is asked and answered across the two sides of an edition, each side's rows for itself: what one side wrote reaches the other as a
-- copy by the system, so that neither a writer nor an id leads from one to the other.
create table app.source_message (
  id uuid primary key, edition_id uuid not null references app.edition, first_edition_id uuid not null references app.edition,
  team_id uuid not null references app.team, side text not null check (side in ('asker', 'source')), from_source boolean not null,
  sender_place text, sender_role text, text text not null check (text <> '')
);
select app.make_thing('source_message');
create index source_message_chain on app.source_message (first_edition_id, made_at);
create index source_message_team on app.source_message (team_id);
`;

const source = `
-- Who stands behind an edition. The clock hears of all, people of themselves alone.
create function app.source_of(edition uuid) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select distinct s.holder_id from edition_origin o join seat s on s.id = o.contact_seat_id or (s.team_id = o.team_id and s.role = 'coordinator')
  where o.edition_id = edition and s.holder_id is not null and app.living(s) and (session_user = 'crosstown_clock' or s.holder_id = app.me())
$$;

-- Does it come from this team? Only its own people are told: they can't take over what is theirs.
create function app.comes_from(edition uuid, team uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from edition_origin o join seat s on s.team_id = o.team_id where o.edition_id = edition and o.team_id = team and s.holder_id = app.me() and app.living(s))
$$;
revoke execute on function app.source_of(uuid), app.comes_from(uuid, uuid) from public;
grant execute on function app.source_of(uuid) to crosstown_app, crosstown_clock;
grant execute on function app.comes_from(uuid, uuid) to crosstown_app;
`;
