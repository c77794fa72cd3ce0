import type { FastifyInstance } from 'fastify';
import { passwordFits } from '../identity/password.js';
import { attachPlain, parsed, secret } from '../identity/plain.js';
import { noCookie } from '../identity/sessions.js';
import { openSetUp, setUpSentence } from '../identity/set-up.js';
import { Throttle } from '../identity/throttle.js';
import { Context } from '../work/context.js';
import { isPassing } from '../work/database.errors.js';
import { sessionDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { invalid, Refusal } from '../work/refusal.js';
import { z } from 'zod';
import { installationFor, sampleIsRemovable } from './installation.js';

const body = z.object({ password: secret });
const attempts = 4;

/**
 * POST /auth/remove-sample {password}: a steward of the sample empties the whole database and gets the link that sets up a
 * network. `startOver` is called when nothing is left: it closes what is still open on the old content.
 */
export function attachSampleRemoval(fastify: FastifyInstance, ground: Ground, startOver: () => Promise<void>): void {
  attachPlain(fastify, ground, {
    'POST /remove-sample': async (request, reply) => {
      const { password } = parsed(body, request.body);
      const person = await remover(ground, sessionDigest(request.headers.cookie, ground.config.cookie.name));
      await checkPassword(ground, person, password);
      await empty(ground);
      const setUp = await openSetUp(ground);
      // Where the operator looks for it, as after a start without the sample: the browser that asked may be closed.
      process.stdout.write(`${setUpSentence(ground.config, setUp)}\n`);
      await startOver();
      ground.log.warn('the sample network was removed, and everything with it');
      void reply.header('set-cookie', noCookie(ground.config));
      return { setUp };
    },
  });
}

/** Who is signed in, if they may. @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
async function remover({ database }: Ground, session: string | undefined): Promise<string> {
  const context = new Context(database.app, session);
  try {
    const work = await context.read();
    if (!sampleIsRemovable(await installationFor(work), work.viewer)) throw new Refusal('FORBIDDEN');
    return work.viewer.person;
  } finally {
    await context.end();
  }
}

/** Asked again, since it can't be taken back. @throws Refusal INVALID or TOO_MANY. */
async function checkPassword(ground: Ground, person: string, password: string): Promise<void> {
  const { rows } = await ground.database.clock.query<{ hash: string }>('select password_hash as hash from app.account_of($1)', [person]);
  const throttle = Throttle.of(ground);
  const door = `password of ${person}`;
  await throttle.countAccount(door);
  if (!(await passwordFits(password, rows[0]?.hash))) throw invalid({ field: 'password', reason: 'not_allowed' });
  await throttle.forgiveAccount(door);
}

/** Others at work may be in the way for a moment. */
async function empty({ database }: Ground): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await database.clock.query('select app.remove_sample()');
      return;
    } catch (error) {
      if (!isPassing(error) || attempt === attempts) throw error;
    }
  }
}
