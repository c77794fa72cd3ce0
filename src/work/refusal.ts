import { GraphQLError } from 'graphql';

/** Why the server will not do it: the code is the contract, the texts for people live in the client's catalogs. */
export type Reason = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'FORBIDDEN' | 'INVALID' | 'CONFLICT' | 'TOO_MANY';
export const reasons: readonly Reason[] = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT', 'TOO_MANY'];

/** What is wrong with one field of an input: `title` is `too_long`, and the `limit` is 200. */
export interface FieldProblem {
  field: string;
  reason: 'required' | 'too_long' | 'too_short' | 'malformed' | 'unknown' | 'out_of_range' | 'too_many' | 'not_allowed' | 'circle' | 'too_wide';
  limit?: number;
}

const messages: Record<Reason, string> = {
  UNAUTHENTICATED: 'Sign in to go on.',
  NOT_FOUND: 'There is no such thing, or it is not shared with you.',
  FORBIDDEN: 'You may see this, but not do this.',
  INVALID: 'Something in what was sent is not right.',
  CONFLICT: 'Someone changed this first.',
  TOO_MANY: 'Too many requests. Wait a moment and try again.',
};

/** Thrown by whatever refuses; leaves the server as `extensions.code` with details typed per reason. */
export class Refusal extends GraphQLError {
  constructor(
    readonly reason: Reason,
    details: Record<string, unknown> = {},
    message = messages[reason],
  ) {
    super(message, { extensions: { code: reason, ...details } });
  }
}

export const invalid = (...fields: FieldProblem[]) => new Refusal('INVALID', { fields });
