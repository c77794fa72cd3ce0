import { Lesson, QualityCheck, tests } from '../lessons/lesson.js';
import { holds } from '../lessons/lesson.rules.js';
import type { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { PackData } from './pack.shape.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData } from './sample.shape.js';
import type { SampleLesson } from './sample.shape.lessons.js';

interface Checking {
  sample: SampleData;
  pack: PackData;
  refer: Refer;
  report: Report;
}

const keys = (rows: { key: string }[]) => new Set(rows.map(({ key }) => key));

const reviewOf = (sample: SampleData, observation: string | null) =>
  sample.afterActionReviews.find(({ observations }) => observations.some(({ key }) => key === observation));

export const seatOf = (sample: SampleData, tactic: string, person: string) => {
  const board = sample.tactics.find(({ key }) => key === tactic)?.board;
  const team = sample.boards.find(({ key }) => key === board)?.team;
  return sample.seats.find((seat) => seat.team === team && seat.holder === person);
};

/** What a lesson of the sample says of people, tactics and words that are not there. */
export function lessonReferences(lesson: SampleLesson, at: number, { sample, pack, refer, report }: Checking): void {
  refer('lessons', [at, 'tactic'], lesson.tactic, keys(sample.tactics), 'tactic');
  if (lesson.observation !== null && reviewOf(sample, lesson.observation)?.tactic !== lesson.tactic)
    report('lessons', [at, 'observation'], 'It comes of a review of the same tactic');
  refer('lessons', [at, 'typeKey'], lesson.typeKey, keys(pack.tacticTypes), 'tactic type');
  refer('lessons', [at, 'strand'], lesson.strand, keys(pack.strands), 'strand');
  refer('lessons', [at, 'level'], lesson.level, keys(pack.levels), 'level');
  refer('lessons', [at, 'handling'], lesson.handling, keys(pack.labels), 'handling label');
  refer('lessons', [at, 'livedExperience'], lesson.livedExperience?.outcome ?? null, keys(pack.reviewOutcomes), 'outcome of a review');
  const writer = seatOf(sample, lesson.tactic, lesson.by);
  if (!writer) report('lessons', [at, 'by'], 'Whoever writes it sits on the team');
  for (const { by } of lesson.checks) {
    const checker = seatOf(sample, lesson.tactic, by);
    if (!checker || checker.organization === writer?.organization) report('lessons', [at, 'checks'], 'Somebody of another organization of the team checks it');
  }
  for (const one of lesson.release?.agreed ?? [])
    if (!seatOf(sample, lesson.tactic, one)) report('lessons', [at, 'release'], 'Whoever agrees sits on the team');
  if (lesson.release && lesson.state !== 'validated') report('lessons', [at, 'release'], 'What the network reads is validated');
  if ((lesson.state === 'validated') !== (lesson.validatedOn !== null)) report('lessons', [at, 'validatedOn'], 'What is validated says since when');
}

export interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  tactic: Tactic;
}

export const nameIn = (sample: SampleData, person: string): string => sample.people.find(({ key }) => key === person)!.displayName;

export async function makeLesson(work: Work, one: SampleLesson, { sample, keys, days, tactic }: World): Promise<Lesson> {
  const seat = seatOf(sample, one.tactic, one.by)!;
  const { context, takes, cost, livedExperience } = one;
  const review = reviewOf(sample, one.observation);
  const validatedAt = days.at(one.validatedOn);
  const made = await work.insert(Lesson, {
    ...{ teamId: tactic.teamId, tacticId: tactic.id, title: one.title, kind: one.kind, state: one.state, validatedAt },
    ...{ observationId: keys.maybe('Observation', one.observation), afterActionReviewId: keys.maybe('AfterActionReview', review?.key ?? null) },
    ...{ tacticTypeKey: one.typeKey, strand: one.strand, level: one.level, problem: one.problem, language: one.language, handling: one.handling },
    ...{ contextPlaceSize: context.placeSize, contextLaw: context.law, contextPartners: context.partners, contextMarket: context.market },
    ...{ contextFunding: context.funding, contextPeriod: context.period, whatWeDid: one.whatWeDid, result: one.result },
    ...{ mechanism: one.mechanism, mechanismKey: one.mechanismKey, moderators: one.moderators },
    ...{ takesPeople: takes.people, takesHours: takes.hours, takesSkills: takes.skills },
    ...{ takesAgreements: takes.agreements, takesApprovals: takes.approvals, takesLeadTime: takes.leadTime },
    ...{ costBand: cost.band, costMoney: cost.money, costHours: cost.hours, costPayer: cost.payer },
    ...{ doThis: one.doThis, avoid: one.avoid, appliesIf: one.appliesIf, notIf: one.notIf, coreElements: one.coreElements, mayChange: one.mayChange },
    ...{ harms: one.harms, legalNotes: one.legalNotes, sources: one.sources, templates: one.templates },
    ...{ evidenceStrength: one.evidence.strength, evidenceDirection: one.evidence.direction },
    ...{ contactSeatId: keys.of('Seat', seat.key), reviewOn: days.on({ days: 730 })! },
    ...{ livedExperienceReviewNeeded: livedExperience !== null, livedExperienceOutcome: livedExperience?.outcome ?? null },
    livedExperienceConcerns: livedExperience?.concerns ?? null,
    ...{ writerId: work.viewer.person, writerName: nameIn(sample, one.by), organizationId: keys.of('Organization', seat.organization) },
    audienceId: await work.audienceOf([`team/${tactic.teamId}`]),
  });
  holds(made);
  return made;
}

/** In the name of whoever checked it. */
export async function makeCheck(
  work: Work,
  lesson: Lesson,
  one: SampleLesson,
  check: SampleLesson['checks'][number],
  { sample, keys }: World,
): Promise<QualityCheck> {
  const { organization } = seatOf(sample, one.tactic, check.by)!;
  const ticked = Object.fromEntries(tests.map((test) => [test, !check.not.includes(test)])) as Pick<QualityCheck, (typeof tests)[number]>;
  const row = {
    ...{ lessonId: lesson.id, teamId: lesson.teamId, reviewerId: work.viewer.person, reviewerName: nameIn(sample, check.by) },
    ...{ organizationId: keys.of('Organization', organization), ...ticked, note: check.note, lessonVersion: lesson.version, audienceId: lesson.audienceId },
  };
  return work.insert(QualityCheck, row, lesson);
}
