import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { network } from '../identity/throttle.js';
import { tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { Transaction } from '../work/transaction.js';
import { Viewer } from '../work/viewer.js';
import { Work } from '../work/work.js';
import { feedCalendar, type Asked } from './feed.calendar.js';

const named = /^([A-Za-z0-9_-]{43})\.ics$/;

/** GET /feeds/<secret>.ics: what the owner of that address may see now. An ended address is like one that never was. */
export function attachFeeds(fastify: FastifyInstance, ground: Ground): void {
  // Calendar services ask for many people from one address, so that alone bounds only what opens nothing.
  const guesses = new RateLimiterMemory({ points: 30, duration: 60 });
  const reads = new RateLimiterMemory({ points: 30, duration: 60 });
  fastify.route<{ Params: { name: string } }>({
    method: ['GET', 'HEAD'],
    url: '/feeds/:name',
    handler: async (request, reply) => {
      const secret = named.exec(request.params.name)?.[1];
      const digest = secret && tokenDigest(secret);
      const from = network(request.ip);
      void reply.header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex');
      try {
        await guesses.consume(from);
        if (digest) await reads.consume(digest);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return reply
          .code(429)
          .header('retry-after', Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
          .send();
      }
      const text = digest && (await calendarOf(ground, digest));
      if (!text) return reply.callNotFound();
      await guesses.reward(from);
      const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
      void reply.header('etag', tag);
      const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
      if (known.includes(tag) || known.includes('*')) return reply.code(304).send();
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  });
}

async function calendarOf(ground: Ground, digest: string): Promise<string | undefined> {
  const { transaction, answer } = await Transaction.beginReading(ground.database.app, { feed: digest });
  try {
    if (!answer) return undefined;
    const asked = answer as Asked;
    return await feedCalendar(new Work(transaction, new Viewer(asked.person, asked.seats)), asked, ground.now());
  } finally {
    await transaction.rollback();
  }
}
