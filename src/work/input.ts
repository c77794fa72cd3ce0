import { invalid, type FieldProblem } from './refusal.js';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** A text that PostgreSQL can't hold: NUL, or half a surrogate pair. */
const unstorable = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

// Marks that turn the direction of writing, and everything that is no character at all.
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Nothing is to be seen of it: blanks, signs without a width, letters that only fill a place. */
export const isBlank = (text: string): boolean => /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** A name that looks like what it is: something is to be seen of it, and nothing in it makes its surroundings look different. */
export const isName = (text: string): boolean => !misleading.test(text) && /[\p{L}\p{N}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));

/**
 * Collects everything that is wrong with an input, so that the form can show it at once; `done()` throws INVALID with
 * the fields named. Undefined means "not sent" and passes unless required.
 */
export class Check {
  private readonly problems: FieldProblem[] = [];

  private say(field: string, reason: FieldProblem['reason'], limit?: number): void {
    this.problems.push(limit === undefined ? { field, reason } : { field, reason, limit });
  }

  /** Limit in UTF-16 units, as the client's fields count. */
  text(field: string, value: string | null | undefined, { max = 4000, required = false } = {}): this {
    if (required && (value === null || (value !== undefined && isBlank(value)))) this.say(field, 'required');
    else if (value == null) return this;
    else if (unstorable(value)) this.say(field, 'malformed');
    else if (value.length > max) this.say(field, 'too_long', max);
    return this;
  }

  texts(field: string, values: readonly string[] | null | undefined, { max = 20, each = 100 } = {}): this {
    if (values && values.length > max) this.say(field, 'too_many', max);
    else for (const value of values ?? []) this.text(field, value, { max: each, required: true });
    return this;
  }

  id(field: string, value: string | null | undefined): this {
    if (value != null && !id.test(value)) this.say(field, 'malformed');
    return this;
  }

  ids(field: string, values: readonly string[] | null | undefined, { max = 500, min = 0 } = {}): this {
    if (values && values.length > max) this.say(field, 'too_many', max);
    else if (values && values.length < min) this.say(field, 'required');
    else for (const value of values ?? []) this.id(field, value);
    return this;
  }

  /** One of a list of keys, for instance of the pack's. */
  key(field: string, value: string | null | undefined, known: { has(key: string): boolean }): this {
    if (value != null && !known.has(value)) this.say(field, 'unknown');
    return this;
  }

  keys(field: string, values: readonly string[] | null | undefined, known: { has(key: string): boolean }, max = 50): this {
    if (values && values.length > max) this.say(field, 'too_many', max);
    else for (const value of values ?? []) this.key(field, value, known);
    return this;
  }

  whole(field: string, value: number | null | undefined, min: number, max: number): this {
    if (value != null && (!Number.isInteger(value) || value < min || value > max)) this.say(field, 'out_of_range', value < min ? min : max);
    return this;
  }

  number(field: string, value: number | null | undefined, min: number, max: number): this {
    if (value != null && !(value >= min && value <= max)) this.say(field, 'out_of_range');
    return this;
  }

  /** A calendar date within a century of today's use. */
  date(field: string, value: string | null | undefined): this {
    if (value == null) return this;
    if (!calendarDate.test(value) || Number.isNaN(Date.parse(value)) || !new Date(value).toISOString().startsWith(value)) this.say(field, 'malformed');
    else if (value < '1990-01-01' || value > '2100-12-31') this.say(field, 'out_of_range');
    return this;
  }

  /** An address that opens a page and nothing else. */
  link(field: string, value: string | null | undefined): this {
    if (value == null) return this;
    return this.text(field, value, { max: 500 }).that(field, /^https:\/\/[^\s/]+/.test(value) && URL.canParse(value), 'malformed');
  }

  that(field: string, holds: boolean, reason: FieldProblem['reason']): this {
    if (!holds) this.say(field, reason);
    return this;
  }

  done(): void {
    if (this.problems.length) throw invalid(...this.problems);
  }
}

export const isId = (value: string): boolean => id.test(value);

/** One of the zones that everybody's clock knows; an offset says nothing about summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
