import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody still leads a card of the type that a lesson is about is asked each time that their notices are read. */
export class TacticsOfAType implements MigrationInterface {
  name = 'TacticsOfAType1700000000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index tactic_team_type on app.tactic (team_id, type_key) where archived_at is null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
