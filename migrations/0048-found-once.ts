import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who finds a lesson at home is not shown what was released of it beside it, as in the library: nor is it counted twice. */
export class FoundOnce implements MigrationInterface {
  name = 'FoundOnce1700000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(within);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const within = `
-- Only where the lesson itself is found, which this viewer then sees: to anybody else nothing is left out, so that nothing says whose it is.
create or replace function app.search_within(seen integer[], asked text[], said text[], kinds text[], team uuid, type text, since timestamptz, until timestamptz,
  after_rank real, after_at timestamptz, after_id uuid, most integer, counted boolean) returns jsonb language sql stable set search_path = app, pg_temp as $$
  with matched as materialized (select *, kinds is null or m.kind = any (kinds) as of_kind, team is null or coalesce(m.team_id = team, false) as of_team,
      type is null or coalesce(m.type_key = type, false) as of_type
    from app.search_matches(seen, asked, said) m where (since is null or m.at >= since) and (until is null or m.at < until)),
  at_home as materialized (select g.edition_id from edition_origin g where g.edition_id = any (array(select id from matched where kind = 'edition'))
      and g.lesson_id in (select id from matched where kind = 'lesson')),
  found as not materialized (select * from matched where kind <> 'edition' or id not in (select edition_id from at_home)),
  page as (select f.id, f.rank, f.at from found f where f.of_kind and f.of_team and f.of_type
      and (after_id is null or (f.rank, f.at, f.id) < (after_rank, after_at, after_id)) order by f.rank desc, f.at desc, f.id desc limit most)
  select jsonb_build_object(
    'near', coalesce((select bool_or(near) from found), false),
    'ways', (select jsonb_agg(to_jsonb(app.ways_of(a.word, said[a.n])) order by a.n) from unnest(asked) with ordinality a(word, n)),
    'results', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'rank', p.rank, 'at', s.at, 'teamId', s.team_id, 'typeKey', s.type_key, 'title', s.title,
        'body', left(s.body, 6000)) order by p.rank desc, p.at desc, p.id desc), '[]') from page p join search_text s on s.id = p.id),
    'count', (select count(*) from found where of_kind and of_team and of_type),
    'kinds', case when counted then (select coalesce(jsonb_object_agg(k.key, k.count), '{}') from (select kind as key, count(*) from found where of_team and of_type group by 1) k) end,
    'teams', case when counted then (select coalesce(jsonb_object_agg(k.key, k.count), '{}') from (select team_id as key, count(*) from found where of_kind and of_type and team_id is not null group by 1) k) end,
    'types', case when counted then (select coalesce(jsonb_object_agg(k.key, k.count), '{}') from (select type_key as key, count(*) from found where of_kind and of_team and type_key is not null group by 1) k) end)
$$;
`;
