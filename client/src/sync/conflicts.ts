import { mergeValue } from './merge.js';
import { isRecord, kinds, same, type Kind } from './rows.js';
import type { Store } from './store.js';

/** Keeps mine, theirs and a proposal for each field until the person chooses. Nothing is lost meanwhile. */
export interface Conflict {
  readonly act: string;
  readonly says: string;
  readonly kind: Kind;
  readonly id: string;
  /** What I saw when I began. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: Readonly<Record<string, unknown>>;
  /** Both changes together, where that can be. */
  readonly merged: Readonly<Record<string, unknown>>;
  /** The fields that both changed. */
  readonly fields: readonly string[];
  /** Saves these values over theirs, as a new act. */
  resolve(values: object): void;
  /** Leaves theirs. */
  discard(): void;
}

/** The row that an act edits. */
export interface Target {
  readonly kind: Kind;
  readonly id: string;
}

/** What an edit was made from: the row, the version, and the values that the person saw in the fields that he changes. */
export interface Edit {
  readonly target: Target;
  readonly seen: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether `seen` is what the person saw. If his version was already old and nobody said what he saw, it isn't. */
  readonly exact: boolean;
}

const notFields = new Set(['id', 'version', 'boardId']);

function targetOf(input: Record<string, unknown>, store: Store): Target | undefined {
  const id = input.id;
  if (typeof id === 'string') {
    const kind = kinds.find((each) => store.get(each, id));
    return kind && { kind, id };
  }
  // A board has one goal, which its edit names by the board.
  const goal = typeof input.boardId === 'string' ? store.rows('goal', 'boardId', input.boardId)[0] : undefined;
  return goal && { kind: 'goal', id: goal.id };
}

/** Reads an edit out of an act's variables: `input` with a `version`. Other acts have none. `from` is the row as the person saw it. */
export function editIn(variables: object, from: object | undefined, store: Store): Edit | undefined {
  const input: unknown = (variables as { input?: unknown }).input;
  if (!isRecord(input) || typeof input.version !== 'number') return undefined;
  const target = targetOf(input, store);
  const row: unknown = from ?? (target && store.get(target.kind, target.id));
  if (!target || !isRecord(row)) return undefined;
  const fields = Object.fromEntries(Object.entries(input).filter(([name, value]) => !notFields.has(name) && value !== undefined));
  const seen = Object.fromEntries(Object.keys(fields).map((name) => [name, row[name]]));
  const held = store.confirmed(target.kind, target.id);
  return { target, seen, fields, exact: from !== undefined || !held || held.version <= input.version };
}

/**
 * The variables with the version that the row has now, if the fields still read as they did when the edit was made.
 * So an edit made on top of my own unsent edit isn't in conflict with it. If others changed the fields, the old version
 * stays, and the server decides.
 */
export function withNewestVersion<V extends object>(variables: V, edit: Edit | undefined, store: Store): V {
  const row = edit && store.confirmed(edit.target.kind, edit.target.id);
  const input: unknown = (variables as { input?: unknown }).input;
  if (!row || !edit?.exact || !isRecord(input) || typeof input.version !== 'number' || row.version <= input.version) return variables;
  if (!Object.entries(edit.seen).every(([name, value]) => same(value, row[name]))) return variables;
  return { ...variables, input: { ...input, version: row.version } };
}

/** Mine, theirs and the proposal, out of a refused edit and the row as it is now. */
export function compare(edit: Edit, current: Readonly<Record<string, unknown>>, moved: readonly string[]) {
  const names = Object.keys(edit.fields);
  const values = (value: (name: string) => unknown) => Object.fromEntries(names.map((name) => [name, value(name)]));
  const both = names.filter((name) => (moved.length ? moved.includes(name) : !same(current[name], edit.seen[name])));
  return {
    base: edit.seen,
    mine: edit.fields,
    theirs: values((name) => current[name]),
    merged: values((name) => mergeValue(edit.seen[name], edit.fields[name], current[name])),
    fields: both.length ? both : names,
  };
}
