import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What there is on a type is asked for whenever a card is opened: it is found by type and audience, however many cards there are. */
export class Library implements MigrationInterface {
  name = 'Library1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index tactic_type on app.tactic (type_key, audience_id) where archived_at is null`);
    await runner.query(`create index lesson_type on app.lesson (tactic_type_key, audience_id) where archived_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
