import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever changes a password because somebody may know it ends what that somebody may have made with it. */
export class EndedFeeds implements MigrationInterface {
  name = 'EndedFeeds1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feeds);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const feeds = `
create policy ending on app.feed for delete to crosstown_owner using (true);
create or replace function app.set_password(who uuid, hash text) returns void language sql security definer set search_path = app, pg_temp as $$
  update account set password_hash = hash, password_at = now() where person_id = who;
  delete from feed where person_id = who;
$$;
`;
