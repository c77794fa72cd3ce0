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
const titleOfSubject = `coalesce((select title from app.tactic where id = r.about_id), (select title from app.task where id = r.about_id),
  (select title from app.meeting where id = r.about_id), (select statement from app.decision where id = r.about_id), (select title from app.lesson where id = r.about_id))`;

/**
 * What can be found, and what is said of it beside its words: read from the row itself, under its own policy, so that what somebody may
 * not see would not be shown even if it had been found. A new kind is one line here and one `app.make_found` in a migration.
 */
const told = {
  lesson: { state: 'r.kind' },
  edition: { state: 'r.kind' },
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
  organization: { state: 'r.sector' },
} as const satisfies Record<string, Told>;

export type FoundKind = keyof typeof told;
export const foundKinds: ReadonlySet<string> = new Set(Object.keys(told));

const kindsInOrder = Object.keys(told) as FoundKind[];

function telling(): string {
  const each = kindsInOrder.map((kind, at) => {
    const one: Told = told[kind];
    const text = (expression: string | undefined) => expression ?? 'null::text';
    const id = (expression: string | undefined) => expression ?? 'null::uuid';
    // Where nothing of a kind was found, its table is not even opened.
    return `select r.id, ${text(one.state)} as state, ${text(one.who)} as who, ${id(one.board)} as board, ${text(one.aboutKind)} as about_kind, ${id(one.about)} as about,
      ${text(one.title)} as title from app.${kind} r where cardinality($${at + 1}::uuid[]) > 0 and r.id = any ($${at + 1}::uuid[])`;
  });
  return `select t.id, t.state, t.who, t.board as "boardId", b.title as "boardTitle", t.about_kind as "aboutKind", t.about as "aboutId", t.title
    from (${each.join(' union all ')}) t left join app.board b on b.id = t.board`;
}

/** What is said of all that was found, always in one text: planning it takes longer than answering it. */
export const tellingStatement = telling();

/** Its values: the ids of each kind, in the order in which the statement has them. */
export const tellingValues = (hits: readonly { kind: FoundKind; id: string }[]): string[][] =>
  kindsInOrder.map((kind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id));
