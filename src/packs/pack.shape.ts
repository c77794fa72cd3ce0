import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/, 'Expected a key of lower-case letters, digits and underscores');
const words = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** Absent means "not recorded yet": the interface says so, nothing is made up. */
const recorded = words.nullable().default(null);
const term = z.strictObject({ key, name: words, hint: recorded });

/** Stage keys are code: a pack names them and can neither add nor drop one. */
export const stageKeys = ['idea', 'designing', 'ready', 'testing', 'running', 'routine', 'stopped', 'handed_over'] as const;
const labelKeys = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;

const head = z.strictObject({ key, name: words, version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Expected a version like 1.0.0') });
const sector = z.strictObject({
  key,
  name: words,
  /** Named in words.json as `group.<key>`. */
  group: key,
  /** Drawn instead of the group's, where one group holds unlike sectors. */
  icon: z.enum(['school']).nullable().default(null),
  brings: words,
  constraint: recorded,
});
const level = z.strictObject({
  key,
  name: words,
  objects: z.array(z.strictObject({ object: key, meaning: words })).min(1),
  test: recorded,
});

const tacticType = z.strictObject({
  key,
  name: words,
  line: words,
  levels: z.array(key).min(1),
  strands: z.array(key).min(1),
  /** Named in words.json as `family.<key>`. */
  family: key,
  leadSectors: z.array(key).min(1),
  partnerSectors: z.array(key),
  indicators: z.array(key),
  caution: recorded,
  evidence: recorded,
  mechanism: recorded,
  /** True: plain thinking, not taken from a source. */
  mechanismIsReasoning: z.boolean(),
  worksBestIf: recorded,
  considerations: recorded,
  considerationsAreReasoning: z.boolean(),
  knownHarms: recorded,
  legalAuthority: recorded,
  costBand: recorded,
  timeToStart: recorded,
  coreElements: z.array(words).default([]),
  adaptableElements: z.array(words).default([]),
});

const indicatorTemplate = z.strictObject({
  key,
  name: words,
  kind: z.enum(['input', 'activity', 'output', 'outcome', 'outcome_proxy', 'balancing', 'health', 'context']),
  unit: words,
  definition: recorded,
  direction: z.enum(['down', 'up', 'none', 'toward_one']),
  /** Between places: yes, only as a rate, or no. */
  comparable: z.enum(['yes', 'rate', 'no']),
  source: recorded,
  caveat: recorded,
});

/** One JSON file each, named as the key in kebab case: `stopReasons` is `stop-reasons.json`. */
export const packFiles = {
  sectors: z.array(sector),
  strands: z.array(term),
  levels: z.array(level),
  objects: z.array(term),
  stages: z.array(z.strictObject({ key: z.enum(stageKeys), name: words })).length(stageKeys.length),
  stopReasons: z.array(term),
  blockerTypes: z.array(term),
  confidences: z.array(term),
  reviewStages: z.array(term),
  reviewOutcomes: z.array(term),
  roles: z.array(term),
  labels: z.array(z.strictObject({ key: z.enum(labelKeys), name: words })).length(labelKeys.length),
  tacticTypes: z.array(tacticType),
  indicatorTemplates: z.array(indicatorTemplate),
  glossary: z.array(z.strictObject({ key, name: words, meaning: words, avoid: recorded })),
  /** What the pack calls things that code names otherwise: `review`, `group.<key>`, `family.<key>`, `kind.<key>`, `obligation.<key>`, `agreement.<key>`; words for people as `people.<key>`. */
  words: z.array(z.strictObject({ key, name: words })),
};
export const packHead = head;
/** Same names and shape as the type Pack of the API, so that it can be answered as it is. */
export const PackData = head.extend(packFiles);
export type PackData = z.infer<typeof PackData>;
