import { z } from 'zod';
import { day, key, optional, text } from './sample.words.js';

/** A promise that comes back. `marks` tell of its latest dates before today, the oldest first; one that is due was not marked yet. */
export const commitment = z.strictObject({
  key,
  team: key,
  organization: key,
  title: text.max(200),
  why: optional(text),
  by: key,
  on: day,
  /** Null while it is asked. */
  owner: optional(key),
  state: z.enum(['proposed', 'accepted', 'paused']).default('accepted'),
  rule: text.max(300),
  startsOn: day,
  timeZone: text,
  workingDayRule: z.enum(['none', 'next', 'previous']).default('none'),
  pausedFrom: optional(day),
  pausedUntil: optional(day),
  reason: optional(text),
  /** A tactic of the team that the whole team sees. */
  tactic: optional(key),
  marks: z.array(z.strictObject({ state: z.enum(['due', 'kept', 'missed', 'skipped']), remark: optional(text) })).default([]),
});

/** What organizations of a team have agreed on, written down by somebody who leads it. */
export const agreement = z.strictObject({
  key,
  team: key,
  title: text.max(200),
  /** Named in words.json as `agreement.<key>`. */
  kind: key,
  parties: z.array(key).min(1),
  by: key,
  on: day,
  scope: optional(text),
  mayShare: optional(text),
  mayNotShare: optional(text),
  startsOn: optional(day),
  endsOn: optional(day),
  reviewOn: optional(day),
  link: optional(z.url({ protocol: /^https$/ })),
  state: z.enum(['draft', 'in_force', 'ended']).default('in_force'),
});

/** A seat that is handed over. `accepted` are items that the next holder has taken already. */
export const handOver = z.strictObject({
  key,
  seat: key,
  on: day,
  leavingOn: day,
  incoming: optional(key),
  unwritten: optional(text),
  accepted: z.array(key).default([]),
});
