import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A set-up link is for a server without a network: one that was made before the sample was loaded opens nothing.
 * An invitation's link leads to the name under which somebody was proposed.
 */
export class Links implements MigrationInterface {
  name = 'Links1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const links = `
create or replace function app.set_up_is_open(hash text) returns boolean language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from set_up where token_hash = decode(hash, 'hex') and used_at is null) and not exists (select from network)
$$;
create or replace function app.use_set_up(hash text) returns integer language sql security definer set search_path = app, pg_temp as $$
  with used as (update set_up set used_at = now() where token_hash = decode(hash, 'hex') and used_at is null and not exists (select from network) returning 1)
  select count(*)::int from used
$$;
drop function app.invitation_by_hash(text);
create function app.invitation_by_hash(hash text)
returns table (seat_id uuid, email text, person_id uuid, password_hash text, team text, organization text, role text, proposed_name text)
language sql stable security definer set search_path = app, pg_temp as $$
  select i.seat_id, i.email, a.person_id, a.password_hash, t.name, o.name, s.role, s.proposed_name
  from invitation i join seat s on s.id = i.seat_id join team t on t.id = s.team_id join organization o on o.id = s.organization_id
  left join account a on a.email = i.email
  where i.token_hash = decode(hash, 'hex') and i.used_at is null and now() < i.expires_at and s.state = 'invited' and t.archived_at is null
$$;
revoke execute on function app.invitation_by_hash(text) from public;
grant execute on function app.invitation_by_hash(text) to crosstown_clock;
`;
