import { z } from 'zod';
import { day, key, optional, text } from './sample.words.js';

/** What a team asks the network, in the name of who asked at home. Answers are of other teams, or more from those who asked. */
export const question = z.strictObject({
  key,
  team: key,
  by: key,
  on: day,
  hideCity: z.boolean().default(false),
  title: text.max(120),
  context: optional(text.max(4000)),
  typeKey: optional(key),
  wantedBy: optional(day),
  answers: z.array(z.union([z.strictObject({ by: key, text }), z.strictObject({ asker: key, text })])),
  /** Which of the answers helped, counted from nothing. */
  accepted: optional(z.int().min(0)),
});
export type SampleQuestion = z.infer<typeof question>;
