import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An adaptation that was taken away is its own team's alone, with its history. Those taken away before that was so stayed with whoever had read them. */
export class RemovedAdaptations implements MigrationInterface {
  name = 'RemovedAdaptations1700000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(narrowing);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Nobody did anything, so that no act says so.
export const narrowing = `
create policy moving on app.adaptation for update to crosstown_owner using (true) with check (true);
alter table app.adaptation disable trigger user;
with removed as (
  update app.adaptation d set audience_id = home.id, chosen_audience_id = null
  from (select team_id, app.audience_of(array['team/' || team_id]) as id from app.adaptation where archived_at is not null group by team_id) home
  where d.team_id = home.team_id and d.archived_at is not null and not app.within(d.audience_id, home.id)
  returning d.id, home.id as audience
)
update app.change c set subject_audience_id = removed.audience from removed where c.subject_id = removed.id;
alter table app.adaptation enable trigger user;
drop policy moving on app.adaptation;
`;
