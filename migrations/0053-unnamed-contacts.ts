import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A release that says its city may leave open which seat to ask there: messages reach it all the same. */
export class UnnamedContacts implements MigrationInterface {
  name = 'UnnamedContacts1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contacts);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const contacts = `
alter table app.release add column hide_contact boolean not null default false,
  add constraint release_contact_check check (not (hide_contact and hide_city));
alter table app.edition_origin alter column contact_role drop not null;
`;
