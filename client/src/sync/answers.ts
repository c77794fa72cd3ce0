import { isRecord, isRow, type AnyRow } from './rows.js';

const edges: ReadonlySet<string> = new Set([
  'tactics',
  'partners',
  'reviews',
  'goal',
  'commitments',
  'occurrences',
  'askingAudience',
  'tasks',
  'taskLinks',
  'links',
  'checklist',
  'note',
  'helpers',
  'waitsFor',
  'holdsUp',
  'neighbors',
  'goals',
  'agenda',
  'attendance',
  'decisions',
  'supersedes',
  'supersededBy',
  'meeting',
  'subject',
  'observations',
  'afterActionReviews',
  'lessons',
  'decisionLinks',
  'lessonLinks',
  'qualityChecks',
  'tactic',
]);

/** Columns that a selection of any row asks for by another name. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['partnerRole', 'role'],
  ['noticeWhy', 'why'],
  ['linePosition', 'position'],
  ['firstDay', 'startsOn'],
  ['dueDay', 'dueOn'],
  ['itemPurpose', 'purpose'],
  ['aboutTask', 'taskId'],
  ['aboutTactic', 'tacticId'],
  ['attendeeId', 'personId'],
  ['attendeeName', 'personName'],
  ['decidedIn', 'meetingId'],
  ['reviewedTactic', 'tacticId'],
  ['reviewedMeeting', 'meetingId'],
  ['carriesOut', 'decisionId'],
  ['lookAgainOn', 'reviewOn'],
  ['grownFrom', 'afterActionReviewId'],
  ['checkHappened', 'happened'],
  ['checkWhy', 'why'],
]);

/**
 * The row with its own columns only: rows at its edges are held by themselves, and a partner's role or a date's day gets its own name back
 * (see columns/documents.ts). One that has nothing else is taken as it is: answers are long, and nobody changes them.
 */
function ownColumns(row: AnyRow): AnyRow {
  const isOwn = (name: string) => !edges.has(name);
  const names = Object.keys(row);
  if (names.every((name) => isOwn(name) && !renamed.has(name))) return row;
  return Object.fromEntries(names.filter(isOwn).map((name) => [renamed.get(name) ?? name, row[name]])) as AnyRow;
}

function collect(value: unknown, found: AnyRow[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) collect(each, found);
    return;
  }
  if (isRow(value)) found.push(ownColumns(value));
  for (const name in value) collect((value as Record<string, unknown>)[name], found);
}

/** Every row anywhere in an answer, with its own columns only. */
export function rowsIn(answer: unknown): AnyRow[] {
  const found: AnyRow[] = [];
  collect(answer, found);
  return found;
}

function isOneOf(value: unknown, ids: ReadonlySet<string>): boolean {
  return isRow(value) && ids.has(value.id);
}

/** Lines of a list go by the same id, whatever they say of the row: what a search found, for instance. */
const isLineOf = (value: unknown, ids: ReadonlySet<string>): boolean => isRecord(value) && typeof value['id'] === 'string' && ids.has(value['id']);

/** The answer without the rows that are gone: a list loses them, a single place holds null. Untouched parts keep their identity. */
export function withoutRows<T>(answer: T, ids: ReadonlySet<string>): T;
export function withoutRows(answer: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(answer)) {
    const all: readonly unknown[] = answer;
    const kept = all.filter((each) => !isLineOf(each, ids)).map((each) => withoutRows(each, ids));
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
