import { useSearchParams } from 'react-router';
import { isKind, type FoundKind } from './found.js';

export interface SearchFilter {
  text: string;
  kind: FoundKind | undefined;
  teamId: string;
  type: string;
  from: string;
  until: string;
  narrowed: boolean;
  set(name: 'q' | 'kind' | 'team' | 'type' | 'from' | 'until', value: string): void;
  /** The words alone. */
  widen(): void;
}

const uuid = /^[0-9a-f-]{36}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The address says what is looked for, so that it can be passed on. */
export function useSearchFilter(): SearchFilter {
  const [params, setParams] = useSearchParams();
  const fitting = (name: string, pattern: RegExp) => pattern.exec(params.get(name) ?? '')?.[0] ?? '';
  const kind = params.get('kind');
  const [teamId, type, from, until] = [fitting('team', uuid), fitting('type', /^[a-z0-9_]{1,60}$/), fitting('from', day), fitting('until', day)];
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    kind: isKind(kind) ? kind : undefined,
    ...{ teamId, type, from, until },
    narrowed: Boolean(isKind(kind) || teamId || type || from || until),
    set: (name, value) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    widen: () => setParams((now) => new URLSearchParams({ q: now.get('q') ?? '' }), { replace: true }),
  };
}
