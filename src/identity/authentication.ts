import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { performAsSystem } from '../work/act.js';
import { Context } from '../work/context.js';
import { sessionDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';
import { isSamplePassword, passwordFits } from './password.js';
import { Person } from './person.js';
import { attachPlain, parsed, secret } from './plain.js';
import { endSession, noCookie, openSession, sessionCookie } from './sessions.js';
import { Throttle } from './throttle.js';
import { welcome } from './welcome.js';

/** POST /auth/sign-in, POST /auth/sign-out, GET /auth/me, GET /auth/welcome. */
export function attachAuthentication(fastify: FastifyInstance, ground: Ground): void {
  const refusals = new Refusals(ground);
  attachPlain(fastify, ground, {
    'POST /sign-in': (request, reply) => signIn(ground, refusals, request, reply),
    'POST /sign-out': (request, reply) => signOut(ground, request, reply),
    'GET /me': (request) => me(ground, request),
    'GET /welcome': (request) => welcome(ground, request.host),
  });
  fastify.addHook('onClose', () => refusals.written());
}

/** What signing in and joining answer with. */
export const shortPerson = ({ id, displayName }: Person): { person: { id: string; displayName: string } } => ({ person: { id, displayName } });

const signInBody = z.object({ email: z.string().trim().toLowerCase().min(1).max(320), password: secret });

interface Account {
  person_id: string;
  password_hash: string;
}

async function signIn(ground: Ground, refusals: Refusals, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { email, password } = parsed(signInBody, request.body);
  const throttle = Throttle.of(ground);
  await throttle.count(request.ip, email);
  const { rows } = email.includes('\0')
    ? { rows: [] }
    : await ground.database.clock.query<Account>('select person_id, password_hash from app.account_by_email($1)', [email]);
  const account = rows[0];
  if (!(await opens(ground, password, account?.password_hash))) {
    if (account) refusals.write(account.person_id);
    throw new Refusal('UNAUTHENTICATED', {}, 'The address or the password is wrong.');
  }
  await throttle.forgive(request.ip, email);
  return enter(ground, request, reply, refusals, account!.person_id);
}

/** In production the sample's password opens nothing: a database that was tried out with it may hold a team's work by now. */
export async function opens({ config, database }: Ground, password: string, hashed: string | undefined): Promise<boolean> {
  const fits = await passwordFits(password, hashed);
  if (!fits || !config.production || !isSamplePassword(password)) return fits;
  const { rows } = await database.clock.query<{ sample: boolean }>('select sample_network is not null as sample from app.installation_state()');
  return rows[0]?.sample !== true;
}

/** A fresh token at every sign-in; the session that the browser had ends. */
async function enter(ground: Ground, request: FastifyRequest, reply: FastifyReply, refusals: Refusals, who: string): Promise<unknown> {
  const earlier = sessionDigest(request.headers.cookie, ground.config.cookie.name);
  await refusals.written();
  const call = { pool: ground.database.clock, purpose: 'sign-in', act: randomUUID(), inTheNameOf: who };
  const { person, token } = await performAsSystem(call, 'session.started', async (work) => ({
    token: await openSession(work, ground, who, request.headers['user-agent']),
    person: await work.get(Person, who),
  }));
  if (earlier) await endSession(ground, earlier);
  void reply.header('set-cookie', sessionCookie(ground.config, token));
  return shortPerson(person);
}

async function signOut(ground: Ground, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const session = sessionDigest(request.headers.cookie, ground.config.cookie.name);
  if (session) await endSession(ground, session);
  void reply.header('set-cookie', noCookie(ground.config));
  return {};
}

async function me(ground: Ground, request: FastifyRequest): Promise<unknown> {
  const context = new Context(ground.database.app, sessionDigest(request.headers.cookie, ground.config.cookie.name));
  try {
    const work = await context.read();
    return shortPerson(await work.get(Person, work.viewer.person));
  } finally {
    await context.end();
  }
}

/**
 * Failed sign-ins of known people, for their own journal. They are written beside the answer: otherwise a known address
 * would take a little longer than an unknown one.
 */
class Refusals {
  private readonly open = new Set<Promise<void>>();

  constructor(private readonly ground: Ground) {}

  write(person: string): void {
    const { database, log } = this.ground;
    const call = { pool: database.clock, purpose: 'sign-in', act: randomUUID(), inTheNameOf: person };
    const writing: Promise<void> = performAsSystem(call, 'session.refused', () => Promise.resolve())
      .catch((error: unknown) => log.error({ error }, 'a failed sign-in could not be noted'))
      .finally(() => this.open.delete(writing));
    this.open.add(writing);
  }

  async written(): Promise<void> {
    await Promise.all(this.open);
  }
}
