import type { Tactic } from '../generated/rows.js';

export const views = ['board', 'list', 'coverage'] as const;
export type View = (typeof views)[number];
export const laneKinds = ['strand', 'level'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** The parts of a filter that hold several values, by their name in the address. */
export const facets = ['type', 'lead', 'sector', 'strand', 'level', 'confidence'] as const;
export type Facet = (typeof facets)[number];

/** What the address of a board says: the view, the lanes and the filter. */
export interface Filter {
  readonly view: View;
  readonly lanes: LaneKind | null;
  readonly text: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
}

/** The value of a facet for tactics that have none. */
export const NONE = 'none';

export function readFilter(search: URLSearchParams): Filter {
  const view = search.get('view');
  const lanes = search.get('lanes');
  const chosen = Object.fromEntries(facets.map((facet) => [facet, [...new Set(search.getAll(facet))]])) as Record<Facet, string[]>;
  return {
    view: views.find((one) => one === view) ?? 'board',
    lanes: laneKinds.find((one) => one === lanes) ?? null,
    text: search.get('text') ?? '',
    chosen,
  };
}

/** The address' parameters with one part changed; what is empty is left out. */
export function withParameter(search: URLSearchParams, name: string, values: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(name);
  for (const value of values) if (value !== '') next.append(name, value);
  return next;
}

export const isEmpty = (filter: Filter) => filter.text.trim() === '' && facets.every((facet) => filter.chosen[facet].length === 0);
export const countChosen = (filter: Filter) => facets.reduce((sum, facet) => sum + filter.chosen[facet].length, 0) + (filter.text.trim() ? 1 : 0);

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();

const folded = new WeakMap<Tactic, string>();

/** The words of a tactic, folded once: every key that is typed looks through thousands of them. */
function textOf(tactic: Tactic): string {
  let text = folded.get(tactic);
  if (text === undefined) folded.set(tactic, (text = fold([tactic.title, tactic.description, tactic.mechanism, tactic.reaches].filter(Boolean).join(' '))));
  return text;
}

/** The sectors at work on a tactic: its lead's and those of its partners who did not decline. */
export type SectorsOf = (tactic: Tactic) => readonly string[];

/** A test for one filter; made once, as it runs over every tactic of a board. */
export function matcher(filter: Filter, sectorsOf: SectorsOf): (tactic: Tactic) => boolean {
  if (isEmpty(filter)) return () => true;
  const { type, lead, sector, strand, level, confidence } = filter.chosen;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const allows = (values: readonly string[], value: string | null) => values.length === 0 || values.includes(value ?? NONE);
  return (tactic) => {
    if (!allows(type, tactic.typeKey) || !allows(lead, tactic.leadOrganizationId)) return false;
    if (!allows(strand, tactic.strand) || !allows(level, tactic.level) || !allows(confidence, tactic.confidence)) return false;
    if (sector.length) {
      const at = sectorsOf(tactic);
      if (!(at.length ? at.some((one) => sector.includes(one)) : sector.includes(NONE))) return false;
    }
    if (!words.length) return true;
    const text = textOf(tactic);
    return words.every((word) => text.includes(word));
  };
}
