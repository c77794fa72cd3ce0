import { lowersLabel } from '../audience/label.js';
import { asName, fold, nameIn } from '../audience/scan.fold.js';
import type { Found, Readable } from '../audience/scan.js';
import { isAsChecked } from '../lessons/checked.js';
import { isExpired } from '../lessons/expiry.js';
import { isGoodEnough, QualityCheck, type Lesson } from '../lessons/lesson.js';
import { Organization } from '../organizations/organization.js';
import { isOpen } from '../tactics/review.js';
import { Partner } from '../tactics/partner.js';
import { reachesWhoDoesIt } from '../tactics/seated.js';
import { Tactic } from '../tactics/tactic.js';
import { seatedOrganizations } from '../teams/seated.js';
import { tellingIn } from '../teams/telling.js';
import type { Work } from '../work/work.js';
import { linksOf, publishedFields, textOf, type PublishedText } from './published.js';
import { Release } from './release.js';
import type { WhoAgrees } from './release.inputs.js';
import { releasable } from './release.rules.js';

type Missing = 'state' | 'qualityCheck' | 'livedExperience' | 'label' | 'expired';

/** What a lesson lacks before it may go out. */
export async function missingFor(work: Work, lesson: Lesson): Promise<Missing[]> {
  const missing: Missing[] = [];
  if (!releasable.has(lesson.state) || lesson.archivedAt) missing.push('state');
  if (!(await checkedAsItIs(work, lesson))) missing.push('qualityCheck');
  if (lesson.livedExperienceReviewNeeded && isOpen(lesson.livedExperienceOutcome)) missing.push('livedExperience');
  if (lowersLabel(lesson.handling, 'TLP:GREEN')) missing.push('label');
  if (isExpired(lesson, new Date())) missing.push('expired');
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
export async function isUnchanged(work: Work, lesson: Lesson, how?: Pick<Release, 'hideCity' | 'hideContact' | 'handling'>): Promise<boolean> {
  const [last] = await work.find(Release, { lessonId: lesson.id, state: 'released' }, { order: 'asked_at desc', limit: 1 });
  if (!last || (how && (['hideCity', 'hideContact', 'handling'] as const).some((one) => how[one] !== last[one]))) return false;
  const [now, then] = [textOf(lesson), textOf(last)];
  if (!last.hideCity && !(await isRelatedAsBefore(work, lesson, last))) return false;
  return same(now.written, then.written) && publishedFields.every((field) => same(now[field], then[field]));
}

/** What goes out as related to it, each by the first edition of its lesson. */
export async function relatedGoingOut(work: Work, lessonId: string): Promise<string[]> {
  const [found] = await work.query<{ ids: string[] }>('select app.related_going_out($1) as ids', [lessonId]);
  return found!.ids;
}

/** What was withdrawn meanwhile is gone from both, and makes nothing new. */
async function isRelatedAsBefore(work: Work, lesson: Lesson, { relatedEditionIds }: Release): Promise<boolean> {
  const standing = await work.query<{ id: string }>(`select first_id as id from app.edition where state = 'current' and first_id = any ($1)`, [
    relatedEditionIds,
  ]);
  return same(standing.map(({ id }) => id).sort(), (await relatedGoingOut(work, lesson.id)).sort());
}

const keys: ReadonlySet<string> = new Set([
  ...['kind', 'tacticTypeKey', 'strand', 'level', 'contextPlaceSize', 'mechanismKey', 'evidenceStrength', 'evidenceDirection', 'language', 'reviewOn'],
  ...['expiresOn', 'livedExperienceOutcome', 'costBand'],
]);
const addresses: ReadonlySet<string> = new Set(['sources', 'templates']);

/** Everything that people read, a list line by line, and what their links lead to; keys of lists say nothing of anybody. */
function readable(text: PublishedText): Readable[] {
  const said = publishedFields
    .filter((field) => !keys.has(field))
    .flatMap((field) => [text[field] ?? []].flat().map((one): Readable => ({ field, text: one, link: addresses.has(field) })));
  return [...said, ...linksOf(text).map(([field, link]): Readable => ({ field, text: link, link: true }))];
}

const tellingOf = (work: Work, { teamId, lessonId }: Pick<Release, 'teamId' | 'lessonId'>, text: PublishedText, hideCity: boolean): Promise<Found[]> =>
  tellingIn(work, teamId, readable(text), hideCity, lessonId);

export const findingsOf = (work: Work, lesson: Lesson, hideCity: boolean): Promise<Found[]> =>
  tellingOf(work, { teamId: lesson.teamId, lessonId: lesson.id }, textOf(lesson), hideCity);

/** Does what was agreed to say the city that it hides? By the names of today: a partner of that name may have come since it was asked for. */
export const tellsCity = async (work: Work, release: Release): Promise<boolean> =>
  release.hideCity && (await tellingOf(work, release, textOf(release), true)).some(({ blocks }) => blocks);

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
  const stands = (name: string) => {
    const wanted = asName(name);
    return wanted !== undefined && texts.some((text) => nameIn(text, wanted).some(({ sure }) => sure));
  };
  return organizations.filter(({ name }) => stands(name)).map(({ id }) => id);
}
