import { costBands } from '../lessons/cost.js';
import { directions, languages, lessonKinds, lessonStates, placeSizes, strengths } from '../lessons/lesson.js';
import { Check } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import { vocabulary } from '../work/vocabulary.js';
import { bare, wordsOf } from '../work/words.js';
import type { LibraryInput } from './library.js';

const mostInPage = 100;
const usual = 30;
const place = /^(\d{1,9}) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f-]{36})$/;

/** What one can choose by: each is counted as if nothing were chosen in it. */
export const facets = {
  from: 'origin',
  places: 'place_ids',
  states: 'state',
  kinds: 'kind',
  tacticTypes: 'tactic_type_key',
  strands: 'strand',
  levels: 'level',
  placeSizes: 'context_place_size',
  strengths: 'evidence_strength',
  directions: 'evidence_direction',
  sectors: 'sector',
  languages: 'language',
  costs: 'cost_band',
} as const;
export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as FacetName[];

const sorts = ['newest', 'evidence', 'adoptions'] as const;

export interface AskedOfLibrary {
  limit: number;
  sort: (typeof sorts)[number];
  chosen: Partial<Record<FacetName, readonly string[]>>;
  teamId: string | null;
  law: string | null;
  /** Words without accents, and as they were written; null: whatever it says. */
  words: readonly [asked: string[], said: string[]] | null;
  /** Rank, moment and id of the last one that was seen. */
  from: readonly Value[] | null;
}

const given = (keys: readonly string[] | null | undefined): readonly string[] | undefined => (keys?.length ? keys : undefined);

/** @throws Refusal INVALID, each wrong field named. */
export function askedOf(input: LibraryInput): AskedOfLibrary {
  const found = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .key('from', input.from, new Set(['teams', 'network']))
    .text('text', input.text, { max: 200 })
    .id('teamId', input.teamId)
    .id('placeId', input.placeId)
    .keys('states', input.states, lessonStates)
    .keys('kinds', input.kinds, lessonKinds)
    .keys('tacticTypes', input.tacticTypes, vocabulary('tacticTypes'))
    .keys('strands', input.strands, vocabulary('strands'))
    .keys('levels', input.levels, vocabulary('levels'))
    .keys('placeSizes', input.placeSizes, placeSizes)
    .keys('strengths', input.strengths, strengths)
    .keys('directions', input.directions, directions)
    .keys('sectors', input.sectors, vocabulary('sectors'))
    .keys('costs', input.costs, costBands)
    .keys('languages', input.languages, languages)
    .text('law', input.law, { max: 200 })
    .key('sort', input.sort, new Set<string>(sorts))
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', found !== null && !Number.isNaN(Date.parse(found?.[2] ?? '2000-01-01')), 'malformed')
    .id('after', found?.[3])
    .done();
  const { states, kinds, tacticTypes, strands, levels, placeSizes: sizes, sectors } = input;
  const all = { states, kinds, tacticTypes, strands, levels, placeSizes: sizes, strengths: input.strengths, directions: input.directions, sectors };
  const more = {
    languages: input.languages,
    costs: input.costs,
    from: input.from ? [input.from] : null,
    places: input.placeId ? [input.placeId] : null,
  };
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const [name, keys] of Object.entries({ ...all, ...more }) as [FacetName, string[] | null][]) {
    const wanted = given(keys);
    if (wanted) chosen[name] = wanted;
  }
  const words = input.text?.trim() ? wordsOf(input.text) : null;
  return {
    limit: input.limit ?? usual,
    sort: sorts.find((one) => one === input.sort) ?? 'newest',
    chosen,
    teamId: input.teamId ?? null,
    law: input.law?.trim() || null,
    words: words && [words.map(bare), words],
    from: found ? [Number(found[1]), found[2]!, found[3]!] : null,
  };
}

export const placeOf = ({ rank, at, id }: { rank: number; at: string; id: string }): string => Buffer.from(`${rank} ${at} ${id}`).toString('base64url');
