import { bare } from '../work/words.js';
import type { Work } from '../work/work.js';
import { askedOf, placeOf } from './asking.js';
import { foundKinds, searchStatement, type FoundKind } from './kinds.js';
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
type Told = Pick<SearchResult, 'state' | 'who' | 'boardId' | 'boardTitle' | 'aboutKind' | 'aboutId'> & { title: string | null };
interface Found {
  answer: Answer;
  told: Record<string, Told> | null;
  teams: Record<string, string> | null;
}

const nothing: Answer = { asked: [], ways: [], near: false, count: 0, results: [], kinds: {}, teams: {}, types: {} };
const counted = (counts: Record<string, number> | null, nameOf: (key: string) => string | null = () => null): SearchCount[] =>
  Object.entries(counts ?? {})
    .map(([key, count]) => Object.assign(new SearchCount(), { key, count, name: nameOf(key) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));

/** What this viewer may see of what is looked for. */
export async function find(work: Work, input: SearchInput): Promise<SearchResults> {
  const { words, limit, values } = askedOf(input);
  const withFacets = input.withFacets === true;
  const [found] = words.length ? await work.query<Found>(searchStatement, [words.map(bare), words, ...values, withFacets]) : [];
  const { answer = nothing, told, teams } = found ?? {};
  const hits = answer.results.slice(0, limit).filter(({ kind }) => foundKinds.has(kind));
  const wanted = answer.asked.map((word, at): Wanted => ({ word, ways: answer.ways[at] ?? [], beginning: at === answer.asked.length - 1 }));
  const results = hits.flatMap((hit) => {
    const more = told?.[hit.id];
    if (!more) return [];
    const title = more.title ?? hit.title;
    const { id, kind, teamId, typeKey, at } = hit;
    const marks = { titleMarks: marksIn(title, wanted, answer.near), ...snippetOf(hit.body, wanted, answer.near) };
    const where = { teamId, teamName: teams?.[teamId ?? ''] ?? null };
    return [Object.assign(new SearchResult(), { ...more, id, kind, title, ...marks, ...where, tacticTypeKey: typeKey, at: new Date(at) })];
  });
  const last = hits.at(-1);
  const facets = Object.assign(new SearchFacets(), {
    kinds: counted(answer.kinds),
    teams: counted(answer.teams, (key) => teams?.[key] ?? null),
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
