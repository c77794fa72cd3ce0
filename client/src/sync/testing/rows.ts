import { blankRow } from '../blank.js';
import type { Rows } from '../rows.js';

/** A tactic as a server would say it. */
export function tactic(id: string, version: number, columns: Partial<Rows['tactic']> = {}): Rows['tactic'] {
  return { ...blankRow('tactic', new Date(0)), boardId: 'board', id, version, ...columns };
}
