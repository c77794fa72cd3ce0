import { lowersLabel } from '../audience/label.js';
import { isAsChecked } from '../lessons/checked.js';
import { isGoodEnough, QualityCheck, type Lesson } from '../lessons/lesson.js';
import { Organization } from '../organizations/organization.js';
import { Place } from '../places/place.js';
import { isOpen } from '../tactics/review.js';
import { Partner } from '../tactics/partner.js';
import { reachesWhoDoesIt } from '../tactics/seated.js';
import { Tactic } from '../tactics/tactic.js';
import { seatedOrganizations } from '../teams/seated.js';
import { Team } from '../teams/team.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { linksOf, publishedFields, textOf, type PublishedText } from './published.js';
import { Release } from './release.js';
import type { WhoAgrees } from './release.inputs.js';
import { releasable } from './release.rules.js';
import { fold, nameIn } from './scan.fold.js';
import { scan, type Found, type Readable } from './scan.js';

type Missing = 'state' | 'qualityCheck' | 'livedExperience' | 'label';

/** What a lesson lacks before it may go out. */
export async function missingFor(work: Work, lesson: Lesson): Promise<Missing[]> {
  const missing: Missing[] = [];
  if (!releasable.has(lesson.state) || lesson.archivedAt) missing.push('state');
  if (!(await checkedAsItIs(work, lesson))) missing.push('qualityCheck');
  if (lesson.livedExperienceReviewNeeded && isOpen(lesson.livedExperienceOutcome)) missing.push('livedExperience');
  if (lowersLabel(lesson.handling, 'TLP:GREEN')) missing.push('label');
  return missing;
}

/** Somebody found good what stands there now, not what stood there once. */
async function checkedAsItIs(work: Work, lesson: Lesson): Promise<boolean> {
  for (const check of (await work.find(QualityCheck, { lessonId: lesson.id, archivedAt: null })).filter(isGoodEnough))
    if (await isAsChecked(work, lesson, check)) return true;
  return false;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The text is the one that the network reads already. */
export async function isUnchanged(work: Work, lesson: Lesson, how?: Pick<Release, 'hideCity' | 'handling'>): Promise<boolean> {
  const [last] = await work.find(Release, { lessonId: lesson.id, state: 'released' }, { order: 'asked_at desc', limit: 1 });
  if (!last || (how && (how.hideCity !== last.hideCity || how.handling !== last.handling))) return false;
  const [now, then] = [textOf(lesson), textOf(last)];
  return same(now.written, then.written) && publishedFields.every((field) => same(now[field], then[field]));
}

const keys: ReadonlySet<string> = new Set([
  ...['kind', 'tacticTypeKey', 'strand', 'level', 'contextPlaceSize', 'mechanismKey', 'evidenceStrength', 'evidenceDirection', 'language', 'reviewOn'],
  'livedExperienceOutcome',
]);

/** Everything that people read, a list line by line, and what their links lead to; keys of lists say nothing of anybody. */
function readable(text: PublishedText): Readable[] {
  const said = publishedFields
    .filter((field) => !keys.has(field))
    .flatMap((field) => [text[field] ?? []].flat().map((one): Readable => ({ field, text: one, link: field === 'sources' })));
  return [...said, ...linksOf(text).map(([field, link]): Readable => ({ field, text: link, link: true }))];
}

export async function findingsOf(work: Work, lesson: Lesson, hideCity: boolean): Promise<Found[]> {
  const people = await work.query<{ name: string }>(
    `select distinct p.display_name as name from app.seat s join app.person p on p.id = s.holder_id where s.team_id = $1 order by 1`,
    [lesson.teamId],
  );
  const hidden = hideCity ? await namesToHide(work, lesson.teamId) : undefined;
  return scan({
    texts: readable(textOf(lesson)),
    people: people.map(({ name }) => name),
    peopleWords: [...vocabulary('people')],
    ...(hidden && { hidden: { ...hidden, names: [...hidden.names, ...people.map(({ name }) => name)] } }),
  });
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

/**
 * Who has to agree: the organization that the lesson belongs to, first; those that do what it is about; those that it names; and
 * whom the asker names. Only organizations that somebody sits for: nobody else could answer, so that where all of the lesson's
 * own people left, the asker's organization stands for them.
 */
export async function whoAgrees(work: Work, lesson: Lesson, more: readonly string[] = []): Promise<WhoAgrees[]> {
  const [stays] = await seatedOrganizations(work, lesson.teamId, [lesson.organizationId]);
  const [mine] = work.viewer.seatsOn(lesson.teamId).filter(({ role }) => role !== 'guest');
  const wanted = new Map<string, string>([[stays ?? mine?.organization ?? lesson.organizationId, 'owner']]);
  const add = (why: string, ids: readonly string[]) => ids.forEach((id) => wanted.has(id) || wanted.set(id, why));
  if (lesson.tacticId) {
    const [tactic] = await work.find(Tactic, { id: lesson.tacticId });
    const partners = tactic ? await work.find(Partner, { tacticId: tactic.id, state: 'confirmed', archivedAt: null }, { order: 'made_at, id' }) : [];
    if (tactic?.leadState === 'confirmed') add('partner', [tactic.leadOrganizationId!]);
    add(
      'partner',
      partners.map(({ organizationId }) => organizationId),
    );
  }
  add('named', await namedIn(work, lesson));
  add('named', more);
  const seated = await seatedOrganizations(work, lesson.teamId, [...wanted.keys()]);
  const asked = [...wanted].filter(([id]) => seated.has(id));
  const found: WhoAgrees[] = [];
  for (const [organizationId, why] of asked) {
    const seesLesson = await reachesWhoDoesIt(work, lesson.principals, { teamId: lesson.teamId, organizationId, person: null });
    found.push({ organizationId, why, seesLesson });
  }
  return found;
}

/** Organizations of the team whose name stands in the text. */
async function namedIn(work: Work, lesson: Lesson): Promise<string[]> {
  const rows = await work.query<{ id: string }>(`select distinct s.organization_id as id from app.seat s where s.team_id = $1 and app.living(s)`, [
    lesson.teamId,
  ]);
  const organizations = rows.length ? await work.find(Organization, { id: rows.map(({ id }) => id) }, { order: 'name, id' }) : [];
  const texts = readable(textOf(lesson)).map(({ text }) => fold(text));
  return organizations.filter(({ name }) => texts.some((text) => nameIn(text, name).length > 0)).map(({ id }) => id);
}
