import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { LibraryInput } from '../generated/graphql.js';
import { costBands, directions, kinds, languages, placeSizes, states, strengths } from './terms.js';

/** What is looked for; nothing is everything that is not retired. */
export type LessonFilter = { readonly [Name in FilterName]?: string };

export const filterNames = [
  ...(['q', 'kind', 'from', 'place', 'type', 'strength', 'direction', 'size'] as const),
  ...(['state', 'strand', 'level', 'sector', 'language', 'cost', 'team', 'law'] as const),
] as const;
export type FilterName = (typeof filterNames)[number];
export const sorts = ['newest', 'evidence', 'adoptions'] as const;
export type Sort = (typeof sorts)[number];

const allowed: Partial<Record<FilterName, readonly string[]>> = {
  ...{ kind: kinds, state: states, strength: strengths, direction: directions, size: placeSizes, language: languages },
  ...{ from: ['teams', 'network'], cost: costBands },
};
const key = /^[\w-]{1,64}$/;
const isOne = (name: FilterName, value: string): boolean =>
  name === 'law' || name === 'q' ? value.length <= 200 : key.test(value) && (allowed[name]?.includes(value) ?? true);

export interface Filtering {
  readonly filter: LessonFilter;
  readonly sort: Sort;
  set(name: FilterName | 'sort', value: string): void;
  clear(): void;
}

/** The address says what is looked for, so that a list can be passed on. What nobody could have chosen is left out. */
export function useLessonFilter(): Filtering {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const given = filterNames.flatMap((name) => {
      const value = params.get(name);
      return value && isOne(name, value) ? [[name, value] as const] : [];
    });
    return Object.fromEntries(given);
  }, [params]);
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'newest';
  const set = useCallback(
    (name: FilterName | 'sort', value: string) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value && !(name === 'sort' && value === 'newest')) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, sort, set, clear };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const only = (value: string | undefined): string[] | null => (value === undefined ? null : [value]);

export function inputOf({ filter, sort }: Pick<Filtering, 'filter' | 'sort'>): LibraryInput {
  const { q, kind, from, place, state, type, strand, level, strength, direction, size, sector, language, cost, team, law } = filter;
  return {
    ...{ text: q ?? null, from: from ?? null, placeId: place && uuid.test(place) ? place : null },
    ...{ kinds: only(kind), states: only(state), tacticTypes: only(type), strands: only(strand), levels: only(level) },
    ...{ strengths: only(strength), directions: only(direction), placeSizes: only(size), sectors: only(sector), languages: only(language) },
    ...{ costs: only(cost), teamId: team && uuid.test(team) ? team : null, law: law ?? null, sort },
  };
}
