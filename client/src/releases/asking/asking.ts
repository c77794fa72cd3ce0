import type { Lesson } from '../../generated/rows.js';
import type { Sharing } from '../standing.js';
import { checklist } from '../standing.js';

type Check = Sharing['releaseCheck'];
export type Finding = Check['findings'][number];

/** What is filled in before a lesson is sent out; it stays while somebody goes to change the text. */
export interface Asking {
  readonly hideCity: boolean;
  /** Where the city is said. */
  readonly hideContact: boolean;
  /** By the key of the finding: why it may stay. */
  readonly words: Readonly<Record<string, string>>;
  readonly ticked: ReadonlySet<string>;
  readonly organizationIds: readonly string[];
  readonly label: string | undefined;
  readonly embargoUntil: string;
  readonly reason: string;
}

export const emptyAsking: Asking = {
  hideCity: false,
  hideContact: false,
  words: {},
  ticked: new Set(),
  organizationIds: [],
  label: undefined,
  embargoUntil: '',
  reason: '',
};

/** Before its day comes, it holds no longer. */
export const waitsTooLong = ({ expiresOn }: Pick<Lesson, 'expiresOn'>, { embargoUntil }: Asking): boolean =>
  expiresOn !== null && embargoUntil !== '' && embargoUntil >= expiresOn;

type Lack = 'needsReason' | 'needsChecklist' | 'needsWords' | 'needsChange' | 'needsEarlierDay';

/** What is not filled in, in the order in which it stands there. */
export function lacksOf(lesson: Pick<Lesson, 'expiresOn'>, asking: Asking, { findings }: Check): Lack[] {
  const lacks: Lack[] = [];
  if (findings.some(({ blocks }) => blocks)) lacks.push('needsChange');
  if (findings.some(({ key, blocks }) => !blocks && !asking.words[key]?.trim())) lacks.push('needsWords');
  if (checklist.some((line) => !asking.ticked.has(line))) lacks.push('needsChecklist');
  if (waitsTooLong(lesson, asking)) lacks.push('needsEarlierDay');
  if (!asking.reason.trim()) lacks.push('needsReason');
  return lacks;
}

/** As the server takes it. */
export const inputOf = (lesson: { id: string; version: number; handling: string }, asking: Asking, { findings }: Check) => ({
  ...{ lessonId: lesson.id, version: lesson.version, reason: asking.reason.trim(), checklist: [...asking.ticked], hideCity: asking.hideCity },
  hideContact: asking.hideContact,
  lookedAt: findings.flatMap(({ key, blocks }) => (blocks ? [] : [{ key, word: asking.words[key]?.trim() ?? '' }])),
  ...{ organizationIds: [...asking.organizationIds], embargoUntil: asking.embargoUntil || null, handling: asking.label ?? 'TLP:GREEN' },
});
