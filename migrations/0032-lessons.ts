import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team has learned, written so that another one can use it. */
export class Lessons implements MigrationInterface {
  name = 'Lessons1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lessons);
    await runner.query(checks);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const lessons = `
-- The history of a lesson tells of its checks, that of a review of the lessons that came of it.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id', 'after_action_review_id', 'lesson_id']
$$;

-- Within nothing but its own audience: a lesson travels where its tactic and its review never go.
create table app.lesson (
  id uuid primary key, team_id uuid not null references app.team,
  tactic_id uuid references app.tactic, after_action_review_id uuid references app.after_action_review, observation_id uuid references app.observation,
  title text not null check (title <> '' and length(title) <= 120), kind text not null check (kind in ('worked', 'did_not', 'surprise', 'how_to', 'warning')),
  tactic_type_key text, strand text, level text, problem text,
  context_place_size text, context_law text, context_partners text, context_market text, context_funding text, context_period text,
  what_we_did text, result text, mechanism text, mechanism_key text, moderators text,
  takes_people text, takes_hours text, takes_skills text, takes_agreements text, takes_approvals text, takes_lead_time text,
  cost_money text, cost_hours text, cost_payer text,
  do_this text[] not null default '{}' check (cardinality(do_this) <= 20), avoid text[] not null default '{}' check (cardinality(avoid) <= 20),
  applies_if text, not_if text,
  core_elements text[] not null default '{}' check (cardinality(core_elements) <= 20), may_change text[] not null default '{}' check (cardinality(may_change) <= 20),
  harms text, legal_notes text,
  evidence_strength text check (evidence_strength in ('idea', 'practice_one', 'practice_many', 'measured', 'compared', 'controlled', 'synthesized')),
  evidence_direction text check (evidence_direction in ('helps', 'helps_probably', 'no_difference', 'harms', 'mixed', 'unknown')),
  sources text[] not null default '{}' check (cardinality(sources) <= 20),
  language text not null check (language in ('en', 'es')), contact_seat_id uuid not null references app.seat, review_on date not null,
  supersedes_id uuid references app.lesson check (supersedes_id <> id),
  state text not null check (state in ('observed', 'identified', 'validated', 'shared', 'applied', 'adopted', 'retired')), state_before text, retired_because text,
  validated_at timestamptz, handling text not null, label_reason text,
  lived_experience_review_needed boolean not null, lived_experience_outcome text, lived_experience_concerns text, lived_experience_reason text,
  writer_id uuid not null references app.person, writer_name text not null, organization_id uuid not null references app.organization, archived_at timestamptz,
  constraint lesson_retired_check check ((state = 'retired') = (state_before is not null) and (state = 'retired') = (retired_because is not null)),
  constraint lesson_observed_check check (observation_id is null or after_action_review_id is not null)
);
select app.make_thing('lesson');
create index lesson_team on app.lesson (team_id, made_at desc, id desc) where archived_at is null;
create index lesson_tactic on app.lesson (tactic_id) where archived_at is null;
create index lesson_review on app.lesson (after_action_review_id) where archived_at is null;
create index lesson_supersedes on app.lesson (supersedes_id) where supersedes_id is not null;
`;

const checks = `
-- One row for each reviewer: whoever looks again writes over what they ticked, and the journal keeps both.
create table app.quality_check (
  id uuid primary key, lesson_id uuid not null, team_id uuid not null references app.team,
  reviewer_id uuid not null references app.person, reviewer_name text not null, organization_id uuid not null references app.organization,
  context boolean not null, happened boolean not null, why boolean not null, so_what boolean not null, where_applies boolean not null,
  note text, lesson_version integer not null, archived_at timestamptz
);
select app.make_thing('quality_check', 'lesson');
create unique index quality_check_once on app.quality_check (lesson_id, reviewer_id) where archived_at is null;
`;
