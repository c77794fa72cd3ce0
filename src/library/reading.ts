import { adopted } from '../adoptions/adoption.js';
import { Edition } from '../editions/edition.js';
import { Lesson, strengths } from '../lessons/lesson.js';
import type { Value } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { askedOf, facetNames, facets, placeOf, type AskedOfLibrary, type FacetName } from './asking.js';
import { Library, LibraryCount, LibraryEntry, LibraryFacet, type LibraryInput } from './library.js';

interface Line {
  id: string;
  origin: 'teams' | 'network';
  rank: number;
  at: string;
  adoptions: number;
}
interface Answer {
  page: Line[] | null;
  count: number;
  counts: Partial<Record<FacetName, Record<string, number>>> | null;
}

const said = (of: string) => `${of}.kind, ${of}.tactic_type_key, ${of}.strand, ${of}.level, ${of}.context_place_size, ${of}.evidence_strength,
    ${of}.evidence_direction, ${of}.language, ${of}.cost_band,
    concat_ws(' ', ${of}.context_law, ${of}.legal_notes) as law`;
const inUse = `l.archived_at is null`;
const wentOut = `from app.edition_origin g join app.edition e on e.id = g.edition_id where g.lesson_id = l.id and e.state = 'current'`;

/**
 * What this viewer may read, by the policy of either table. Where a lesson is seen itself, what was released of it is left out; where it
 * is retired at home, so is what was released. A lesson that once went out without its city is from no place, at home neither, as on the map.
 */
export const shelf = `
  select l.id, 'teams' as origin, l.made_at, l.state, l.team_id, case when exists (select ${wentOut} and g.hidden) then null else t.place_ids end as place_ids, o.sector, ${said('l')},
    (select e.first_id ${wentOut} limit 1) as first
  from app.lesson l left join app.organization o on o.id = l.organization_id left join app.team t on t.id = l.team_id where ${inUse}
  union all
  select e.id, 'network', e.made_at, 'shared', null, (select g.place_ids from app.edition_origin g where g.edition_id = e.id and not g.hidden), e.sector, ${said('e')}, e.first_id
  from app.edition e where e.state = 'current'
    and not exists (select from app.edition_origin g join app.lesson l on l.id = g.lesson_id where g.edition_id = e.id and ${inUse})`;

const surest = [...strengths];
const adoptions = `(select count(distinct a.team_id)::int from app.adoption a
  where a.first_edition_id = shelf.first and a.state in (${adopted.map((state) => `'${state}'`).join(', ')}))`;
const ranks = {
  adoptions,
  newest: '0',
  // The surest first; what says nothing of it comes last.
  evidence: `coalesce(array_position(array[${surest.map((key) => `'${key}'`).join(', ')}], evidence_strength), 0)`,
} as const;

// A team may work in several places: its lessons count for each.
const keyOf = (name: FacetName): string => (name === 'places' ? 'place' : facets[name]);

/** One statement for a page: the lines, how many there are in all, and what each choice would show. */
function questionOf({ limit, sort, chosen, teamId, law, words, from }: AskedOfLibrary, withFacets: boolean): { text: string; values: Value[] } {
  const values: Value[] = [];
  const add = (value: Value): string => `$${values.push(value)}`;
  const fixed = ['true'];
  if (teamId) fixed.push(`team_id = ${add(teamId)}`);
  // As a text, whatever signs are in it.
  if (law) fixed.push(`position(lower(${add(law)}) in lower(law)) > 0`);
  if (words) fixed.push(`id in (select app.found_ids(${add(words[0])}::text[], ${add(words[1])}::text[], '{lesson,edition}'))`);
  const tests = new Map<FacetName, string>([['states', "state <> 'retired'"]]);
  for (const name of facetNames) {
    const keys = chosen[name];
    if (!keys) continue;
    const chosenKeys = add([...keys]);
    tests.set(name, `coalesce(${name === 'places' ? `place_ids && ${chosenKeys}::uuid[]` : `${facets[name]} = any (${chosenKeys})`}, false)`);
  }
  const allBut = (left?: FacetName): string => [...tests].flatMap(([name, test]) => (name === left ? [] : [test])).join(' and ') || 'true';
  const fitting = allBut();
  const after = from ? `and (rank, made_at, id) < (${add(from[0]!)}::int, ${add(from[1]!)}::timestamptz, ${add(from[2]!)}::uuid)` : '';
  const counts = facetNames.map(
    (name) => `'${name}', (select json_object_agg(key, count) from
      (select ${keyOf(name)} as key, count(*)::int as count from seen ${name === 'places' ? 'cross join unnest(place_ids) place' : ''}
        where ${keyOf(name)} is not null and ${allBut(name)} group by 1) one)`,
  );
  const text = `with seen as (select *, ${ranks[sort]} as rank from (${shelf}) shelf where ${fixed.join(' and ')})
    select (select json_agg(line) from (select id, origin, rank, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
          ${adoptions.replace('shelf.first', 'seen.first')} as adoptions
        from seen where ${fitting} ${after} order by seen.rank desc, made_at desc, id desc limit ${limit + 1}) line) as page,
      (select count(*)::int from seen where ${fitting}) as count,
      ${withFacets ? `json_build_object(${counts.join(', ')})` : 'null'} as counts`;
  return { text, values };
}

const facetOf = (name: FacetName, counts: Record<string, number> | null | undefined): LibraryFacet =>
  Object.assign(new LibraryFacet(), {
    name,
    counts: Object.entries(counts ?? {})
      .map(([key, count]) => Object.assign(new LibraryCount(), { key, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
  });

/** What this viewer may read of what is asked for; what is hidden is in no line and no count. */
export async function readLibrary(work: Work, input: LibraryInput): Promise<Library> {
  const asked = askedOf(input);
  const { text, values } = questionOf(asked, input.withFacets === true);
  const [answer] = await work.query<Answer>(text, values);
  const found = answer!.page ?? [];
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  const idsFrom = (origin: Line['origin']) => page.filter((line) => line.origin === origin).map(({ id }) => id);
  const [here, there] = [idsFrom('teams'), idsFrom('network')];
  const lessons = new Map((here.length ? await work.find(Lesson, { id: here }) : []).map((lesson) => [lesson.id, lesson]));
  const editions = new Map((there.length ? await work.find(Edition, { id: there }) : []).map((edition) => [edition.id, edition]));
  return Object.assign(new Library(), {
    entries: page.map(({ id, adoptions: count }) =>
      Object.assign(new LibraryEntry(), { lesson: lessons.get(id) ?? null, edition: editions.get(id) ?? null, adoptions: count }),
    ),
    count: answer!.count,
    facets: answer!.counts ? facetNames.map((name) => facetOf(name, answer!.counts?.[name])) : [],
    next: last && found.length > asked.limit ? placeOf(last) : null,
  });
}
