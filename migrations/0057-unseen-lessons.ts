import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of its organization may not see a lesson whose city is hidden learned from who had opened it that it is theirs. */
export class UnseenLessons implements MigrationInterface {
  name = 'UnseenLessons1700000000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(openings);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const openings = `
create or replace function app.opened_by(edition uuid) returns table (organization_id uuid, organization_name text, place_name text, at timestamptz)
language sql stable security definer set search_path = app, pg_temp as $$
  select o.id, o.name, p.name, min(r.at)
  from edition_origin origin join edition_read r on r.edition_id = origin.edition_id
    join organization o on o.id = r.organization_id join place p on p.id = o.place_id
  where origin.edition_id = edition and origin.audience_id = any ((select app.visible())::int[])
    and exists (select from seat s where s.team_id = origin.team_id and s.organization_id = origin.organization_id and s.holder_id = app.me() and s.role <> 'guest' and app.living(s))
    and not exists (select from seat own where own.team_id = origin.team_id and own.holder_id = r.person_id)
  group by o.id, o.name, p.name order by 4, 1
$$;
`;
