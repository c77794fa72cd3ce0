import { AfterActionReview, Observation } from '../lessons/after-action/after-action.js';
import type { Meeting } from '../meetings/meeting.js';
import type { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { PackData } from './pack.shape.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleAfterActionReview, SampleData } from './sample.shape.js';

interface Known {
  sample: SampleData;
  pack: PackData;
  refer: Refer;
  report: Report;
}

/** What a review of the sample says of people and things that are not there. */
export function afterActionReferences(review: SampleAfterActionReview, at: number, { sample, pack, refer, report }: Known): void {
  const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key));
  const boards = keysOf(sample.boards.filter(({ team }) => team === review.team));
  const held = sample.seats.filter((seat) => seat.team === review.team && seat.state === 'held');
  refer('afterActionReviews', [at, 'team'], review.team, keysOf(sample.teams), 'team');
  refer('afterActionReviews', [at, 'by'], review.by, new Set(held.map(({ holder }) => holder!)), 'person on the team');
  refer('afterActionReviews', [at, 'tactic'], review.tactic, keysOf(sample.tactics.filter(({ board }) => boards.has(board))), 'tactic of the team');
  refer('afterActionReviews', [at, 'meeting'], review.meeting, keysOf(sample.meetings.filter(({ team }) => team === review.team)), 'meeting of the team');
  review.sectors.forEach((sector, of) => refer('afterActionReviews', [at, 'sectors', of], sector, keysOf(pack.sectors), 'sector'));
  if ([review.tactic, review.meeting, review.event].filter((one) => one !== null).length !== 1)
    report('afterActionReviews', [at, 'event'], 'A review is about one tactic, one meeting or one event');
  if (review.done && !(review.intended && review.happened && review.why))
    report('afterActionReviews', [at, 'done'], 'What is done says what was meant, what happened and why');
}

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  about: Tactic | Meeting | undefined;
}

/** A review in the name of who led it, with what it brought up in the order of the file. */
export async function makeAfterActionReview(work: Work, said: SampleAfterActionReview, { sample, keys, days, about }: World): Promise<void> {
  const { intended, happened, why, keep, change, surprises, sectors } = said;
  const teamId = keys.of('Team', said.team);
  const audienceId = about?.audienceId ?? (await work.audienceOf([`team/${teamId}`]));
  const review = await work.insert(
    AfterActionReview,
    {
      ...{ teamId, title: about?.title ?? said.event!, heldOn: days.on(said.on)!, audienceId },
      ...{ aboutKind: said.tactic ? 'tactic' : said.meeting ? 'meeting' : 'event', tacticId: said.tactic && about!.id, meetingId: said.meeting && about!.id },
      ...{ facilitatorId: work.viewer.person, facilitatorName: sample.people.find(({ key }) => key === said.by)!.displayName },
      ...{ intended, happened, why, keep, change, surprises, sectors },
      ...(said.done ? { state: 'done', doneAt: days.at(said.on) } : { state: 'draft' }),
    },
    about,
  );
  keys.put('AfterActionReview', said.key, review.id);
  const rows = said.observations.map(({ text, kind }, position) => ({ afterActionReviewId: review.id, teamId, text, kind, position, audienceId }));
  const made = await work.insertAll(Observation, rows, review);
  said.observations.forEach(({ key }, at) => keys.put('Observation', key, made[at]!.id));
}
