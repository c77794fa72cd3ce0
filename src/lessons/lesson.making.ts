import { audienceFor, type AudienceInput } from '../audience/audience.js';
import { nameOf } from '../tactics/seated.js';
import type { HeldSeat, Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';
import { Lesson } from './lesson.js';
import { holds } from './lesson.rules.js';
import type { Source } from './lesson.source.js';

/** Two years on, people look at it again. */
function inTwoYears(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 2);
  return day.toISOString().slice(0, 10);
}

export const seatOn = (viewer: Viewer, teamId: string): HeldSeat => viewer.seatsOn(teamId).find((seat) => seat.role !== 'guest')!;
const empty = { doThis: [], avoid: [], coreElements: [], mayChange: [], sources: [], templates: [] };

/** A lesson in the name of this viewer, with what it is drafted from; whatever else it says comes later. */
export async function makeDraft(work: Work, { teamId, fields, audienceId }: Source, audience?: AudienceInput | null): Promise<Lesson> {
  const seat = seatOn(work.viewer, teamId);
  const lesson = await work.insert(Lesson, {
    ...{ ...empty, language: 'en', contactSeatId: seat.id, reviewOn: inTwoYears(), handling: 'TLP:AMBER+STRICT', livedExperienceReviewNeeded: false },
    ...fields,
    ...{
      teamId,
      state: 'observed' as const,
      writerId: work.viewer.person,
      writerName: await nameOf(work, work.viewer.person),
      organizationId: seat.organization,
    },
    audienceId: audienceId && !audience ? audienceId : await audienceFor(work, teamId, audience),
  });
  holds(lesson);
  return lesson;
}
