import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises that come back: the commitment, the tactics that it serves, and each time that it is due. */
export class Commitments implements MigrationInterface {
  name = 'Commitments1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(commitments);
    await runner.query(parts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const commitments = `
create table app.commitment (
  id uuid primary key, team_id uuid not null references app.team, organization_id uuid not null references app.organization,
  title text not null check (title <> ''), why text,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'paused', 'ended')),
  owner_id uuid references app.person, owner_name text,
  rule text not null check (length(rule) between 1 and 300), starts_on date not null, ends_on date check (ends_on >= starts_on), time_zone text not null,
  working_day_rule text not null check (working_day_rule in ('none', 'next', 'previous')),
  -- The next date of which no occurrence was made yet; none: there is no further one.
  next_on date,
  asked_by uuid not null references app.person, asked_by_name text not null, asked_by_organization_id uuid not null references app.organization, asked_at timestamptz not null,
  answered_by uuid, answered_by_name text, answered_at timestamptz, reason text,
  paused_from date, paused_until date check (paused_until > paused_from), archived_at timestamptz,
  constraint commitment_owner_check check ((owner_id is null) = (owner_name is null) and (state not in ('accepted', 'paused') or owner_id is not null)),
  constraint commitment_answer_check check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (answered_by_name is null)
    and (state not in ('accepted', 'declined', 'paused') or answered_by is not null) and (state <> 'proposed' or answered_by is null)),
  constraint commitment_reason_check check (state <> 'declined' or reason is not null),
  constraint commitment_pause_check check ((state = 'paused') = (paused_from is not null) and (paused_until is null or paused_from is not null)),
  constraint commitment_next_check check (next_on is null or state in ('accepted', 'paused'))
);
select app.make_thing('commitment');
create index commitment_team on app.commitment (team_id, state) where archived_at is null;
create index commitment_organization on app.commitment (organization_id, team_id, state) where archived_at is null;
create index commitment_owner on app.commitment (owner_id) where archived_at is null;
create index commitment_next on app.commitment (next_on) where archived_at is null and next_on is not null;
`;

const parts = `
create table app.commitment_link (
  id uuid primary key, commitment_id uuid not null, team_id uuid not null references app.team, board_id uuid not null references app.board,
  tactic_id uuid not null, archived_at timestamptz
);
select app.make_link('commitment_link', 'commitment', 'tactic');
create index on app.commitment_link (board_id);

create table app.occurrence (
  id uuid primary key, commitment_id uuid not null, team_id uuid not null references app.team, organization_id uuid not null references app.organization,
  due_on date not null, original_on date not null, state text not null check (state in ('due', 'kept', 'missed', 'skipped')),
  remark text, marked_by uuid, marked_by_name text, marked_at timestamptz, archived_at timestamptz,
  constraint occurrence_mark_check check ((state = 'due') = (marked_at is null) and (marked_by is null) = (marked_by_name is null) and (state <> 'due' or marked_by is null)),
  constraint occurrence_reason_check check (state not in ('missed', 'skipped') or remark is not null)
);
select app.make_thing('occurrence', 'commitment');
-- Two servers that make the same date make one.
create unique index occurrence_date on app.occurrence (commitment_id, due_on) where archived_at is null;
create index occurrence_due on app.occurrence (due_on) where archived_at is null and state = 'due';
`;
