import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When something was said is the order in which others came to read it: what had to wait for its turn was read before it was there. */
export class CommentsInOrder implements MigrationInterface {
  name = 'CommentsInOrder1700000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(order);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const order = `
-- One at a time about a thing, until the commit, and later than all before it by a millisecond at least, as a mark keeps no less.
create function app.say_in_order() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('comment/' || new.about_id, 0));
  new.made_at := greatest(date_trunc('milliseconds', clock_timestamp()),
    (select date_trunc('milliseconds', max(made_at)) + interval '1 millisecond' from comment where about_id = new.about_id));
  return new;
end $$;
revoke execute on function app.say_in_order() from public;
-- By its name it comes after "stamp".
create trigger timed before insert on app.comment for each row execute function app.say_in_order();
`;
