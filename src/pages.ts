import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Config } from './config.js';

/** Requests for a page of the client, whatever its address: everything that is not the server's own. */
export function pageUrl(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return wantsPage && !/^\/(graphql|auth|presence|writing|health|feeds|mail|assets)(\/|\?|$)|^\/meetings\/[^/?]+\/minutes\.pdf/.test(url) ? '/index.html' : url;
}

/** The web client: hashed files for ever, the page itself never from a cache, and nothing from anywhere else. */
export async function servePages(fastify: FastifyInstance, config: Config, folder: string): Promise<void> {
  await fastify.register(helmet, {
    // The page sets its own policy, since its style nonce is new each time.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: config.cookie.secure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  if (!existsSync(join(folder, 'index.html'))) return;
  // Read each time: a build beside the running server replaces the files that the page names.
  fastify.get('/index.html', (_request, reply) => sendPage(reply, readFileSync(join(folder, 'index.html'), 'utf8'), config));
  await fastify.register(serveStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: true,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
  });
}

function sendPage(reply: FastifyReply, page: string, config: Config): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const live = config.origins.map((origin) => origin.replace(/^http/, 'ws')).join(' ');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${live}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ');
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__NONCE__', nonce));
}
