import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { LessonsInput } from '../generated/graphql.js';
import type { Lesson } from '../generated/rows.js';
import { directions, kinds, states, strengths } from './terms.js';

/** What is looked for; nothing is everything that is not retired. */
export interface LessonFilter {
  readonly kind?: string;
  readonly state?: string;
  readonly type?: string;
  readonly strand?: string;
  readonly level?: string;
  readonly strength?: string;
  readonly direction?: string;
  readonly team?: string;
}

export const filterNames = ['kind', 'state', 'type', 'strand', 'level', 'strength', 'direction', 'team'] as const satisfies (keyof LessonFilter)[];

const allowed: Partial<Record<keyof LessonFilter, readonly string[]>> = { kind: kinds, state: states, strength: strengths, direction: directions };
const key = /^[\w-]{1,64}$/;

/** The address says what is looked for, so that a list can be passed on. What nobody could have chosen is left out. */
export function useLessonFilter(): { filter: LessonFilter; set(name: keyof LessonFilter, value: string): void; clear(): void } {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const given = filterNames.flatMap((name) => {
      const value = params.get(name);
      return value && key.test(value) && (allowed[name]?.includes(value) ?? true) ? [[name, value] as const] : [];
    });
    return Object.fromEntries(given);
  }, [params]);
  const set = useCallback(
    (name: keyof LessonFilter, value: string) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, set, clear };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function inputOf({ kind, state, type, strand, level, strength, direction, team }: LessonFilter): LessonsInput {
  return {
    teamId: team && uuid.test(team) ? team : null,
    kinds: kind ? [kind] : null,
    states: state ? [state] : null,
    tacticTypeKey: type ?? null,
    strand: strand ?? null,
    level: level ?? null,
    strengths: strength ? [strength] : null,
    directions: direction ? [direction] : null,
  };
}

/** The same question, asked of a row that came live. */
export function fits(lesson: Lesson, { kind, state, type, strand, level, strength, direction, team }: LessonFilter): boolean {
  const is = (wanted: string | undefined, value: string | null) => wanted === undefined || wanted === value;
  return (
    lesson.archivedAt === null &&
    (state === undefined ? lesson.state !== 'retired' : lesson.state === state) &&
    is(kind, lesson.kind) &&
    is(type, lesson.tacticTypeKey) &&
    is(strand, lesson.strand) &&
    is(level, lesson.level) &&
    is(strength, lesson.evidenceStrength) &&
    is(direction, lesson.evidenceDirection) &&
    is(team, lesson.teamId)
  );
}

/** As the server orders them. */
export const newestFirst = (one: Lesson, other: Lesson): number => other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id);
