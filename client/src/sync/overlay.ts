import { blankRow } from './blank.js';
import type { AnyRow, Kind, Rows } from './rows.js';

/** One step of what an act shows before its answer is there. */
export type Step =
  | { readonly does: 'insert'; readonly kind: Kind; readonly id: string; readonly row: AnyRow }
  | { readonly does: 'patch'; readonly kind: Kind; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly does: 'remove'; readonly kind: Kind; readonly id: string };

/** Where an act writes what it will have done. */
export interface Overlay {
  /** The act's id. */
  readonly act: string;
  /** The id that this act gives to its new row number `ordinal`, counted from 0 in the order of insertion. */
  newId(ordinal: number): string;
  patch<K extends Kind>(kind: K, id: string, fields: Partial<Rows[K]>): void;
  /** Columns that are not given are blank until the server answers. */
  insert<K extends Kind>(kind: K, row: Partial<Rows[K]> & { id: string }): void;
  remove(kind: Kind, id: string): void;
}

function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Runs `show` and returns its steps in order. */
export function stepsOf(act: string, newId: (act: string, ordinal: number) => string, show: ((draft: Overlay) => void) | undefined): Step[] {
  const steps: Step[] = [];
  show?.({
    act,
    newId: (ordinal) => newId(act, ordinal),
    patch: (kind, id, fields) => steps.push({ does: 'patch', kind, id, fields: given(fields) }),
    insert: (kind, row) => {
      const full: object = { ...blankRow(kind, new Date()), ...given(row), version: 0 };
      steps.push({ does: 'insert', kind, id: row.id, row: full as AnyRow });
    },
    remove: (kind, id) => steps.push({ does: 'remove', kind, id }),
  });
  return steps;
}

/** The row after the steps. What the server has made wins over what an act said that it would make. */
export function applySteps(row: AnyRow | undefined, steps: readonly Step[]): AnyRow | undefined {
  let shown = row;
  for (const step of steps) {
    if (step.does === 'insert') shown ??= step.row;
    else if (step.does === 'remove') shown = undefined;
    else if (shown) shown = { ...shown, ...step.fields };
  }
  return shown;
}

/** The steps that take these steps back, given what was shown before each of them. */
export function inverseOf(steps: readonly Step[], before: (kind: Kind, id: string) => AnyRow | undefined): Step[] {
  const now = new Map<string, AnyRow | undefined>();
  const back: Step[] = [];
  for (const step of steps) {
    const key = `${step.kind}:${step.id}`;
    const row = now.has(key) ? now.get(key) : before(step.kind, step.id);
    if (step.does === 'insert') back.unshift({ does: 'remove', kind: step.kind, id: step.id });
    else if (row && step.does === 'patch') {
      const fields = Object.fromEntries(Object.keys(step.fields).map((name) => [name, row[name]]));
      back.unshift({ does: 'patch', kind: step.kind, id: step.id, fields });
    } else if (row) back.unshift({ does: 'insert', kind: step.kind, id: step.id, row });
    now.set(key, applySteps(row, [step]));
  }
  return back;
}
