import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The system writes minutes too, for the sample network. */
export class SampleMinutes implements MigrationInterface {
  name = 'SampleMinutes1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select, insert on app.minutes_update to crosstown_clock');
    await runner.query('alter policy seen on app.minutes_update to crosstown_app, crosstown_clock');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
