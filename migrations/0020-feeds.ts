import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar feeds: an address that reads, and only reads, with what its owner may see at that moment. */
export class Feeds implements MigrationInterface {
  name = 'Feeds1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feeds);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const feeds = `
-- Without a view it is the person's own calendar. The secret itself is kept nowhere.
create table app.feed (
  id uuid primary key default gen_random_uuid(), person_id uuid not null, view_id uuid, secret_hash bytea not null unique check (length(secret_hash) = 32),
  made_at timestamptz not null default now(), unique nulls not distinct (person_id, view_id)
);
select app.make_private('feed');
create policy keeper on app.feed for select to crosstown_owner using (true);
create policy keeper on app.own_view for select to crosstown_owner using (true);

-- Whose feed this transaction reads. Only one that can't write has an owner, and app.me() stays nobody: what is a person's alone stays shut.
create function app.feed_owner() returns uuid language sql stable security definer set search_path = app, pg_temp as $$
  select person_id from feed
  where current_setting('transaction_read_only') = 'on' and secret_hash = decode(nullif(current_setting('app.feed', true), ''), 'hex')
$$;

create or replace function app.visible() returns integer[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare viewer uuid := app.me(); mine text[];
begin
  if session_user = 'crosstown_clock' and coalesce(current_setting('app.purpose', true), '') <> '' then
    return (select array_agg(id) from audience);
  end if;
  if viewer is null then viewer := app.feed_owner(); end if;
  if viewer is null then return '{}'; end if;
  mine := app.held(viewer);
  return (select coalesce(array_agg(distinct ap.audience_id), '{}') from audience_principal ap where ap.principal = any (mine));
end $$;

-- First statement of a feed's transaction, as begin_work is of a person's. Null for a secret that opens nothing.
create function app.begin_feed(feed_hash text) returns jsonb language plpgsql security definer set search_path = app, pg_temp as $$
declare said text; person uuid; asked uuid; own text; spoken text;
begin
  said := set_config('app.session', '', true);
  said := set_config('app.feed', feed_hash, true);
  person := app.feed_owner();
  if person is null then return null; end if;
  select view_id into asked from feed where secret_hash = decode(feed_hash, 'hex');
  select filter into own from own_view where id = asked and person_id = person;
  select language into spoken from settings where person_id = person;
  return app.viewer(person) || jsonb_build_object('view', asked, 'filter', own, 'language', coalesce(spoken, 'en'));
end $$;

revoke execute on function app.feed_owner(), app.begin_feed(text) from public;
grant execute on function app.begin_feed(text) to crosstown_app;
`;
