import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The strategy board: board, goal, tactic, its partners and its reviews. */
export class Boards implements MigrationInterface {
  name = 'Boards1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table app.board (
  id uuid primary key, team_id uuid not null references app.team, title text not null check (title <> ''), purpose text, archived_at timestamptz,
  unique (id, team_id)
);
select app.make_thing('board');
create index on app.board (team_id);

create table app.goal (
  id uuid primary key, board_id uuid not null unique, team_id uuid not null references app.team, statement text not null check (statement <> ''), why text, starts_on date, deadline date,
  check (deadline is null or starts_on is null or deadline >= starts_on)
);
select app.make_thing('goal', 'board');

create table app.tactic (
  id uuid primary key, board_id uuid not null, team_id uuid not null references app.team, title text not null check (title <> ''), type_key text,
  stage text not null check (stage in ('idea', 'designing', 'ready', 'testing', 'running', 'routine', 'stopped', 'handed_over')),
  position text collate "C" not null, description text, mechanism text,
  lead_organization_id uuid references app.organization, lead_state text check (lead_state in ('proposed', 'confirmed', 'declined')),
  lead_person_id uuid references app.person, lead_reason text, lead_proposed_by uuid, lead_proposed_at timestamptz,
  strand text, level text, object text, reaches text, area_id uuid references app.place, languages text[] not null default '{}',
  starts_on date, ends_on date, resources_people text, resources_money text, resources_in_kind text, legal_basis text, risks text,
  confidence text not null default 'not_started' check (confidence in ('not_started', 'on_track', 'at_risk', 'off_track', 'done')),
  confidence_note text, confidence_at timestamptz, next_review_on date, stop_reason text, stop_note text, embargo_until date,
  handling text not null default 'TLP:AMBER+STRICT', copied_from uuid, archived_at timestamptz,
  check ((lead_organization_id is null) = (lead_state is null)), check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
select app.make_thing('tactic', 'board');
create index on app.tactic (lead_organization_id);

create table app.partner (
  id uuid primary key, tactic_id uuid not null, board_id uuid not null, team_id uuid not null references app.team, organization_id uuid not null references app.organization, role text,
  state text not null check (state in ('proposed', 'confirmed', 'declined')), reason text,
  proposed_by uuid, proposed_at timestamptz not null default now(), answered_by uuid, answered_at timestamptz, archived_at timestamptz
);
select app.make_thing('partner', 'tactic');
create index on app.partner (board_id);
create index on app.partner (organization_id);

create table app.review (
  id uuid primary key, tactic_id uuid not null, board_id uuid not null, team_id uuid not null references app.team, stage text not null, requested_on date not null,
  reviewers integer check (reviewers between 0 and 1000), reviewer_seats text, compensated boolean, concerns text, response text,
  outcome text check (outcome in ('supported', 'supported_with_changes', 'concern_open', 'not_reviewed')), reason text, closed_on date, archived_at timestamptz
);
select app.make_thing('review', 'tactic');
create index on app.review (board_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
