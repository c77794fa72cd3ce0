import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { databaseRefusal } from '../work/database.errors.js';
import type { Ground } from '../work/ground.js';
import { isName } from '../work/input.js';
import { invalid, Refusal, type FieldProblem, type Reason } from '../work/refusal.js';

const statuses: Record<Reason, number> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, FORBIDDEN: 403, INVALID: 400, CONFLICT: 409, TOO_MANY: 429 };

/** What a browser gets that sends JSON to /auth/...: the body of a success, or `{code, ...}` with the fitting status. */
export type Plain = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Routes below /auth that speak plain JSON: signing in can't be a GraphQL operation, since those need somebody signed in. */
export function attachPlain(fastify: FastifyInstance, ground: Ground, routes: Record<string, Plain>): void {
  void fastify.register(
    (auth, _options, done) => {
      auth.setErrorHandler((error: FastifyError, _request, reply) => refuse(error, reply, ground));
      for (const [route, answer] of Object.entries(routes)) {
        const [method, url] = route.split(' ') as ['GET' | 'POST', string];
        auth.route({ method, url, handler: answer });
      }
      done();
    },
    { prefix: '/auth' },
  );
}

function refuse(error: FastifyError, reply: FastifyReply, { log }: Ground): FastifyReply {
  const refusal = error instanceof Refusal ? error : databaseRefusal(error);
  if (refusal) {
    const { code, ...details } = refusal.extensions as { code: Reason; retryAfter?: number };
    if (details.retryAfter !== undefined) void reply.header('retry-after', details.retryAfter);
    return reply.code(statuses[code]).send({ code, ...details });
  }
  // Fastify's own: no JSON, too large, a kind of content that nobody takes.
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const reason = error.statusCode === 413 ? 'too_long' : 'malformed';
    return reply.code(error.statusCode).send({ code: 'INVALID', fields: [{ field: 'body', reason }] });
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, error }, 'a request failed');
  return reply.code(500).send({ code: 'INTERNAL', reference });
}

/** The body in its shape. @throws Refusal INVALID naming every field that is not. */
export function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw invalid(...result.error.issues.map(problemOf));
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.join('.') || 'body';
  if (issue.code === 'too_big') return { field, reason: 'too_long', limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { field, reason: 'required' };
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return { field, reason: 'required' };
  return { field, reason: 'malformed' };
}

const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Names that people type, trimmed; NUL, half characters and what only misleads are refused. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text === '' || (storable(text) && isName(text)));
export const address = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(320)
  .refine((text) => text === '' || (storable(text) && isAddress(text)));
/** As typed: its rules are checked apart, and a wrong one is only wrong. */
export const secret = z.string().min(1).max(2_000);
export const linkToken = z.string().max(200);

/** Looks like an e-mail address; whether anybody reads it shows when the link is used. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/.test(text);
}
