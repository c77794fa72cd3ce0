import type { Work } from '../work/work.js';
import { askedOf, bare, placeOf } from './asking.js';
import { foundKinds, tellingStatement, tellingValues, type FoundKind } from './kinds.js';
import { marksIn, snippetOf, type Wanted } from './marking.js';
import { SearchCount, SearchFacets, SearchResult, SearchResults, type SearchInput } from './search.js';

interface Hit {
  id: string;
  kind: FoundKind;
  rank: number;
  at: string;
  teamId: string | null;
  typeKey: string | null;
  title: string;
  body: string;
}
interface Answer {
  asked: string[];
  ways: string[][];
  near: boolean;
  count: number;
  results: Hit[];
  kinds: Record<string, number> | null;
  teams: Record<string, number> | null;
  types: Record<string, number> | null;
}
type Told = Pick<SearchResult, 'id' | 'state' | 'who' | 'boardId' | 'boardTitle' | 'aboutKind' | 'aboutId'> & { title: string | null };

const nothing: Answer = { asked: [], ways: [], near: false, count: 0, results: [], kinds: {}, teams: {}, types: {} };
const question = `select app.search($1::text[], $2::text[], $3::text[], $4::uuid, $5::text, $6::timestamptz, $7::timestamptz, $8::real, $9::timestamptz, $10::uuid, $11::int,
  $12::boolean) as answer`;

async function tell(work: Work, hits: readonly Hit[]): Promise<Map<string, Told>> {
  if (!hits.length) return new Map();
  return new Map((await work.query<Told>(tellingStatement, tellingValues(hits))).map((row) => [row.id, row]));
}

async function teamNames(work: Work, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  if (!ids.size) return new Map();
  const rows = await work.query<{ id: string; name: string }>('select id, name from app.team where id = any ($1)', [[...ids]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const counted = (counts: Record<string, number> | null, nameOf: (key: string) => string | null = () => null): SearchCount[] =>
  Object.entries(counts ?? {})
    .map(([key, count]) => Object.assign(new SearchCount(), { key, count, name: nameOf(key) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

/** What this viewer may see of what is looked for. */
export async function find(work: Work, input: SearchInput): Promise<SearchResults> {
  const { words, limit, values } = askedOf(input);
  const withFacets = input.withFacets === true;
  const [row] = words.length ? await work.query<{ answer: Answer }>(question, [words.map(bare), words, ...values, withFacets]) : [];
  const answer = row?.answer ?? nothing;
  const hits = answer.results.slice(0, limit).filter(({ kind }) => foundKinds.has(kind));
  const told = await tell(work, hits);
  const names = await teamNames(work, new Set([...hits.flatMap(({ teamId }) => teamId ?? []), ...Object.keys(answer.teams ?? {})]));
  const wanted = answer.asked.map((word, at): Wanted => ({ word, ways: answer.ways[at] ?? [], beginning: at === answer.asked.length - 1 }));
  const results = hits.flatMap((hit) => {
    const more = told.get(hit.id);
    if (!more) return [];
    const title = more.title ?? hit.title;
    const { id, kind, teamId, typeKey, at } = hit;
    const marks = { titleMarks: marksIn(title, wanted, answer.near), ...snippetOf(hit.body, wanted, answer.near) };
    const where = { teamId, teamName: names.get(teamId ?? '') ?? null };
    return [Object.assign(new SearchResult(), { ...more, id, kind, title, ...marks, ...where, tacticTypeKey: typeKey, at: new Date(at) })];
  });
  const last = hits.at(-1);
  const facets = Object.assign(new SearchFacets(), {
    kinds: counted(answer.kinds),
    teams: counted(answer.teams, (key) => names.get(key) ?? null),
    tacticTypes: counted(answer.types),
  });
  return Object.assign(new SearchResults(), {
    results,
    count: answer.count,
    near: answer.near,
    facets: withFacets ? facets : null,
    next: last && answer.results.length > limit ? placeOf(last) : null,
  });
}
