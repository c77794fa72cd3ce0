import type { MigrationInterface, QueryRunner } from 'typeorm';

const agreementsHanded = `
alter table app.hand_over_item add column agreement_id uuid,
  drop constraint hand_over_item_subject_check,
  add constraint hand_over_item_subject_check check (num_nonnulls(task_id, commitment_id, decision_id, agreement_id) = 1),
  add constraint hand_over_item_of_agreement foreign key (agreement_id, parent_audience_id) references app.agreement (id, audience_id) on update cascade;
create index on app.hand_over_item (agreement_id, parent_audience_id) where agreement_id is not null;
`;

/** What an organization has agreed on goes over with its seat, item by item like the rest. */
export class AgreementsHanded implements MigrationInterface {
  name = 'AgreementsHanded1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(agreementsHanded);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
