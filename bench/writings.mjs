// Three hundred thousand things with words in them, of eleven teams: what a network has after years. The same every time.
import { loaded } from './world.mjs';

const teams = 11;
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta sple'.split(' ');
const vocabulary = 6000;

/** The word of a rank: the first are in most texts, the last in one of a thousand. */
export function wordOf(rank) {
  const count = syllables.length;
  const letters = [rank % count, Math.floor(rank / count) % count, (rank * 7 + Math.floor(rank / count ** 2)) % count];
  return letters.map((at) => syllables[at]).join('');
}

const turn = (at) => `s[1 + (${at}) % ${syllables.length}]`;
const said = `create function pg_temp.said(n int, from_word int, count int) returns text language sql immutable as $$
  select string_agg(${turn('r')} || ${turn(`r / ${syllables.length}`)} || ${turn(`r * 7 + r / ${syllables.length ** 2}`)}, ' ' order by k)
  from (values ('{${syllables}}'::text[])) list(s), generate_series(from_word, from_word + count - 1) k,
    lateral (select floor(${vocabulary} * power((hashint4extended(n * 64 + k, 7) & 1048575) / 1048576.0::float8, 3))::int as r) ranked $$`;

/**
 * Of twenty things nine are action items, four comments on them, four tactics, one each a decision, a meeting and a lesson; the first
 * team's are what `world` may see, one in ten of them its first two sectors alone.
 */
export async function seedWritings(admin, world, count) {
  await loaded(admin, async () => {
    await admin.query(said);
    await admin.query(
      `create temp table team_of on commit drop as select at, id, app.audience_of(array['team/' || id]) as audience, app.audience_of(array['team/' || id || '/sector/' || $2, 'team/' || id || '/sector/' || $3]) as part,
        gen_random_uuid() as board from (select 0 as at, $1::uuid as id union all select at, gen_random_uuid() from generate_series(1, ${teams - 1}) at) one`,
      [world.team, world.organizations[0].sector, world.organizations[1].sector],
    );
    await admin.query(
      'insert into app.team (id, network_id, name, place_ids, audience_id) select id, $1, $2 || at, array[$3::uuid], $4 from team_of where at > 0',
      [world.network, 'Team ', world.place, world.everyone],
    );
    await admin.query("insert into app.board (id, team_id, title, audience_id) select board, id, 'What was written', audience from team_of");
    await admin.query(
      `create temp table thing on commit drop as select n, n % 20 as sort, gen_random_uuid() as id, t.id as team, t.board, case when n % 10 = 3 then t.part else t.audience end as audience,
        pg_temp.said(n, 0, 5) as title, pg_temp.said(n, 8, 25) as body, now() - n * interval '3 minutes' as at
        from generate_series(1, ${Number(count)}) n join team_of t on t.at = (n / 20) % ${teams}`,
    );
    const [office, person] = [world.organizations[0].id, world.people[0]];
    for (const text of insertsOf(office, person)) await admin.query(text);
  });
  await fill(admin);
}

const insertsOf = (office, { id, seat }) => [
  `insert into app.task (id, team_id, answering_team_id, title, why, state, organization_id, owner_id, owner_name, asked_by, asked_by_name, asked_by_organization_id, asked_at, answered_by, answered_by_name,
      answered_at, due_on, audience_id, made_at)
    select id, team, team, title, body, 'accepted', '${office}', '${id}', 'Somebody', '${id}', 'Somebody', '${office}', at, '${id}', 'Somebody', at, current_date + n % 60, audience, at from thing where sort < 9`,
  `insert into app.comment (id, team_id, about_kind, about_id, task_id, content, text, written_by, written_by_name, organization_id, audience_id, parent_audience_id, made_at)
    select c.id, c.team, 'task', t.id, t.id, c.body, c.body, '${id}', 'Somebody', '${office}', t.audience, t.audience, c.at from thing c join thing t on t.n = c.n - 8 and t.team = c.team where c.sort between 9 and 12`,
  `insert into app.tactic (id, board_id, team_id, title, description, stage, position, lead_organization_id, lead_state, languages, audience_id, parent_audience_id, made_at)
    select id, board, team, title, body, 'designing', 'a' || n, '${office}', 'confirmed', '{en}', audience, app.audience_of(array['team/' || team]), at from thing where sort between 13 and 16`,
  `insert into app.decision (id, team_id, statement, rationale, decided_on, audience_id, made_at) select id, team, title, body, at::date, audience, at from thing where sort = 17`,
  `insert into app.meeting (id, team_id, title, purpose, starts_at, ends_at, time_zone, handling, audience_id, made_at)
    select id, team, title, body, at, at + interval '1 hour', 'UTC', 'TLP:AMBER', audience, at from thing where sort = 18`,
  `insert into app.lesson (id, team_id, title, problem, kind, state, language, handling, contact_seat_id, organization_id, review_on, lived_experience_review_needed, writer_id, writer_name, audience_id, made_at)
    select id, team, title, body, 'worked', 'identified', 'en', 'TLP:AMBER', '${seat}', '${office}', current_date + 365, false, '${id}', 'Somebody', audience, at from thing where sort = 19`,
];

const kinds = ['task', 'comment', 'tactic', 'decision', 'meeting', 'lesson'];

/** What was loaded past the triggers is found too: in one go, with the indexes made afterwards. */
export async function fill(admin) {
  const { rows } = await admin.query(
    "select indexname as name, indexdef as text from pg_indexes where schemaname = 'app' and tablename = 'search_text' and indexname <> 'search_text_pkey'",
  );
  await admin.query('begin');
  await admin.query("set local maintenance_work_mem = '512MB'");
  for (const { name } of rows) await admin.query(`drop index app.${name}`);
  for (const kind of kinds)
    await admin.query(`insert into app.search_text (id, kind, audience_id, team_id, type_key, at, within_id, archived, standing, title, body, words)
      select r.id, '${kind}', (f).audience_id, (f).team_id, (f).type_key, (f).at, (f).within_id, (f).archived, not (f).archived, (f).title, (f).body,
        setweight(app.found_words((f).title, (f).language), 'A') || setweight(app.found_words((f).body, (f).language), 'B')
      from app.${kind} r cross join lateral (select app.${kind}_found(r) as f offset 0) one on conflict (id) do nothing`);
  for (const { text } of rows) await admin.query(text);
  await admin.query('truncate app.search_word');
  await admin.query('insert into app.search_word select distinct lexeme from app.search_text s, unnest(tsvector_to_array(s.words)) lexeme where length(lexeme) between 3 and 40');
  await admin.query('commit');
  await admin.query('vacuum analyze');
}
