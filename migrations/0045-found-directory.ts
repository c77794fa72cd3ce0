import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places and teams are found by their names as well, teams and organizations also by that of their place, and the words of the
 * library's own field are looked for in the same index.
 */
export class FoundDirectory implements MigrationInterface {
  name = 'FoundDirectory1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds);
    await runner.query(ids);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const kinds = `
select app.make_found('place', 'name', team => 'null', archived => 'false');
select app.make_found('team', 'name', $e$concat_ws(' ', purpose, (select string_agg(p.name, ' ' order by p.name) from place p where p.id = any (place_ids)))$e$, team => 'null');

-- Most cities have a police department of that name: whoever looks says the city too.
create or replace function app.organization_found(one app.organization) returns app.searchable language sql stable set search_path = app, pg_temp as $$
  select (audience_id, null, null, made_at, null, archived_at is not null, null, name, (select p.name from place p where p.id = place_id))::app.searchable from (select (one).*) n
$$;
select app.keep_found('organization', one.id, null, app.organization_found(one)) from app.organization one;
create function app.find_those_in_place() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  perform app.keep_found('organization', o.id, null, app.organization_found(o)) from organization o where o.place_id = new.id;
  perform app.keep_found('team', t.id, null, app.team_found(t)) from team t where new.id = any (t.place_ids);
  return null;
end $$;
revoke execute on function app.find_those_in_place() from public;
create trigger find_those_in_place after update on app.place for each row when (old.name <> new.name) execute function app.find_those_in_place();
`;

const ids = `
-- What of some kinds is found, without a word of it: whoever asks reads the rows themselves, under their own policy.
create function app.found_ids(asked text[], said text[], kinds text[]) returns setof uuid language plpgsql stable security definer set search_path = app, pg_temp as $$
declare telling text[]; telling_said text[];
begin
  select array_agg(a.word order by a.n), array_agg(said[a.n] order by a.n) into telling, telling_said
    from unnest(asked) with ordinality a(word, n) where not app.is_filler(a.word);
  return query select m.id from app.search_matches(app.visible(), coalesce(telling, asked), coalesce(telling_said, said)) m where m.kind = any (kinds);
end $$;
revoke execute on function app.found_ids(text[], text[], text[]) from public;
grant execute on function app.found_ids(text[], text[], text[]) to crosstown_app;
`;
