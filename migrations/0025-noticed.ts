import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock looks for every minute, where people are told of commitments, meetings and decisions. */
export class Noticed implements MigrationInterface {
  name = 'Noticed1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index commitment_unanswered on app.commitment (asked_at) where archived_at is null and state = 'proposed';
create index meeting_unapproved on app.meeting (ends_at) where archived_at is null and state = 'held';
create index decision_due on app.decision (review_on) where archived_at is null and review_on is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
