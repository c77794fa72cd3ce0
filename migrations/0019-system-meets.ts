import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The system builds agendas too, for the sample network. */
export class SystemMeets implements MigrationInterface {
  name = 'SystemMeets1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant execute on function app.meet_or_nobody(integer, integer) to crosstown_clock');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
