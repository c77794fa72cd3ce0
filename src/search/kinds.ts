interface Told {
  /** Columns, or expressions over the row `r`, that say more about a result. */
  state?: string;
  who?: string;
  board?: string;
  aboutKind?: string;
  about?: string;
  title?: string;
}

// An answer in a thread says only by this what it is about.
const titleOfSubject = `case r.about_kind when 'tactic' then (select title from app.tactic where id = r.about_id) when 'task' then (select title from app.task where id = r.about_id)
  when 'meeting' then (select title from app.meeting where id = r.about_id) when 'decision' then (select statement from app.decision where id = r.about_id)
  when 'lesson' then (select title from app.lesson where id = r.about_id) end`;

const placesOf = (ids: string) => `(select string_agg(p.name, ', ' order by p.name) from app.place p where p.id = any (${ids}))`;

/**
 * What can be found, and what is said of it beside its words: read from the row itself, under its own policy, so that what somebody may
 * not see would not be shown even if it had been found. A new kind is one line here and one `app.make_found` in a migration.
 */
const told = {
  lesson: { state: 'r.kind' },
  // Whose city is hidden, at home too, is named by nobody.
  edition: { state: 'r.kind', who: '(select g.place_name from app.edition_origin g where g.edition_id = r.id and not g.hidden)' },
  tactic: { state: 'r.stage', board: 'r.board_id' },
  task: { state: 'r.state', who: 'r.owner_name' },
  decision: {},
  meeting: { state: 'r.state' },
  commitment: { state: 'r.state', who: 'r.owner_name' },
  comment: {
    who: 'r.written_by_name',
    board: '(select board_id from app.tactic where id = r.about_id)',
    aboutKind: 'r.about_kind',
    about: 'r.about_id',
    title: titleOfSubject,
  },
  question: { state: 'r.state', who: 'r.place_name' },
  answer: { who: 'r.place_name', aboutKind: "'question'", about: 'r.question_id', title: '(select title from app.question where id = r.question_id)' },
  person: {},
  organization: { state: 'r.sector', who: placesOf('array[r.place_id]') },
  team: { state: 'r.kind', who: placesOf('r.place_ids') },
  place: { state: 'r.kind', who: placesOf('array[r.parent_id]') },
} as const satisfies Record<string, Told>;

export type FoundKind = keyof typeof told;
export const foundKinds: ReadonlySet<string> = new Set(Object.keys(told));

function telling(): string {
  const each = Object.entries(told).map(([kind, one]: [string, Told]) => {
    const text = (expression: string | undefined) => expression ?? 'null::text';
    const id = (expression: string | undefined) => expression ?? 'null::uuid';
    return `select r.id, ${text(one.state)} as state, ${text(one.who)} as who, ${id(one.board)} as board, ${text(one.aboutKind)} as about_kind, ${id(one.about)} as about,
      ${text(one.title)} as title from app.${kind} r where r.id = any (array(select id from hit where kind = '${kind}'))`;
  });
  return `select jsonb_object_agg(t.id, jsonb_build_object('state', t.state, 'who', t.who, 'boardId', t.board, 'boardTitle', b.title, 'aboutKind', t.about_kind, 'aboutId', t.about, 'title', t.title))
    from (${each.join(' union all ')}) t left join app.board b on b.id = t.board`;
}

/** What `app.search` finds, what is said of each result, and the names of teams: one statement, always in one text, for planning it takes longer than answering it. */
export const searchStatement = `
  with found as materialized (select app.search($1::text[], $2::text[], $3::text[], $4::uuid, $5::text, $6::timestamptz, $7::timestamptz, $8::real, $9::timestamptz, $10::uuid, $11::int,
    $12::boolean) as answer),
  hit as materialized (select h.* from found, jsonb_to_recordset(answer -> 'results') h(id uuid, kind text, "teamId" uuid)),
  team_of as (select "teamId" as id from hit union select key::uuid from found, jsonb_each(case jsonb_typeof(answer -> 'teams') when 'object' then answer -> 'teams' else '{}' end))
  select answer, (${telling()}) as told, (select jsonb_object_agg(id, name) from app.team where id = any (array(select id from team_of))) as teams from found`;
