import { scan, type Found, type Readable } from '../audience/scan.js';
import { Place } from '../places/place.js';
import { Check } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { saidByName } from './said-by-name.js';
import { Team } from './team.js';

const mostFindings = 500;

/** What in these texts (of this lesson) may tell who somebody is; with the city hidden also what gives it away, which has to go. */
export async function tellingIn(work: Work, teamId: string, texts: readonly Readable[], hideCity: boolean, lessonId?: string): Promise<Found[]> {
  const people = await work.query<{ name: string }>(
    `select distinct p.display_name as name from app.seat s join app.person p on p.id = s.holder_id where s.team_id = $1 order by 1`,
    [teamId],
  );
  const hidden = hideCity ? await namesToHide(work, teamId) : undefined;
  return scan({
    texts,
    people: people.map(({ name }) => name),
    peopleWords: [...vocabulary('people')],
    ...(hidden && { hidden: { ...hidden, names: [...hidden.names, ...people.map(({ name }) => name)], said: await saidByName(work, teamId, lessonId) } }),
  });
}

/** Whoever says it has seen every place that may tell who somebody is; what gives a hidden city away is not there. */
export async function mayGoOut(work: Work, teamId: string, texts: readonly Readable[], how: { hideCity: boolean; lookedAt?: string[] | null }): Promise<void> {
  const check = new Check().that('lookedAt', (how.lookedAt?.length ?? 0) <= mostFindings, 'too_many');
  check.done();
  const seen = new Set(how.lookedAt ?? []);
  const findings = await tellingIn(work, teamId, texts, how.hideCity);
  const blocked = new Set(findings.filter(({ blocks }) => blocks).map(({ field }) => field));
  const unseen = new Set(findings.filter(({ key, field }) => !blocked.has(field) && !seen.has(key)).map(({ field }) => field));
  for (const field of blocked) check.that(field, false, 'not_allowed');
  for (const field of unseen) check.that(field, false, 'required');
  check.done();
}

/** The team, its organizations, its places with what lies in and around them. */
async function namesToHide(work: Work, teamId: string): Promise<{ names: string[]; places: string[] }> {
  const team = await work.get(Team, teamId);
  const rows = await work.query<{ id: string }>(
    `with recursive around as (select id, parent_id, 0 as up from app.place where id = any ($1) union all select p.id, p.parent_id, a.up + 1 from app.place p join around a on p.id = a.parent_id where a.up < 10),
       inside as (select id, 0 as down from app.place where id = any ($1) union all select p.id, i.down + 1 from app.place p join inside i on p.parent_id = i.id where i.down < 10)
     select id from around union select id from inside`,
    [team.placeIds],
  );
  const ids = [...new Set([...rows.map(({ id }) => id), ...team.placeIds])];
  const places = ids.length ? await work.find(Place, { id: ids }) : [];
  const organizations = await work.query<{ name: string }>(
    `select o.name from app.organization o where o.place_id = any ($1) or exists (select from app.seat s where s.organization_id = o.id and s.team_id = $2) order by 1`,
    [ids, teamId],
  );
  return { names: [team.name, ...organizations.map(({ name }) => name)], places: places.map(({ name }) => name) };
}
