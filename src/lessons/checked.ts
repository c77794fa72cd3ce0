import type { Work } from '../work/work.js';
import { QualityCheck, type Lesson } from './lesson.js';

/** What the five questions of a quality check are about: what the lesson says, and on what it rests. Its dates and its state are not. */
export const checkedFields = [
  ...(['title', 'kind', 'tacticTypeKey', 'strand', 'level', 'problem'] as const),
  ...(['contextPlaceSize', 'contextLaw', 'contextPartners', 'contextMarket', 'contextFunding', 'contextPeriod'] as const),
  ...(['whatWeDid', 'result', 'mechanism', 'mechanismKey', 'moderators'] as const),
  ...(['takesPeople', 'takesHours', 'takesSkills', 'takesAgreements', 'takesApprovals', 'takesLeadTime'] as const),
  ...(['costBand', 'costMoney', 'costHours', 'costPayer'] as const),
  ...(['doThis', 'avoid', 'appliesIf', 'notIf', 'coreElements', 'mayChange'] as const),
  ...(['harms', 'legalNotes'] as const),
  ...(['evidenceStrength', 'evidenceDirection', 'sources', 'templates'] as const),
] as const;

/** Does what was looked at stand there still? What the journal can't tell this viewer counts as changed. */
export async function isAsChecked(work: Work, lesson: Lesson, { lessonVersion }: QualityCheck): Promise<boolean> {
  const moved = await work.movedSince(lesson, lessonVersion);
  return moved !== undefined && checkedFields.every((field) => !moved.has(field));
}

export async function outdatedChecks(work: Work, lesson: Lesson): Promise<QualityCheck[]> {
  const outdated: QualityCheck[] = [];
  for (const check of await work.find(QualityCheck, { lessonId: lesson.id, archivedAt: null }, { order: 'made_at, id', limit: 200 }))
    if (!(await isAsChecked(work, lesson, check))) outdated.push(check);
  return outdated;
}
