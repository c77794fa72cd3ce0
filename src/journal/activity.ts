import { camel, changingRule, classOf, tableOf, traitsOf, type ThingClass } from '../work/thing.js';
import type { Work } from '../work/work.js';
import { PastAct, PastChange } from './happening.js';

interface Row {
  number: number;
  id: string;
  name: string;
  actor: string | null;
  at: Date;
  changes: {
    kind: string;
    id: string;
    operation: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
    audience: boolean;
    followed: boolean;
  }[];
}

export const undoneWithin = 24 * 60 * 60 * 1000;

/** Row-level security leaves the acts and changes of which this viewer may see both the past and the present. */
const columns = `
  a.number, a.id, a.name, a.actor_id as actor, a.at,
  jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.subject_id, 'operation', c.operation, 'before', c.before, 'after', c.after,
    'audience', c.audience_id <> c.previous_audience_id, 'followed', c.followed and c.before is null and c.after is null) order by c.id) as changes`;

/** `of` is a row: its own changes and those of its parts (a tactic's partners, a board's tactics). */
const about = `
  select ${columns} from app.change c join app.act a on a.work_number = c.work_number
  where a.number < $2 and c.id = any (array(select app.changes_about($1)))
  group by a.number order by a.number desc limit $3`;

/** Of a team with more changes than this since then, older ones are no news. */
const newestOfTeam = 1_000;

const since = `
  select ${columns} from app.change c join app.act a on a.work_number = c.work_number
  where a.number > $1 and a.actor_id is distinct from $2 and (c.subject_id = any ($3::uuid[]) or c.part_of && $3::uuid[])
    and c.work_number = any (array(
      select newest.work_number from unnest($4::uuid[]) team cross join lateral (
        select work_number from app.change where part_of[1] = team order by work_number desc limit ${newestOfTeam}) newest))
  group by a.number order by a.number desc limit $5`;

export async function activity(
  work: Work,
  { of, before, limit }: { of: string; before: number; limit: number },
): Promise<{ acts: PastAct[]; oldest: number | undefined }> {
  const rows = await work.query<Row>(about, [of, before, limit + 1]);
  const shown = rows.slice(0, limit);
  return { acts: await told(work, shown), oldest: rows.length > limit ? shown.at(-1)!.number : undefined };
}

/** What others did on these boards of these teams since an act, newest first. */
export async function changedSince(
  work: Work,
  where: { boards: readonly string[]; teams: readonly string[] },
  number: number,
  limit: number,
): Promise<PastAct[]> {
  return told(work, await work.query<Row>(since, [number, work.viewer.person, where.boards, where.teams, limit]));
}

async function told(work: Work, rows: Row[]): Promise<PastAct[]> {
  const [titles, untold] = [await titlesOf(work, rows), await untoldIn(work, rows)];
  return rows.map(({ id, name, actor, at, changes }) => {
    const mine = actor === work.viewer.person;
    const past = changes.map((change) =>
      Object.assign(new PastChange(), {
        kind: change.kind,
        id: change.id,
        operation: change.operation,
        title: titles.get(change.id) ?? null,
        before: json(change.before, untold.get(change.id)),
        after: json(change.after, untold.get(change.id)),
        audienceChanged: change.audience,
      }),
    );
    const undoable =
      mine && name !== 'act.undone' && Date.now() - at.getTime() < undoneWithin && changes.every((change) => change.followed || changingRule(change.kind));
    return Object.assign(new PastAct(), { id, name, actorId: actor, at, changes: past, mine, undoable });
  });
}

function json(fields: Record<string, unknown> | null, untold: readonly string[] = []): string | null {
  if (!fields) return null;
  const told = Object.entries(fields).map(([column, value]): [string, unknown] => [camel(column), value]);
  return JSON.stringify(Object.fromEntries(told.filter(([property]) => !untold.includes(property))));
}

/** The fields of which nothing is told, by row: they are nobody's to read, or what was said there was taken away. */
async function untoldIn(work: Work, rows: Row[]): Promise<Map<string, readonly string[]>> {
  const untold = new Map<string, readonly string[]>();
  for (const [kind, ids] of byKind(rows)) {
    const [type, { takenAway, untold: never }] = [classOf(kind), traitsOf(kind)];
    if (never) for (const id of ids) untold.set(id, never);
    if (!type || !takenAway) continue;
    const gone = await work.query<{ id: string }>(`select id from ${tableOf(type).name} where id = any ($1) and archived_at is not null`, [[...ids]]);
    for (const { id } of gone) untold.set(id, [...takenAway, ...(never ?? [])]);
  }
  return untold;
}

const naming = ['title', 'name', 'display_name', 'statement'];

/** Reads what rows of a kind are called; a kind without a name of its own goes by that of the row it says. */
function namingOf(type: ThingClass): string | undefined {
  const { kind, name, columns } = tableOf(type);
  const { goesBy } = traitsOf(kind);
  const title = nameColumnOf(goesBy?.type ?? type);
  if (!title) return undefined;
  if (!goesBy) return `select row.id, row.${title} as title from ${name} row`;
  return `select row.id, named.${title} as title from ${name} row join ${tableOf(goesBy.type).name} named on named.id = row.${columns.get(goesBy.property)!}`;
}

const nameColumnOf = (type: ThingClass): string | undefined => [...tableOf(type).columns.values()].find((one) => naming.includes(one));

function byKind(rows: Row[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, id } of rows.flatMap((row) => row.changes)) {
    const ids = kinds.get(kind);
    if (ids) ids.add(id);
    else kinds.set(kind, new Set([id]));
  }
  return kinds;
}

async function titlesOf(work: Work, rows: Row[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const [kind, ids] of byKind(rows)) {
    const type = classOf(kind);
    const read = type && namingOf(type);
    if (!read) continue;
    const found = await work.query<{ id: string; title: string }>(`${read} where row.id = any ($1)`, [[...ids]]);
    for (const { id, title } of found) titles.set(id, title);
  }
  return titles;
}
