import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyCookie from '@fastify/cookie';
import type { Config } from '../config.js';
import type { Documents } from './documents.js';
import { invalid, Refusal } from './refusal.js';

const token = /^[A-Za-z0-9_-]{43}$/;

/** The digest of the session's token in a Cookie header; undefined when there is none. The token itself is never kept. */
export function sessionDigest(cookieHeader: string | undefined, name: string): string | undefined {
  if (!cookieHeader) return undefined;
  const value = fastifyCookie.fastifyCookie.parse(cookieHeader)[name];
  return value && token.test(value) ? tokenDigest(value) : undefined;
}

export const tokenDigest = (value: string): string => createHash('sha256').update(value).digest('hex');

/** A page of another site may not speak for the person who has it open. Programs that send no Origin may. */
export function originAllowed(config: Config, origin: string | undefined, fetchSite: unknown): boolean {
  if (fetchSite === 'cross-site' || (Array.isArray(fetchSite) && fetchSite.includes('cross-site'))) return false;
  return origin === undefined || config.origins.includes(origin);
}

interface GraphQLBody {
  query?: unknown;
  extensions?: unknown;
}

/**
 * The route that answers, whatever the address looked like on the wire: `/%67raphql` and `http://elsewhere/graphql` lead to
 * the same one as `/graphql`.
 */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '';

/** Origin and document checks in front of everything that takes a request body or a session. */
export function guardDoor(fastify: FastifyInstance, config: Config, documents: Documents): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request);
    const guarded = route === '/graphql' || route.startsWith('/auth/');
    if (guarded && !originAllowed(config, request.headers.origin, request.headers['sec-fetch-site'])) {
      void reply.code(403).send(refusalBody(new Refusal('FORBIDDEN', {}, 'Requests from other sites are not taken.')));
      return;
    }
    // An address is no place for a document: nothing would have checked that it is one of ours.
    if (route === '/graphql' && config.production && request.method !== 'POST') {
      void reply
        .code(405)
        .header('allow', 'POST')
        .send(refusalBody(invalid({ field: 'document', reason: 'not_allowed' })));
      return;
    }
    if (guarded) void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preHandler', (request, reply, done) => {
    if (request.method !== 'POST' || routeOf(request) !== '/graphql') return done();
    const body = request.body as GraphQLBody | undefined;
    if (!body || typeof body !== 'object' || Array.isArray(body)) return done();
    try {
      const text = documents.textOf(body);
      if (text !== undefined) body.query = text;
      if (body.extensions && typeof body.extensions === 'object') delete (body.extensions as Record<string, unknown>).persistedQuery;
      done();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      void reply.code(400).send(refusalBody(error));
    }
  });
}

export const refusalBody = (refusal: Refusal) => ({ errors: [{ message: refusal.message, extensions: refusal.extensions }] });
