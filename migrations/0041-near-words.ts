import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words that are much like another are looked for among words, of which a network has some ten thousands, and no more among texts:
 * letters of a long text are like nearly anything. And the words of a text are found in a quarter of the time: `translate` looked at
 * each of its signs for each letter, and what was made plain was made plain again for every language.
 */
export class NearWords implements MigrationInterface {
  name = 'NearWords1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(words);
    await runner.query(dictionary);
    await runner.query(keeping);
    await runner.query(finding);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// The answers are those of before, so that what is kept stays.
const words = `
create or replace function app.plain_words(said text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select regexp_replace(said, E'[][!"#$%&''()*+,./:;<=>?@\\\\\\\\^_\`{|}~¿¡“”‘’«»‹›„…–—·•§\\n\\r\\t-]', ' ', 'g')
$$;
create or replace function app.found_words(said text, language text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple'::regconfig, bare)
    || case when language is distinct from 'es' then to_tsvector('english'::regconfig, bare) else '' end
    || case when language is distinct from 'en' then to_tsvector('spanish'::regconfig, lower(plain)) else '' end
  -- Without the offsets each text would be made plain as often as it is named.
  from (select plain, lower(regexp_replace(normalize(plain, NFD), '[\\u0300-\\u036f]+', '', 'g')) as bare
    from (select app.plain_words(said) as plain offset 0) one offset 0) two
$$;
`;

const dictionary = `
-- Every word that any text ever had, of whomever: what is found by one is still only what its reader sees. Not unique, so that two who
-- write the same new word don't wait for each other.
create table app.search_word (word text not null);
alter table app.search_word enable row level security;
alter table app.search_word force row level security;
create policy keeper on app.search_word to crosstown_owner using (true) with check (true);
create function app.learn_words(words tsvector) returns void language sql set search_path = app, pg_temp as $$
  insert into search_word select lexeme from unnest(tsvector_to_array(words)) lexeme
    where length(lexeme) between 3 and 40 and not exists (select from search_word known where known.word = lexeme)
$$;
revoke execute on function app.learn_words(tsvector) from public;
insert into app.search_word select distinct lexeme from app.search_text s, unnest(tsvector_to_array(s.words)) lexeme where length(lexeme) between 3 and 40;
create index search_word_known on app.search_word (word);
create index search_word_letters on app.search_word using gin (word trigram.gin_trgm_ops);
drop index app.search_text_letters;
alter table app.search_text drop column bare;
`;

const keeping = `
create or replace function app.keep_found(its_kind text, its_id uuid, was app.searchable, it app.searchable) returns void language plpgsql security definer set search_path = app, pg_temp as $$
declare stands boolean; its_words tsvector;
begin
  if was is not distinct from it then return; end if;
  stands := not it.archived and coalesce((select archived_at is null from board where id = it.within_id), (select standing from search_text where id = it.within_id), true);
  if not (was is null) and (was.title, was.body, was.language) is not distinct from (it.title, it.body, it.language) then
    update search_text set audience_id = it.audience_id, team_id = it.team_id, type_key = it.type_key, at = it.at, within_id = it.within_id, archived = it.archived, standing = stands
      where id = its_id;
    return;
  end if;
  its_words := setweight(app.found_words(it.title, it.language), 'A') || setweight(app.found_words(it.body, it.language), 'B');
  insert into search_text (id, kind, audience_id, team_id, type_key, at, within_id, archived, standing, title, body, words)
    values (its_id, its_kind, it.audience_id, it.team_id, it.type_key, it.at, it.within_id, it.archived, stands, it.title, it.body, its_words)
    on conflict (id) do update set audience_id = excluded.audience_id, team_id = excluded.team_id, type_key = excluded.type_key, at = excluded.at,
      within_id = excluded.within_id, archived = excluded.archived, standing = excluded.standing, title = excluded.title, body = excluded.body, words = excluded.words;
  perform app.learn_words(its_words);
end $$;
`;

const finding = `
create or replace function app.search_matches(seen integer[], asked text[], said text[]) returns table (kind text, id uuid, team_id uuid, type_key text, at timestamptz, rank real, near boolean)
language plpgsql stable set search_path = app, pg_temp set pg_trgm.word_similarity_threshold = 0.45 set plan_cache_mode = force_custom_plan as $$
declare every tsquery; last integer := cardinality(asked);
begin
  select string_agg('(' || app.question_of(app.ways_of(a.word, said[a.n]), case when a.n = last then a.word end)::text || ')', ' & ')::tsquery into every
    from unnest(asked) with ordinality a(word, n);
  return query select s.kind, s.id, s.team_id, s.type_key, s.at, round(ts_rank(s.words, every, 1)::numeric, 3)::real, false
    from search_text s where s.standing and array[s.audience_id] && seen and s.words @@ every;
  if found then return; end if;
  return query
    with way as materialized (
      select a.n, 1.0::real as likeness, app.question_of(app.ways_of(a.word, said[a.n]), case when a.n = last then a.word end) as question from unnest(asked) with ordinality a(word, n)
      union all
      select a.n, trigram.word_similarity(a.word, w.word), app.question_of(array[w.word], null) from unnest(asked) with ordinality a(word, n)
        cross join lateral (select distinct known.word from search_word known where a.word operator(trigram.<%) known.word) w where length(a.word) >= 4),
    hit as (select way.n, o.id, max(way.likeness) as likeness from way cross join lateral (
        select s.id from search_text s where s.standing and array[s.audience_id] && seen and s.words @@ way.question) o group by way.n, o.id),
    counted as (select hit.id, count(*) as words, sum(hit.likeness) as likeness from hit group by hit.id)
    select s.kind, s.id, s.team_id, s.type_key, s.at, round(c.likeness::numeric, 2)::real, true
      from counted c cross join lateral (select * from search_text t where t.id = c.id offset 0) s where c.words = (select max(words) from counted) and c.words * 2 >= last;
end $$;
`;
