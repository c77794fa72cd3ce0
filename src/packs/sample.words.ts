import { z } from 'zod';

export const key = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'Expected a key of lower-case letters, digits and dashes');
export const text = z.string().min(1);
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
export const calendarDate = z.iso.date('Expected a date like 2026-03-31');

/** A date, or a number of days from the day of loading (negative: before it), so that the sample never looks stale. */
export const day = z.union([calendarDate, z.strictObject({ days: z.int() })], { error: 'Expected a date like 2026-03-31 or {"days": -3}' });
