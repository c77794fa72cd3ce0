import { act } from '../work/act.js';
import { isId } from '../work/input.js';
import { invalid, Refusal } from '../work/refusal.js';
import { rule } from '../work/rules.js';
import { camel, changingRule, classOf, kindOf, leansOn, tableOf, traitsOf, type Thing, type ThingClass } from '../work/thing.js';
import { shown, type Work } from '../work/work.js';
import { undoneWithin } from './activity.js';

interface PastRow {
  kind: string;
  id: string;
  operation: string;
  version: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  audience: number;
  previous: number;
  partOf: string[];
}

interface Undoing {
  changes: PastRow[];
  rows: Map<string, Thing>;
  /** What these rows stand in, by the row's id. */
  wholes: Map<string, Thing>;
}

/** What only followed its whole is left out: it comes back with that, and nobody has to be allowed to share it. */
const myAct = `
  select c.kind, c.subject_id as id, c.operation, c.version, c.before, c.after, c.audience_id as audience, c.previous_audience_id as previous, c.part_of as "partOf"
  from app.act a join app.change c on c.work_number = a.work_number
  where a.id = $1 and a.actor_id = $2 and a.at > $3 and a.name <> 'act.undone'
    and not (c.followed and c.before is null and c.after is null) order by c.id desc`;

async function load(work: Work, { of }: { of: string }): Promise<Undoing> {
  const changes = isId(of) ? await work.query<PastRow>(myAct, [of, work.viewer.person, new Date(Date.now() - undoneWithin)]) : [];
  if (!changes.length) throw new Refusal('NOT_FOUND', isId(of) ? { id: of } : {});
  const rows = new Map<string, Thing>();
  const wholes = await wholesOf(work, changes);
  for (const { kind, id } of changes) {
    const type = classOf(kind);
    if (type && !rows.has(id)) rows.set(id, await work.get(type, id, { lock: true }));
  }
  return { changes, rows, wholes };
}

async function wholesOf(work: Work, changes: readonly PastRow[]): Promise<Map<string, Thing>> {
  const wholes = new Map<string, Thing>();
  for (const { kind, id } of changes) {
    const [type, openIn] = [classOf(kind), traitsOf(kind).openIn];
    if (!type || !openIn || wholes.has(id)) continue;
    const part = await work.get(type, id);
    wholes.set(id, await work.get(openIn.type, part[openIn.property as keyof Thing] as string, { lock: true }));
  }
  return wholes;
}

async function takeBack(work: Work, { changes, rows, wholes }: Undoing): Promise<Thing[]> {
  const made = new Set(changes.filter(({ operation }) => operation === 'insert').map(({ id }) => id));
  for (const change of changes) {
    const type = rows.get(change.id)!.constructor as ThingClass;
    // Taking back a parent's audience may have taken this part along.
    const row = await work.get(type, change.id, { lock: true });
    rows.set(change.id, row);
    if (!change.before && !change.after && row.audienceId === change.previous) continue;
    // What only changed who sees it is taken back at any time.
    if (change.operation === 'insert' || Object.keys({ ...change.before, ...change.after }).length) traitsOf(change.kind).openIn?.must(wholes.get(row.id)!);
    if (change.operation === 'insert') {
      const canGo = tableOf(type).columns.has('archivedAt');
      // What was made together with its whole goes out of sight with it.
      if (!canGo && change.partOf.some((whole) => made.has(whole))) continue;
      if (!canGo) throw invalid({ field: 'of', reason: 'not_allowed' });
      if (row.version !== change.version) throw new Refusal('CONFLICT', { id: row.id, current: shown(row), fields: [] });
      const traits = traitsOf(change.kind);
      if (traits.takenBack) await traits.takenBack(work, row);
      else await work.update(row, { archivedAt: new Date() } as Partial<Thing>);
      continue;
    }
    const fields = { ...change.before };
    for (const column of Object.keys(change.after ?? {})) if (!(column in fields)) fields[column] = null;
    const moved = await work.movedSince(row, change.version);
    const properties = Object.keys(fields).map(camel);
    const both = properties.filter((property) => !moved || [property, ...leansOn(change.kind, property)].some((one) => moved.has(one)));
    if (both.length) throw new Refusal('CONFLICT', { id: row.id, fields: both, current: shown(row) });
    const values: Record<string, unknown> = Object.fromEntries(Object.entries(fields).map(([column, value]) => [camel(column), value]));
    if (change.audience !== change.previous) {
      if (row.audienceId !== change.audience) throw new Refusal('CONFLICT', { id: row.id, fields: ['audience'], current: shown(row) });
      values.audienceId = change.previous;
    }
    const after = await work.update(row, values);
    const traits = traitsOf(change.kind);
    traits.holds?.(after);
    await traits.putBack?.(work, after, properties);
  }
  return [...rows.values()];
}

export const undo = act({
  mutation: 'undo',
  name: 'act.undone',
  load,
  may: rule('performed the act, within a day, and may still change every row that it touched', (viewer, { rows }: Undoing) =>
    [...rows.values()].every((row) => changingRule(kindOf(row.constructor as ThingClass))?.allows(viewer, row)),
  ),
  do: takeBack,
});
