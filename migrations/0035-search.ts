import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be found by words. Each kind hands its words to one table, within the statement that changes them; a new kind is one more
 * line of `app.make_found`.
 */
export class Search implements MigrationInterface {
  name = 'Search1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(words);
    await runner.query(keeping);
    await runner.query(finding);
    await runner.query(kinds);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const table = `
-- No login may read it: an index on words is not used through a policy, so that one function repeats the policy instead.
create table app.search_text (
  id uuid primary key, kind text not null, audience_id integer not null references app.audience,
  team_id uuid, type_key text, at timestamptz not null,
  -- What it is a part of for whoever looks for it: with its board or its subject it goes out of use.
  within_id uuid, archived boolean not null, standing boolean not null,
  title text not null, body text not null, words tsvector not null, bare text not null
);
alter table app.search_text enable row level security;
alter table app.search_text force row level security;
create policy keeper on app.search_text to crosstown_owner using (true) with check (true);
create index search_text_within on app.search_text (within_id) where within_id is not null;
-- With the audience in the index, what somebody may not see is not even looked at.
create index search_text_words on app.search_text using gin ((array[audience_id]), words) where standing;
create index search_text_letters on app.search_text using gin ((array[audience_id]), bare trigram.gin_trgm_ops) where standing;
`;

const words = `
-- Signs part words everywhere; left to itself the parser takes "hotel/motel" for the name of a file.
create function app.plain_words(said text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select translate(said, E'!"#$%&''()*+,-./:;<=>?@[\\\\]^_\`{|}~¿¡“”‘’«»‹›„…–—·•§\\n\\r\\t', repeat(' ', 52))
$$;
create function app.bare_words(said text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select lower(regexp_replace(normalize(app.plain_words(said), NFD), '[\\u0300-\\u036f]+', '', 'g'))
$$;
-- As it stands and as both languages bend it: who looks doesn't know in which one it was written. Where the language is known, in that alone.
create function app.found_words(said text, language text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('simple'::regconfig, bare)
    || case when language is distinct from 'es' then to_tsvector('english'::regconfig, bare) else '' end
    || case when language is distinct from 'en' then to_tsvector('spanish'::regconfig, lower(plain)) else '' end
  from (select app.bare_words(said) as bare, app.plain_words(said) as plain) one
$$;
-- Ways in which a word may stand in the index. Words that every sentence has are no way in either language.
create function app.ways_of(bare text, said text) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array(select distinct lexeme from (
    select lexeme from unnest(to_tsvector('simple'::regconfig, bare)) union all select lexeme from unnest(to_tsvector('english'::regconfig, bare))
    union all select lexeme from unnest(to_tsvector('spanish'::regconfig, bare)) union all select lexeme from unnest(to_tsvector('spanish'::regconfig, said))) one)
$$;
create function app.is_filler(bare text) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('english'::regconfig, bare) = '' or to_tsvector('spanish'::regconfig, bare) = ''
$$;
create function app.question_of(ways text[], beginning text) returns tsquery language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (string_agg(quote_literal(way), ' | ') || coalesce(' | ' || quote_literal(beginning) || ':*', ''))::tsquery from unnest(ways) way
$$;
revoke execute on function app.plain_words(text), app.bare_words(text), app.found_words(text, text), app.ways_of(text, text), app.is_filler(text), app.question_of(text[], text) from public;
`;

const keeping = `
create type app.searchable as (audience_id integer, team_id uuid, type_key text, at timestamptz, within_id uuid, archived boolean, language text, title text, body text);

create function app.keep_found(its_kind text, its_id uuid, was app.searchable, it app.searchable) returns void language plpgsql security definer set search_path = app, pg_temp as $$
declare stands boolean;
begin
  if was is not distinct from it then return; end if;
  stands := not it.archived and coalesce((select archived_at is null from board where id = it.within_id), (select standing from search_text where id = it.within_id), true);
  if not (was is null) and (was.title, was.body, was.language) is not distinct from (it.title, it.body, it.language) then
    update search_text set audience_id = it.audience_id, team_id = it.team_id, type_key = it.type_key, at = it.at, within_id = it.within_id, archived = it.archived, standing = stands
      where id = its_id;
    return;
  end if;
  insert into search_text (id, kind, audience_id, team_id, type_key, at, within_id, archived, standing, title, body, words, bare)
    values (its_id, its_kind, it.audience_id, it.team_id, it.type_key, it.at, it.within_id, it.archived, stands, it.title, it.body,
      setweight(app.found_words(it.title, it.language), 'A') || setweight(app.found_words(it.body, it.language), 'B'), app.bare_words(left(concat_ws(' ', it.title, it.body), 240)))
    on conflict (id) do update set audience_id = excluded.audience_id, team_id = excluded.team_id, type_key = excluded.type_key, at = excluded.at,
      within_id = excluded.within_id, archived = excluded.archived, standing = excluded.standing, title = excluded.title, body = excluded.body, words = excluded.words, bare = excluded.bare;
end $$;

create function app.stand_with() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare stands boolean := case tg_table_name when 'board' then to_jsonb(new) ->> 'archived_at' is null else (to_jsonb(new) ->> 'standing')::boolean end;
begin
  update search_text set standing = stands and not archived where within_id = new.id and standing <> (stands and not archived);
  return null;
end $$;
create trigger stand_with after update on app.search_text for each row when (old.standing <> new.standing) execute function app.stand_with();
create trigger stand_with after update on app.board for each row when ((old.archived_at is null) <> (new.archived_at is null)) execute function app.stand_with();

-- Makes a kind be found: each word is an expression over its row. What is there already is found at once.
create function app.make_found(kind text, title text, body text default '''''', team text default 'team_id', type text default 'null', at text default 'made_at',
  within text default 'null', archived text default 'archived_at is not null', language text default 'null') returns void language plpgsql set search_path = app, pg_temp as $$
begin
  execute format('create function app.%I(one app.%I) returns app.searchable language sql stable set search_path = app, pg_temp as $f$
    select (audience_id, %s, %s, %s, %s, %s, %s, %s, %s)::app.searchable from (select (one).*) n $f$',
    kind || '_found', kind, team, type, at, within, archived, language, title, body);
  execute format('create function app.%I() returns trigger language plpgsql security definer set search_path = app, pg_temp as $f$
    begin
      if tg_op = ''DELETE'' then delete from search_text where id = old.id;
      elsif tg_op = ''INSERT'' then perform app.keep_found(%L, new.id, null, app.%I(new));
      else perform app.keep_found(%L, new.id, app.%I(old), app.%I(new)); end if;
      return null;
    end $f$', 'find_' || kind, kind, kind || '_found', kind, kind || '_found', kind || '_found');
  execute format('revoke execute on function app.%I(app.%I), app.%I() from public', kind || '_found', kind, 'find_' || kind);
  execute format('create trigger find after insert or update or delete on app.%I for each row execute function app.%I()', kind, 'find_' || kind);
  execute format('select app.keep_found(%L, one.id, null, app.%I(one)) from app.%I one', kind, kind || '_found', kind);
end $$;
revoke execute on function app.keep_found(text, uuid, app.searchable, app.searchable), app.stand_with(),
  app.make_found(text, text, text, text, text, text, text, text, text) from public;
`;

const finding = `
-- Everything with all the words, of what these audiences see. Where nothing has them all: what has most of them, forgiving a few letters.
create function app.search_matches(seen integer[], asked text[], said text[]) returns table (kind text, id uuid, team_id uuid, type_key text, at timestamptz, rank real, near boolean)
language plpgsql stable set search_path = app, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
declare every tsquery; last integer := cardinality(asked);
begin
  select string_agg('(' || app.question_of(app.ways_of(a.word, said[a.n]), case when a.n = last then a.word end)::text || ')', ' & ')::tsquery into every
    from unnest(asked) with ordinality a(word, n);
  return query select s.kind, s.id, s.team_id, s.type_key, s.at, round(ts_rank(s.words, every, 1)::numeric, 3)::real, false
    from search_text s where s.standing and array[s.audience_id] && seen and s.words @@ every;
  if found then return; end if;
  return query
    with hit as (
      select a.n, o.id, o.likeness from unnest(asked) with ordinality a(word, n) cross join lateral (
        select s.id, 1.0::real as likeness from search_text s where s.standing and array[s.audience_id] && seen
          and s.words @@ app.question_of(app.ways_of(a.word, said[a.n]), case when a.n = last then a.word end)
        union all
        select s.id, trigram.word_similarity(a.word, s.bare) from search_text s where length(a.word) >= 4 and s.standing and array[s.audience_id] && seen
          and a.word operator(trigram.<%) s.bare) o),
    each_word as (select hit.id, hit.n, max(hit.likeness) as likeness from hit group by hit.id, hit.n),
    counted as (select e.id, count(*) as words, sum(e.likeness) as likeness from each_word e group by e.id)
    select s.kind, s.id, s.team_id, s.type_key, s.at, round(c.likeness::numeric, 2)::real, true
      from counted c join search_text s on s.id = c.id where c.words = (select max(words) from counted) and c.words * 2 >= last;
end $$;

create function app.search_within(seen integer[], asked text[], said text[], kinds text[], team uuid, type text, since timestamptz, until timestamptz,
  after_rank real, after_at timestamptz, after_id uuid, most integer, counted boolean) returns jsonb language sql stable set search_path = app, pg_temp as $$
  with found as materialized (select *, kinds is null or m.kind = any (kinds) as of_kind, team is null or coalesce(m.team_id = team, false) as of_team,
      type is null or coalesce(m.type_key = type, false) as of_type
    from app.search_matches(seen, asked, said) m where (since is null or m.at >= since) and (until is null or m.at < until)),
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

-- The one way to it: sees what the session of this transaction sees, as the policy on every thing says it.
create function app.search(asked text[], said text[], kinds text[], team uuid, type text, since timestamptz, until timestamptz,
  after_rank real, after_at timestamptz, after_id uuid, most integer, counted boolean) returns jsonb language plpgsql stable security definer set search_path = app, pg_temp as $$
declare telling text[]; telling_said text[];
begin
  select array_agg(a.word order by a.n), array_agg(said[a.n] order by a.n) into telling, telling_said
    from unnest(asked) with ordinality a(word, n) where not app.is_filler(a.word);
  return app.search_within(app.visible(), coalesce(telling, asked), coalesce(telling_said, said), kinds, team, type, since, until, after_rank, after_at, after_id, most, counted)
    || jsonb_build_object('asked', coalesce(telling, asked));
end $$;
revoke execute on function app.search_matches(integer[], text[], text[]),
  app.search_within(integer[], text[], text[], text[], uuid, text, timestamptz, timestamptz, real, timestamptz, uuid, integer, boolean),
  app.search(text[], text[], text[], uuid, text, timestamptz, timestamptz, real, timestamptz, uuid, integer, boolean) from public;
grant execute on function app.search(text[], text[], text[], uuid, text, timestamptz, timestamptz, real, timestamptz, uuid, integer, boolean) to crosstown_app;
`;

const all = (...columns: string[]): string => `concat_ws(' ', ${columns.join(', ')})`;
const list = (column: string): string => `array_to_string(${column}, ' ')`;
const found = (kind: string, title: string, body?: string, more: Record<string, string> = {}): string =>
  `select app.make_found('${kind}', $e$${title}$e$${[['body', body] as const, ...Object.entries(more)]
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `, ${name} => $e$${text}$e$`)
    .join('')});`;

const ofLesson = all(
  ...'problem what_we_did result mechanism applies_if not_if harms legal_notes moderators'.split(' '),
  ...'context_place_size context_law context_partners context_market context_funding context_period'.split(' '),
  ...'takes_people takes_hours takes_skills takes_agreements takes_approvals takes_lead_time cost_money cost_hours cost_payer'.split(' '),
  ...'do_this avoid core_elements may_change sources'.split(' ').map(list),
);

const kinds = [
  found('lesson', 'title', ofLesson, { type: 'tactic_type_key', language: 'language' }),
  found(
    'tactic',
    'title',
    all('description', 'mechanism', 'reaches', 'legal_basis', 'risks', 'resources_people', 'resources_in_kind', 'confidence_note', 'stop_note'),
    {
      type: 'type_key',
      within: 'board_id',
    },
  ),
  found('task', 'title', all('why', 'definition_of_done', 'waiting_for', 'evidence')),
  found('decision', 'statement', all('body', list('options'), 'rationale', 'evidence', 'dissent'), { at: "decided_on::timestamp at time zone 'UTC'" }),
  found('meeting', 'title', all('purpose', 'place'), { at: 'starts_at' }),
  found('commitment', 'title', all('why')),
  found('comment', "''", 'text', { within: 'about_id' }),
  found('person', 'display_name', undefined, { team: 'null', archived: 'false' }),
  found('organization', 'name', undefined, { team: 'null' }),
].join('\n');
