import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordinators of a team, whoever they are at the moment, are a principal; and the sample's people live by the clock of their place. */
export class Coordinators implements MigrationInterface {
  name = 'Coordinators1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(coordinators);
    await runner.query(handOvers);
    await runner.query(zones);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const coordinators = `
-- One more principal: team/<id>/coordinators. A coordinator who is named as a person keeps what the next one never gets.
create or replace function app.held(person uuid) returns text[] language plpgsql stable security definer set search_path = app, pg_temp as $$
declare principals text[] := array['everyone', 'person/' || person]; mine record;
begin
  for mine in
    select s.team_id, s.sector, s.organization_id, s.role, t.network_id, t.place_ids
    from seat s join team t on t.id = s.team_id
    where s.holder_id = person and app.living(s) and t.archived_at is null
  loop
    principals := principals || array[
      'team/' || mine.team_id, 'team/' || mine.team_id || '/sector/' || mine.sector,
      'team/' || mine.team_id || '/organization/' || mine.organization_id, 'team/' || mine.team_id || '/person/' || person,
      'organization/' || mine.organization_id, 'network/' || mine.network_id, 'network/' || mine.network_id || '/sector/' || mine.sector];
    for at in 1 .. cardinality(mine.place_ids) loop principals := principals || ('place/' || mine.place_ids[at]); end loop;
    if mine.role in ('coordinator', 'steward') then principals := principals || ('network/' || mine.network_id || '/coordinators'); end if;
    if mine.role = 'coordinator' then principals := principals || ('team/' || mine.team_id || '/coordinators'); end if;
  end loop;
  return principals;
end $$;

create or replace function app.people_behind(principals text[]) returns table (id uuid, display_name text, organization_id uuid, sector text, team_id uuid)
language sql stable security definer set search_path = app, pg_temp as $$
  select distinct on (p.id) p.id, p.display_name, s.organization_id, s.sector, s.team_id
  from seat s join team t on t.id = s.team_id join person p on p.id = s.holder_id
  where app.living(s) and t.archived_at is null and (
    'team/' || s.team_id = any (principals) or 'team/' || s.team_id || '/sector/' || s.sector = any (principals)
    or 'team/' || s.team_id || '/organization/' || s.organization_id = any (principals)
    or 'team/' || s.team_id || '/person/' || p.id = any (principals) or 'person/' || p.id = any (principals)
    or (s.role = 'coordinator' and 'team/' || s.team_id || '/coordinators' = any (principals))
    or 'organization/' || s.organization_id = any (principals) or 'network/' || t.network_id = any (principals)
    or 'network/' || t.network_id || '/sector/' || s.sector = any (principals)
    or (s.role in ('coordinator', 'steward') and 'network/' || t.network_id || '/coordinators' = any (principals)) or 'everyone' = any (principals))
  order by p.id, s.id
$$;
`;

const handOvers = `
-- What was begun before named the coordinators of that day. No one did this, so that it is no act.
create policy moved on app.hand_over to crosstown_owner using (true) with check (true);
alter table app.hand_over disable trigger user;
update app.hand_over h set audience_id = app.audience_of(array['team/' || h.team_id || '/organization/' || h.organization_id, 'team/' || h.team_id || '/coordinators']);
alter table app.hand_over enable trigger user;
drop policy moved on app.hand_over;
update app.change c set subject_audience_id = h.audience_id from app.hand_over h where c.kind = 'hand_over' and c.subject_id = h.id;
`;

const zones = `
-- The clock by which people live, where it is known before they come; what they told themselves stays.
create function app.know_time_zones(people uuid[], zones text[]) returns void language sql security definer set search_path = app, pg_temp as $$
  insert into settings (person_id, time_zone) select person, zone from unnest(people, zones) as one(person, zone) on conflict do nothing
$$;
revoke execute on function app.know_time_zones(uuid[], text[]) from public;
grant execute on function app.know_time_zones(uuid[], text[]) to crosstown_clock;
`;
