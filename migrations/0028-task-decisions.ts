import type { MigrationInterface, QueryRunner } from 'typeorm';

const decisions = `
create table app.task_decision (
  id uuid primary key, task_id uuid not null, decision_id uuid not null, team_id uuid not null references app.team, archived_at timestamptz
);
select app.make_link('task_decision', 'task', 'decision');
create unique index task_decision_once on app.task_decision (task_id, decision_id) where archived_at is null;
`;

/** Which decision a task carries out. */
export class TaskDecisions implements MigrationInterface {
  name = 'TaskDecisions1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(decisions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
