import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each edition says with which one its chain begins: what stood in many places is a column. */
export class Chains implements MigrationInterface {
  name = 'Chains1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(chains);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const chains = `
alter table app.edition add column first_id uuid not null generated always as (coalesce(earlier_ids[1], id)) stored;
create index edition_chain on app.edition (first_id) where state = 'current';
`;
