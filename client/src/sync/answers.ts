import { isRecord, isRow, type AnyRow } from './rows.js';

// Edges to rows: those rows are held by themselves, never inside their parent.
const edges = new Set(['goal', 'tactics', 'partners', 'reviews']);

// One selection over the union needs another name for a partner's role (see documents.ts).
const columnByAlias = new Map([['partnerRole', 'role']]);

function ownColumns(row: AnyRow): AnyRow {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (edges.has(name) || isRow(value)) continue;
    own[columnByAlias.get(name) ?? name] = value;
  }
  return { ...own, __typename: row.__typename, id: row.id, version: row.version };
}

/** Every row anywhere in an answer, with its own columns only. */
export function rowsIn(answer: unknown): AnyRow[] {
  const found: AnyRow[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isRecord(value)) {
      if (isRow(value)) found.push(ownColumns(value));
      Object.values(value).forEach(look);
    }
  };
  look(answer);
  return found;
}

function isOneOf(value: unknown, ids: ReadonlySet<string>): boolean {
  return isRow(value) && ids.has(value.id);
}

/** The answer without the rows that are gone: a list loses them, a single place holds null. Untouched parts keep their identity. */
export function withoutRows<T>(answer: T, ids: ReadonlySet<string>): T;
export function withoutRows(answer: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(answer)) {
    const all: readonly unknown[] = answer;
    const kept = all.filter((each) => !isOneOf(each, ids)).map((each) => withoutRows(each, ids));
    return kept.length === all.length && kept.every((each, at) => each === all[at]) ? all : kept;
  }
  if (!isRecord(answer)) return answer;
  let changed = false;
  const entries = Object.entries(answer).map(([name, value]): [string, unknown] => {
    const next = isOneOf(value, ids) ? null : withoutRows(value, ids);
    if (next !== value) changed = true;
    return [name, next];
  });
  return changed ? Object.fromEntries<unknown>(entries) : answer;
}
