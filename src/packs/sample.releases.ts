import type { Lesson } from '../lessons/lesson.js';
import { findingsOf } from '../releases/gate.js';
import { textOf } from '../releases/published.js';
import { checklist, Release, ReleaseApproval } from '../releases/release.js';
import type { Work } from '../work/work.js';
import { nameIn, seatOf, type World } from './sample.lessons.js';
import type { SampleLesson } from './sample.shape.lessons.js';

/** Asked for by whoever wrote it, agreed to by all: it goes out the way that every release goes, in nobody's name. */
export async function makeRelease(work: Work, lesson: Lesson, one: SampleLesson, { sample, keys, days }: World): Promise<Release> {
  const { on, agreed, hideCity, reason, word } = one.release!;
  const askedAt = days.at(on)!;
  const seats = [one.by, ...agreed].map((person) => ({ person, seat: seatOf(sample, one.tactic, person)! }));
  const organizations = new Map(seats.toReversed().map(({ person, seat }) => [keys.of('Organization', seat.organization), person]));
  const found = await findingsOf(work, lesson, hideCity);
  const release = await work.insert(
    Release,
    {
      ...textOf(lesson),
      ...{ lessonId: lesson.id, teamId: lesson.teamId, lessonVersion: lesson.version, reason, checklist: [...checklist], hideCity, embargoUntil: null },
      ...{ findings: found.map(({ field, kind, excerpt }) => ({ field, kind, excerpt, word: word ?? '' })), handling: lesson.handling },
      ...{
        organizationIds: [...organizations.keys()].toReversed(),
        sector: sample.organizations.find(({ key }) => key === seats[0]!.seat.organization)!.sector,
      },
      ...{ askedBy: work.viewer.person, askedByName: nameIn(sample, one.by), askedAt, state: 'approved' as const, audienceId: lesson.audienceId },
    },
    lesson,
  );
  const rows = [...organizations].map(([organizationId, person]) => ({
    ...{ releaseId: release.id, teamId: lesson.teamId, organizationId, state: 'agreed' as const, askedAt, answeredAt: askedAt },
    ...{ answeredBy: keys.of('Person', person), answeredByName: nameIn(sample, person), audienceId: release.audienceId },
  }));
  await work.insertAll(ReleaseApproval, rows, release);
  return release;
}
