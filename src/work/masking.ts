import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { databaseRefusal } from './database.errors.js';
import { reasons, type FieldProblem, type Reason } from './refusal.js';

const isReason = (code: unknown): code is Reason => reasons.includes(code as Reason);
const apolloInvalid = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What leaves the server of an error: one of the six refusals with its details, or INTERNAL with a reference that
 * stands in the log. Nothing else of it: no stack, no SQL, no suggestion of a name.
 */
export function masked(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) };
  const original = (error instanceof GraphQLError ? error.originalError : undefined) ?? error;
  const code = formatted.extensions?.code;
  if (isReason(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions!;
    return { message: formatted.message, ...place, extensions };
  }
  const refused = databaseRefusal(original);
  if (refused) return { message: refused.message, ...place, extensions: refused.extensions };
  const variable = /^Variable "\$(\w+)"/.exec(formatted.message);
  if (variable)
    return { message: 'A value has the wrong form.', ...place, extensions: { code: 'INVALID', fields: [valueProblem(formatted.message, variable[1]!)] } };
  const faulty = typeof code === 'string' ? apolloInvalid.has(code) : error instanceof GraphQLError && !error.originalError && !formatted.path;
  if (faulty) {
    return { message: withoutSuggestion(formatted.message), ...place, extensions: { code: 'INVALID', fields: [{ field: 'document', reason: 'malformed' }] } };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, error: original }, 'an operation failed');
  return { message: 'Something went wrong on the server.', ...place, extensions: { code: 'INTERNAL', reference } };
}

/** `Variable "$input" got invalid value ... at "input.title"; ...` is about input.title; the value itself is not repeated. */
function valueProblem(message: string, variable: string): FieldProblem {
  const field = / at "([\w.[\]]+)"/.exec(message)?.[1] ?? variable;
  const missing = /Field "(\w+)" of required type/.exec(message)?.[1];
  const extra = /Field "(\w+)" is not defined/.exec(message)?.[1];
  if (missing) return { field: `${field}.${missing}`, reason: 'required' };
  if (extra) return { field: `${field}.${extra}`, reason: 'unknown' };
  return { field, reason: /of required type|non-nullable/.test(message) ? 'required' : 'malformed' };
}

const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean [^?]*\?/g, '').replace(/[^\x20-\x7e\u00a0-\uffff]+/g, ' ');
