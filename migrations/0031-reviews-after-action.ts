import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People look back together on what they did: what was meant, what came of it, and why. */
export class ReviewsAfterAction implements MigrationInterface {
  name = 'ReviewsAfterAction1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reviews);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const reviews = `
-- The history of a review tells of its observations.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id', 'after_action_review_id']
$$;

create table app.after_action_review (
  id uuid primary key, team_id uuid not null references app.team,
  about_kind text not null check (about_kind in ('tactic', 'meeting', 'event')), tactic_id uuid, meeting_id uuid, title text not null check (title <> ''),
  held_on date not null, facilitator_id uuid not null references app.person, facilitator_name text not null,
  intended text, happened text, why text, keep text, change text, surprises text,
  sectors text[] not null default '{}' check (cardinality(sectors) <= 50),
  state text not null check (state in ('draft', 'done')), done_at timestamptz, archived_at timestamptz,
  constraint after_action_review_about_check check ((about_kind = 'tactic') = (tactic_id is not null) and (about_kind = 'meeting') = (meeting_id is not null)),
  constraint after_action_review_done_check check ((state = 'done') = (done_at is not null)),
  constraint after_action_review_said_check check (state = 'draft' or num_nulls(intended, happened, why) = 0)
);
select app.make_thing('after_action_review', 'tactic');
-- An event is no thing: a review of one is within nothing but its team's own choice.
alter table app.after_action_review alter column parent_audience_id drop not null,
  add constraint after_action_review_of_meeting foreign key (meeting_id, parent_audience_id) references app.meeting (id, audience_id) on update cascade,
  add constraint after_action_review_whole_check check ((about_kind = 'event') = (parent_audience_id is null));
drop trigger narrower on app.after_action_review;
create trigger narrower before insert or update of audience_id, parent_audience_id on app.after_action_review
  for each row when (new.parent_audience_id is not null) execute function app.keep_narrower('or nobody');
create index on app.after_action_review (meeting_id, parent_audience_id) where meeting_id is not null;
create index after_action_review_team on app.after_action_review (team_id, held_on desc, id) where archived_at is null;

create table app.observation (
  id uuid primary key, after_action_review_id uuid not null, team_id uuid not null references app.team,
  text text not null check (text <> ''), kind text not null check (kind in ('keep', 'change', 'surprise')), position integer not null, archived_at timestamptz
);
select app.make_thing('observation', 'after_action_review');
`;
