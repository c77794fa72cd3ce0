import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organizations of a team have agreed on, and until when. */
export class Agreements implements MigrationInterface {
  name = 'Agreements1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(agreements);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const agreements = `
create table app.agreement (
  id uuid primary key, team_id uuid not null references app.team, title text not null check (title <> ''), kind text not null check (kind <> ''),
  party_ids uuid[] not null check (cardinality(party_ids) between 1 and 50),
  scope text, may_share text, may_not_share text,
  starts_on date, ends_on date check (ends_on >= starts_on), review_on date,
  -- The paper itself is kept elsewhere.
  link text check (link like 'https://%'),
  -- Over by the calendar is told from the dates, never stored.
  state text not null check (state in ('draft', 'in_force', 'ended')), archived_at timestamptz,
  constraint agreement_start_check check (state <> 'in_force' or starts_on is not null),
  constraint agreement_end_check check (state <> 'ended' or ends_on is not null)
);
select app.make_thing('agreement');
create index agreement_team on app.agreement (team_id) where archived_at is null;
create index agreement_due on app.agreement (least(review_on, ends_on)) where archived_at is null and state = 'in_force';
`;
