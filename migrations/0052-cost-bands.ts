import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much it took in money, as one of a few bands: what is said of the cost in words can be read, but not looked for. */
export class CostBands implements MigrationInterface {
  name = 'CostBands1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['lesson', 'release', 'edition'])
      await runner.query(
        `alter table app.${table} add column cost_band text check (cost_band in ('working_hours', 'under_10000', 'under_100000', 'over_100000'))`,
      );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
