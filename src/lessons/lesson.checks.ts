import { checkDue } from '../tasks/task.checks.js';
import { Check, isBlank } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { costBands } from './cost.js';
import type { LessonFieldsInput } from './lesson.inputs.js';
import { directions, languages, Lesson, lessonKinds, mechanisms, placeSizes, strengths, type LessonKind } from './lesson.js';

export const titleLength = 120;
const most = 20;
const longTexts = [
  ...(['problem', 'contextLaw', 'contextPartners', 'contextMarket', 'contextFunding', 'contextPeriod'] as const),
  ...(['whatWeDid', 'result', 'mechanism', 'moderators', 'appliesIf', 'notIf', 'harms', 'legalNotes'] as const),
  ...(['takesPeople', 'takesHours', 'takesSkills', 'takesAgreements', 'takesApprovals', 'takesLeadTime'] as const),
  ...(['costMoney', 'costHours', 'costPayer', 'livedExperienceConcerns', 'livedExperienceReason'] as const),
] as const;
const lists = ['doThis', 'avoid', 'coreElements', 'mayChange'] as const;
const addresses = ['sources', 'templates'] as const;
const never = ['title', 'kind', 'language', 'contactSeatId', 'reviewOn', 'handling', 'livedExperienceReviewNeeded'] as const;

/** What may stand in the fields of a lesson, whichever act sends them. */
export function checkFields(check: Check, input: LessonFieldsInput): Check {
  for (const field of longTexts) check.text(field, input[field]);
  for (const field of lists) check.texts(field, input[field], { max: most, each: 500 });
  for (const field of never) check.that(field, input[field] !== null, 'required');
  check
    .text('title', input.title ?? undefined, { max: titleLength, required: true })
    .key('kind', input.kind, lessonKinds)
    .key('tacticTypeKey', input.tacticTypeKey, vocabulary('tacticTypes'))
    .key('strand', input.strand, vocabulary('strands'))
    .key('level', input.level, vocabulary('levels'))
    .key('contextPlaceSize', input.contextPlaceSize, placeSizes)
    .key('costBand', input.costBand, costBands)
    .key('mechanismKey', input.mechanismKey, mechanisms)
    .key('evidenceStrength', input.evidenceStrength, strengths)
    .key('evidenceDirection', input.evidenceDirection, directions)
    .key('language', input.language, languages)
    .id('contactSeatId', input.contactSeatId)
    .date('reviewOn', input.reviewOn)
    .id('supersedesId', input.supersedesId)
    .key('handling', input.handling, vocabulary('labels'))
    .key('livedExperienceOutcome', input.livedExperienceOutcome, vocabulary('reviewOutcomes'));
  for (const field of addresses) {
    const links = input[field];
    if (links && links.length > most) check.texts(field, links, { max: most });
    else links?.forEach((link, at) => check.link(`${field}.${at}`, link));
  }
  return checkDue(check, 'expiresOn', input.expiresOn);
}

/** No review at all says why. */
export function checkLivedExperience(check: Check, { livedExperienceOutcome, livedExperienceReason }: LessonFieldsInput): Check {
  return check.that('livedExperienceReason', livedExperienceOutcome !== 'not_reviewed' || !!livedExperienceReason?.trim(), 'required');
}

/** A seat that is held on the team, and a lesson of the team that this viewer sees and that does not follow from this one. */
export async function checkLinks(work: Work, check: Check, teamId: string, input: LessonFieldsInput, self?: string): Promise<void> {
  if (input.contactSeatId) {
    const found = await work.query('select s.id from app.seat s where s.id = $1 and s.team_id = $2 and app.living(s)', [input.contactSeatId, teamId]);
    check.that('contactSeatId', found.length === 1, 'unknown');
  }
  if (input.supersedesId) {
    const [earlier] = await work.find(Lesson, { id: input.supersedesId, teamId });
    check.that('supersedesId', earlier !== undefined, 'unknown');
    if (self && earlier) check.that('supersedesId', !(await follows(work, earlier.id, self)), 'circle');
  }
  check.done();
}

/** Is one, or one whose place it took, the other? Looked for along what this viewer sees. */
async function follows(work: Work, one: string, other: string): Promise<boolean> {
  const rows = await work.query(
    `with recursive earlier as (select $1::uuid as id union select l.supersedes_id from app.lesson l join earlier e on l.id = e.id where l.supersedes_id is not null)
     select id from earlier where id = $2`,
    [one, other],
  );
  return rows.length > 0;
}

const tidy = (lines: string[] | null | undefined): string[] | undefined => (lines === null ? [] : lines?.map((line) => line.trim()));

/** The fields as they are stored. A list that is emptied is empty; blank words are none. */
export function fieldsOf(input: LessonFieldsInput): Partial<Lesson> {
  const { tacticTypeKey, strand, level, contextPlaceSize, costBand, mechanismKey, evidenceStrength, evidenceDirection } = input;
  const fields: Partial<Lesson> = { tacticTypeKey, strand, level, contextPlaceSize, costBand, mechanismKey, evidenceStrength, evidenceDirection };
  for (const field of longTexts) fields[field] = input[field] != null && isBlank(input[field]) ? null : input[field];
  for (const field of [...lists, ...addresses]) fields[field] = tidy(input[field]);
  return {
    ...fields,
    title: input.title?.trim(),
    kind: (input.kind as LessonKind | null) ?? undefined,
    language: input.language ?? undefined,
    contactSeatId: input.contactSeatId?.toLowerCase(),
    reviewOn: input.reviewOn ?? undefined,
    expiresOn: input.expiresOn,
    supersedesId: input.supersedesId === null ? null : input.supersedesId?.toLowerCase(),
    handling: input.handling ?? undefined,
    livedExperienceReviewNeeded: input.livedExperienceReviewNeeded ?? undefined,
    livedExperienceOutcome: input.livedExperienceOutcome,
  };
}

/** Only what was sent. */
export const sent = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
