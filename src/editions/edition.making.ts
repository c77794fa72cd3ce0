import { labelAllows } from '../audience/label.js';
import { begunEverywhere, isExpired } from '../lessons/expiry.js';
import { Lesson } from '../lessons/lesson.js';
import { lockedLesson } from '../lessons/lesson.rules.js';
import { Organization } from '../organizations/organization.js';
import { Place } from '../places/place.js';
import { tellsCity } from '../releases/gate.js';
import { textOf } from '../releases/published.js';
import { Release } from '../releases/release.js';
import { open, releasable } from '../releases/release.rules.js';
import { Seat } from '../teams/seat.js';
import { Team } from '../teams/team.js';
import type { Work } from '../work/work.js';
import { Edition, EditionOrigin, WithdrawnEdition } from './edition.js';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export const isDue = ({ state, embargoUntil }: Release, now: Date): boolean =>
  state === 'approved' && (embargoUntil === null || embargoUntil <= begunEverywhere(now));

interface Chain {
  /** The last edition and those whose place it took, in order. */
  editions: Edition[];
  /** One of them said its city. */
  named: boolean;
}

async function chainOf(work: Work, lessonId: string): Promise<Chain> {
  const origins = await work.find(EditionOrigin, { lessonId });
  const all = origins.length ? await work.find(Edition, { id: origins.map(({ editionId }) => editionId) }, { order: 'made_at, number', lock: true }) : [];
  const last = all.at(-1);
  const editions = all.filter(({ id }) => id === last?.id || last?.earlierIds.includes(id));
  const ids = new Set(editions.map(({ id }) => id));
  return { editions, named: origins.some(({ editionId, hidden }) => ids.has(editionId) && !hidden) };
}

interface Going {
  release: Release;
  lesson: Lesson;
  network: string;
  now: Date;
}

/**
 * Meanwhile it may have been retired, be meant for fewer, or hold no longer: nobody agreed to send out what is over. Or it says the
 * city that it hides.
 */
async function mayStillGoOut(work: Work, { release, lesson, network, now }: Going): Promise<boolean> {
  if (!releasable.has(lesson.state) || lesson.archivedAt || [release, lesson].some((one) => isExpired(one, now))) return false;
  return (await labelAllows(work, lesson.handling, [network])) && !(await tellsCity(work, release));
}

async function giveUp(work: Work, release: Release): Promise<true> {
  await work.update(release, { state: 'withdrawn', withdrawnBecause: 'out_of_date' });
  return true;
}

/** Ends what waits for a yes or for its day and holds no longer. */
export async function outlive(work: Work, id: string, now: Date): Promise<boolean> {
  const release = await work.get(Release, id, { lock: true });
  const lesson = await lockedLesson(work, release.lessonId);
  return open.includes(release.state) && [release, lesson].some((one) => isExpired(one, now)) && giveUp(work, release);
}

/**
 * Takes out what said its city before the same goes out without: nothing leads from the one to the other, neither an address nor
 * an act that holds both. Those who had read it are told as of any withdrawal.
 */
export async function part(work: Work, id: string, now: Date): Promise<boolean> {
  const release = await work.get(Release, id, { lock: true });
  if (!isDue(release, now) || !release.hideCity) return false;
  const lesson = await lockedLesson(work, release.lessonId);
  const { networkId, archivedAt } = await work.get(Team, release.teamId);
  if (archivedAt || !(await chainOf(work, lesson.id)).named) return false;
  if (!(await mayStillGoOut(work, { release, lesson, network: `network/${networkId}`, now }))) return giveUp(work, release);
  const [last] = await work.find(Release, { lessonId: lesson.id, state: 'released' }, { lock: true });
  const edition = last && (await takeOut(work, last, lesson));
  if (!edition) return false;
  await work.update(last, { state: 'superseded' });
  await leaveWord(work, edition.id, 'other', now);
  return true;
}

/**
 * Puts the text that was agreed to before the network. Only the system does that: whoever reads it finds nobody behind it, in its
 * row, its frames and its history, whether its city is hidden or not, and whether it waited for a day or not.
 */
export async function publish(work: Work, id: string, now: Date): Promise<boolean> {
  const release = await work.get(Release, id, { lock: true });
  if (!isDue(release, now)) return false;
  const lesson = await lockedLesson(work, release.lessonId);
  const { networkId, archivedAt } = await work.get(Team, release.teamId);
  // Nobody is there who could take it back: it waits until the team is.
  if (archivedAt) return false;
  const network = `network/${networkId}`;
  if (!(await mayStillGoOut(work, { release, lesson, network, now }))) return giveUp(work, release);
  const { editions, named } = await chainOf(work, lesson.id);
  const apart = release.hideCity && named;
  // Whoever knew the one would know from which city the other is: it is taken out first, in an act of its own.
  if (apart && editions.some(({ state }) => state === 'current')) return false;
  const earlier = apart ? [] : editions;
  for (const edition of earlier.filter(({ state }) => state === 'current')) await work.update(edition, { state: 'superseded', audienceId: lesson.audienceId });
  for (const last of await work.find(Release, { lessonId: lesson.id, state: 'released' }, { lock: true })) await work.update(last, { state: 'superseded' });
  const edition = await work.insert(Edition, {
    ...textOf(release),
    ...{
      handling: release.handling,
      sector: release.sector,
      relatedEditionIds: release.relatedEditionIds,
      number: earlier.length + 1,
      earlierIds: earlier.map((one) => one.id),
    },
    ...{ releasedOn: dayOf(now), state: 'current' as const, audienceId: await work.audienceOf([network]) },
  });
  await work.insert(EditionOrigin, await originOf(work, { release, lesson, edition }), lesson);
  await work.update(release, { state: 'released', releasedAt: now, editionId: edition.id });
  if (lesson.state === 'validated') await work.update(lesson, { state: 'shared' });
  return true;
}

async function originOf(work: Work, { release, lesson, edition }: { release: Release; lesson: Lesson; edition: Edition }) {
  const team = await work.get(Team, lesson.teamId);
  const seat = await work.get(Seat, lesson.contactSeatId);
  const organization = await work.get(Organization, lesson.organizationId);
  const places = team.placeIds.length ? await work.find(Place, { id: team.placeIds }, { order: 'name, id' }) : [];
  return {
    ...{ editionId: edition.id, lessonId: lesson.id, releaseId: release.id, teamId: team.id, organizationId: organization.id, contactSeatId: seat.id },
    ...{ placeIds: places.map(({ id }) => id), placeName: places.map(({ name }) => name).join(', '), teamName: team.name, organizationName: organization.name },
    ...{ contactRole: release.hideContact ? null : seat.role, hidden: release.hideCity, endAudienceId: release.hideCity ? null : edition.audienceId },
    audienceId: release.hideCity ? lesson.audienceId : edition.audienceId,
  };
}

/** Takes it off every screen outside; the lesson is what it was before it went out. */
export async function takeOut(work: Work, release: Release, lesson: Lesson): Promise<Edition | undefined> {
  const [edition] = release.editionId ? await work.find(Edition, { id: release.editionId, state: 'current' }, { lock: true }) : [];
  if (!edition) return undefined;
  if (lesson.state === 'shared') await work.update(lesson, { state: 'validated' });
  if (lesson.stateBefore === 'shared') await work.update(lesson, { stateBefore: 'validated' });
  return work.update(edition, { state: 'withdrawn', audienceId: lesson.audienceId });
}

/** For whoever has its address or had read it. In nobody's name either. */
export async function leaveWord(work: Work, editionId: string, reason: string, at: Date): Promise<void> {
  const [origin] = await work.find(EditionOrigin, { editionId });
  if (!origin) return;
  const { networkId } = await work.get(Team, origin.teamId);
  await work.insert(WithdrawnEdition, { editionId, reason, withdrawnOn: dayOf(at), audienceId: await work.audienceOf([`network/${networkId}`]) });
}
