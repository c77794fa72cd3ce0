import { z } from 'zod';
import { day, key, optional, text } from './sample.words.js';

const code = optional(key);

/** That a team took over a lesson which the network reads. */
export const adoption = z.strictObject({
  key,
  lesson: key,
  team: key,
  by: key,
  state: z.enum(['considering', 'planned', 'testing', 'running', 'stopped', 'rejected']),
  startedOn: optional(day),
  /** Why it was stopped or rejected. */
  reason: optional(text),
  /** The card of the team's board; teams whose boards are not in the sample have none. */
  tactic: optional(key),
  /** By respect: law, market, partners, money, culture_language, data. */
  fit: z.record(key, z.strictObject({ answer: z.enum(['yes', 'partly', 'no', 'unknown']), note: optional(text) })).default({}),
  adaptations: z
    .array(
      z.strictObject({
        ...{ text, changed: key, fidelity: key, nature: code, happened: code, planned: code },
        ...{ decidedBy: code, level: code, goal: code, factor: code, lasting: code },
      }),
    )
    .default([]),
  reports: z
    .array(
      z.strictObject({
        on: day,
        afterMonths: optional(z.union([z.literal(3), z.literal(12)])),
        outcome: z.enum(['worked', 'partly', 'not']),
        whatChanged: text,
        numbers: optional(text),
      }),
    )
    .default([]),
  /** What the team asked those who wrote it, and what they answered, in turn; the first is a question. */
  messages: z.array(text).default([]),
});
export type SampleAdoption = z.infer<typeof adoption>;
