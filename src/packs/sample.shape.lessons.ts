import { z } from 'zod';
import { day, key, optional, text } from './sample.words.js';

const test = z.enum(['context', 'happened', 'why', 'soWhat', 'whereApplies']);
const lines = z.array(text.max(500)).max(20).default([]);

/** What a team learned, in the name of who wrote it; the team is that of its tactic. */
export const lesson = z.strictObject({
  key,
  tactic: key,
  /** What a review of that tactic brought up, where it grew from that. */
  observation: optional(key),
  by: key,
  kind: z.enum(['worked', 'did_not', 'surprise', 'how_to', 'warning']),
  state: z.enum(['observed', 'identified', 'validated']),
  validatedOn: optional(day),
  handling: text,
  language: z.enum(['en', 'es']).default('en'),
  title: text.max(120),
  typeKey: key,
  strand: key,
  level: key,
  problem: text,
  context: z.strictObject({
    placeSize: z.enum(['under_50000', 'under_250000', 'under_1000000', 'over_1000000']),
    law: optional(text),
    partners: optional(text),
    market: optional(text),
    funding: optional(text),
    period: text,
  }),
  whatWeDid: text,
  result: text,
  mechanism: optional(text),
  mechanismKey: optional(key),
  moderators: optional(text),
  takes: z
    .strictObject({
      people: optional(text),
      hours: optional(text),
      skills: optional(text),
      agreements: optional(text),
      approvals: optional(text),
      leadTime: optional(text),
    })
    .prefault({}),
  cost: z.strictObject({ band: optional(key), money: optional(text), hours: optional(text), payer: optional(text) }).prefault({}),
  doThis: lines,
  avoid: lines,
  appliesIf: optional(text),
  notIf: optional(text),
  coreElements: lines,
  mayChange: lines,
  harms: optional(text),
  legalNotes: optional(text),
  sources: z.array(z.url({ protocol: /^https$/ })).default([]),
  templates: z.array(z.url({ protocol: /^https$/ })).default([]),
  evidence: z.strictObject({ strength: key, direction: key }),
  /** Where people with lived experience have to be heard; without an outcome it still waits for them. */
  livedExperience: optional(z.strictObject({ outcome: optional(key), concerns: optional(text) })),
  /** By people of another organization; which of the five questions they could not answer with yes. */
  checks: z.array(z.strictObject({ by: key, not: z.array(test).default([]), note: optional(text) })).default([]),
  /** The network reads it: who agreed beside whoever wrote it, and why what the scan found may stay. */
  release: optional(z.strictObject({ on: day, agreed: z.array(key).min(1), hideCity: z.boolean().default(false), reason: text, word: optional(text) })),
});
export type SampleLesson = z.infer<typeof lesson>;
