import { invalid, Refusal } from './refusal.js';

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  column?: string;
}

const passing = new Set(['40001', '40P01', '55P03']);

/** Will it go through if tried again? Also true for two tries of the same act at once: the later finds what the first made. */
export function isPassing(error: unknown): boolean {
  const { code, constraint } = error as DatabaseError;
  return passing.has(code ?? '') || (code === '23505' && constraint === 'act_once');
}

/**
 * What the database refused, as one of the six refusals; undefined for a fault. A foreign key or a policy never tells
 * whether what it points to exists.
 */
export function databaseRefusal(error: unknown): Refusal | undefined {
  const { code, constraint, column } = error as DatabaseError;
  switch (code) {
    case '23514':
    case '22001':
    case '22P02':
    case '22021':
    case '22P05':
    case '22007':
    case '22008':
    case '22003':
      return invalid({ field: fieldOf(constraint), reason: 'malformed' });
    case 'CT002':
      return invalid({ field: 'audience', reason: 'not_allowed' });
    case 'CT003':
      return invalid({ field: column ?? 'handling', reason: 'too_wide' });
    case '23503':
    case '42501':
      return new Refusal('NOT_FOUND');
    case '23505':
      return new Refusal('CONFLICT');
    default:
      return undefined;
  }
}

/** `tactic_confidence_check` is about `confidence`. */
function fieldOf(constraint = 'input'): string {
  return constraint
    .replace(/_check\d*$/, '')
    .replace(/^[a-z]+_/, '')
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
