import { z } from 'zod';
import { day, key, optional, text } from './sample.words.js';

/** People of a team look back on a tactic, a meeting or an event; whoever is named leads. */
export const afterActionReview = z.strictObject({
  key,
  team: key,
  tactic: optional(key),
  meeting: optional(key),
  event: optional(text.max(200)),
  by: key,
  on: day,
  intended: optional(text),
  happened: optional(text),
  why: optional(text),
  keep: optional(text),
  change: optional(text),
  surprises: optional(text),
  sectors: z.array(key).default([]),
  /** A lesson of the sample names the one that it came from. */
  observations: z.array(z.strictObject({ key, kind: z.enum(['keep', 'change', 'surprise']), text: text.max(1000) })).default([]),
  done: z.boolean(),
});
