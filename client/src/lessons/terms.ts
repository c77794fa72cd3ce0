import { IconAlertTriangle, IconBulb, IconCircleCheck, IconCircleX, IconListNumbers, type Icon } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Lesson } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack, type PackList } from '../shell/pack.js';
import { store } from '../sync/index.js';
import { useLessonWords } from './words.js';

export const kinds = ['worked', 'did_not', 'surprise', 'how_to', 'warning'] as const;
export const states = ['observed', 'identified', 'validated', 'shared', 'applied', 'adopted', 'retired'] as const;
/** How sure, the least sure first. */
export const strengths = ['idea', 'practice_one', 'practice_many', 'measured', 'compared', 'controlled', 'synthesized'] as const;
export const directions = ['helps', 'helps_probably', 'no_difference', 'harms', 'mixed', 'unknown'] as const;
export const mechanisms = ['perceived_risk', 'effort', 'reward', 'norms', 'shame', 'knowledge', 'substitute_needs', 'capacity', 'legitimacy'] as const;
export const placeSizes = ['under_50000', 'under_250000', 'under_1000000', 'over_1000000'] as const;
export const costBands = ['working_hours', 'under_10000', 'under_100000', 'over_100000'] as const;
export const languages = ['en', 'es'] as const;

type Kind = (typeof kinds)[number];

export const kindIcons: Readonly<Record<Kind, Icon>> = {
  worked: IconCircleCheck,
  did_not: IconCircleX,
  surprise: IconBulb,
  how_to: IconListNumbers,
  warning: IconAlertTriangle,
};

// A word that ends in "_one" would be the singular of something.
const strengthKeys = { practice_one: 'oneTeam', practice_many: 'manyTeams' } as const;
type Strength = (typeof strengths)[number];
const wordOf = (strength: Strength) => (strength === 'practice_one' || strength === 'practice_many' ? strengthKeys[strength] : strength);

export interface Term {
  readonly key: string;
  readonly name: string;
  readonly hint?: string | undefined;
}

/** Every field whose value is one of a list, with the list. */
export interface LessonTerms {
  of(field: string): readonly Term[] | undefined;
  /** The value as a person reads it; nothing where nothing is said. */
  name(field: string, key: string | null | undefined): string | undefined;
  hint(field: string, key: string | null | undefined): string | undefined;
}

const packLists: Readonly<Record<string, PackList>> = {
  tacticTypeKey: 'tacticTypes',
  strand: 'strands',
  level: 'levels',
  livedExperienceOutcome: 'reviewOutcomes',
};

export function useLessonTerms(): LessonTerms {
  const t = useLessonWords();
  const pack = usePack();
  return useMemo(() => {
    const lists: Readonly<Record<string, readonly Term[]>> = {
      kind: kinds.map((key) => ({ key, name: t(`kind_${key}`) })),
      state: states.map((key) => ({ key, name: t(`state_${key}`), hint: t(`stateHint_${key}`) })),
      evidenceStrength: strengths.map((key) => ({ key, name: t(`strength_${wordOf(key)}`), hint: t(`strengthHint_${wordOf(key)}`) })),
      evidenceDirection: directions.map((key) => ({ key, name: t(`direction_${key}`) })),
      mechanismKey: mechanisms.map((key) => ({ key, name: t(`mechanism_${key}`) })),
      contextPlaceSize: placeSizes.map((key) => ({ key, name: t(`place_${key}`) })),
      costBand: costBands.map((key) => ({ key, name: t(`cost_${key}`) })),
      language: languages.map((key) => ({ key, name: t(`language_${key}`) })),
      // A handling label is known by its key, in every language.
      handling: pack.list('labels').map(({ key, name }) => ({ key, name: key, hint: name })),
    };
    const of = (field: string) => lists[field] ?? (packLists[field] && pack.list(packLists[field]));
    const find = (field: string, key: string | null | undefined) => (key == null ? undefined : of(field)?.find((one) => one.key === key));
    return { of, name: (field, key) => find(field, key)?.name ?? key ?? undefined, hint: (field, key) => find(field, key)?.hint };
  }, [t, pack]);
}

/** What a lesson says, at home or as others read it. */
export type SaidLesson = Pick<
  Lesson,
  | ('title' | 'kind' | 'tacticTypeKey' | 'handling' | 'language' | 'written' | 'evidenceStrength' | 'evidenceDirection' | 'sources')
  | ('problem' | 'whatWeDid' | 'result' | 'mechanism' | 'mechanismKey' | 'moderators' | 'appliesIf' | 'notIf' | 'harms' | 'legalNotes')
  | ('doThis' | 'avoid' | 'coreElements' | 'mayChange' | 'contextPlaceSize' | 'contextPeriod' | 'contextPartners' | 'contextLaw' | 'contextMarket')
  | ('contextFunding' | 'takesPeople' | 'takesHours' | 'takesSkills' | 'takesAgreements' | 'takesApprovals' | 'takesLeadTime' | 'costMoney' | 'costHours')
  | ('costBand' | 'costPayer' | 'templates' | 'reviewOn' | 'expiresOn')
>;

export type LessonField = Exclude<
  keyof Lesson,
  | '__typename'
  | ('id' | 'version' | 'teamId' | 'audience' | 'archivedAt' | 'madeAt' | 'madeBy' | 'changedAt' | 'changedBy')
  | ('writerId' | 'writerName' | 'organizationId' | 'state' | 'validatedAt' | 'written' | 'tacticId' | 'afterActionReviewId' | 'observationId')
>;

/** All that a person writes in a lesson, or is told is missing, in the order of the form. */
export const fieldNames = [
  ...(['title', 'kind', 'problem', 'tacticTypeKey', 'strand', 'level'] as const),
  ...(['contextPlaceSize', 'contextPeriod', 'contextPartners', 'contextLaw', 'contextMarket', 'contextFunding'] as const),
  ...(['whatWeDid', 'result', 'mechanism', 'mechanismKey', 'moderators', 'evidenceStrength', 'evidenceDirection'] as const),
  ...(['doThis', 'avoid', 'appliesIf', 'notIf', 'coreElements', 'mayChange'] as const),
  ...([
    'takesPeople',
    'takesHours',
    'takesSkills',
    'takesAgreements',
    'takesApprovals',
    'takesLeadTime',
    'costBand',
    'costMoney',
    'costHours',
    'costPayer',
  ] as const),
  ...(['harms', 'legalNotes', 'livedExperienceReviewNeeded', 'livedExperienceOutcome', 'livedExperienceConcerns', 'livedExperienceReason'] as const),
  ...(['sources', 'templates', 'language', 'contactSeatId', 'reviewOn', 'expiresOn', 'supersedesId'] as const),
  ...(['handling', 'labelReason', 'retiredBecause', 'appliedHow'] as const),
] satisfies readonly LessonField[];

const known: ReadonlySet<string> = new Set([...fieldNames, 'qualityChecks', 'audience']);
const isField = (field: string): field is LessonField => known.has(field);

export interface LessonFieldText {
  name(field: string): string;
  value(field: string, value: unknown): string;
}

/** Says the fields of a lesson and what stands in them, for its history and for what is missing. */
export function useLessonFields(): LessonFieldText {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const dates = useDates();
  return useMemo(() => {
    const one = (field: string, value: unknown): string => {
      if (typeof value === 'boolean') return t(value ? 'passes' : 'fails');
      if (typeof value !== 'string' || value === '') return t('none');
      if (field === 'supersedesId') return store.get('lesson', value)?.title ?? '…';
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dates.day(value);
      return terms.name(field, value) ?? value;
    };
    return {
      name: (field) => (isField(field) ? t(`field_${field}`) : field),
      value: (field, value) => {
        const lines: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
        return lines?.length ? lines.map((line) => one(field, line)).join('\n') : one(field, value);
      },
    };
  }, [t, terms, dates]);
}
