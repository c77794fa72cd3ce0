import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { network } from '../identity/throttle.js';
import type { Ground } from '../work/ground.js';
import { escaped } from './mail.letter.js';
import { openStop, type Stop } from './mail.token.js';
import { mailWords, namesOf, type MailWords } from './mail.words.js';

type Asked = FastifyRequest<{ Params: { token: string } }>;

/**
 * GET asks, since programs open links to look behind them; POST ends mail of these kinds, from that page or from the mail program's own
 * button, without a session. The link can do nothing else.
 */
export function attachUnsubscribing(fastify: FastifyInstance, ground: Ground): void {
  const guesses = new RateLimiterMemory({ points: 30, duration: 60 });
  void fastify.register((mail, _options, done) => {
    // Mail programs send a form that says nothing which the address doesn't.
    mail.removeAllContentTypeParsers();
    mail.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, parsed) => parsed(null));
    const stopIn = async (request: Asked, reply: FastifyReply): Promise<Stop | undefined> => {
      const stop = openStop(ground.config.secret, request.params.token);
      if (stop) return stop;
      await guesses.consume(network(request.ip)).catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error;
        void reply.code(429).header('retry-after', Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      });
      if (reply.statusCode !== 429) void reply.code(404);
      return undefined;
    };
    mail.get('/mail/unsubscribe/:token', async (request: Asked, reply) => {
      const stop = await stopIn(request, reply);
      if (!stop) return unknown(reply, request, ground);
      const { rows } = await ground.database.clock.query<{ language: string }>('select app.language_of($1) as language', [stop.person]);
      const words = mailWords(rows[0]!.language);
      const names = namesOf(words, stop.kinds);
      return send(reply, ground, words, words.page.ask(names), words.page.explain, words.stop(names));
    });
    mail.post('/mail/unsubscribe/:token', async (request: Asked, reply) => {
      const stop = await stopIn(request, reply);
      if (!stop) return unknown(reply, request, ground);
      const { rows } = await ground.database.clock.query<{ language: string | null }>('select app.stop_mail($1, $2) as language', [stop.person, stop.kinds]);
      const words = mailWords(rows[0]?.language ?? 'en');
      return send(reply, ground, words, words.page.done(namesOf(words, stop.kinds)), words.page.again);
    });
    done();
  });
}

function unknown(reply: FastifyReply, request: FastifyRequest, ground: Ground): FastifyReply {
  const words = mailWords((request.headers['accept-language'] ?? '').trim().toLowerCase().startsWith('es') ? 'es' : 'en');
  return send(reply, ground, words, words.page.unknown, words.page.unknownText);
}

const look = `:root{color-scheme:light dark;--ground:#f7f5f1;--sheet:#fff;--ink:#1f2a2e;--line:#e3e0da;--accent:#0b6b6b;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#14191b;--sheet:#1c2326;--ink:#e8eceb;--line:#333d40;--accent:#6cc5c0;--on-accent:#0b1415}}
body{margin:0;padding:10vh 16px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:480px;margin:0 auto;padding:32px;background:var(--sheet);border:1px solid var(--line);border-radius:8px}
h1{margin:0 0 8px;font-size:20px;line-height:1.3}p{margin:0 0 24px}a{color:var(--accent)}
button{min-height:44px;padding:0 16px;border:0;border-radius:6px;background:var(--accent);color:var(--on-accent);font:600 16px/1 system-ui,sans-serif;cursor:pointer}
form+p{margin:24px 0 0}p:last-child{margin-bottom:0}`;

function send(reply: FastifyReply, { config }: Ground, words: MailWords, title: string, text: string, button?: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const language = words.locale.slice(0, 2);
  return reply
    .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} · Crosstown</title>
<style nonce="${nonce}">${look}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>
${button ? `<form method="post"><button type="submit">${escaped(button)}</button></form>` : ''}
<p><a href="${escaped(`${config.publicUrl}/account`)}">${escaped(words.settings)}</a></p></main></body></html>`);
}
