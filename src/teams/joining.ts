import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashPassword, passwordProblem } from '../identity/password.js';
import { opens } from '../identity/authentication.js';
import { Person } from '../identity/person.js';
import { line, linkToken, parsed, secret } from '../identity/plain.js';
import { endSession, openSession, sessionCookie } from '../identity/sessions.js';
import { Throttle } from '../identity/throttle.js';
import { performAsSystem } from '../work/act.js';
import { sessionDigest, tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { Check } from '../work/input.js';
import { invalid, Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { placePerson } from './placing.js';
import { Seat } from './seat.js';

interface Invited {
  seat_id: string;
  email: string;
  person_id: string | null;
  password_hash: string | null;
  team: string;
  organization: string;
  role: string;
  proposed_name: string | null;
}

const lookBody = z.object({ token: linkToken });
const joinBody = z.object({ token: linkToken, displayName: line(100).nullish(), password: secret });

/** POST /auth/join/look: what a link leads to. 404 for one that was used, ended, or never was. */
export async function lookAtInvitation(ground: Ground, request: FastifyRequest): Promise<unknown> {
  const { team, organization, role, email, person_id, proposed_name } = await invitedBy(ground, request, parsed(lookBody, request.body).token);
  return { team, organization, role, email, known: person_id !== null, displayName: person_id === null ? proposed_name : null };
}

/**
 * POST /auth/join: takes the seat, once. Whoever is known proves it with their password; whoever is new chooses a name
 * and a password. Both are signed in after it.
 */
export async function join(ground: Ground, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { token, displayName, password } = parsed(joinBody, request.body);
  const invited = await invitedBy(ground, request, token);
  const known = invited.person_id !== null;
  if (known) await mustBeTheirPassword(ground, request, invited, password);
  else mustBeNew(invited.email, displayName, password);
  const hashed = known ? null : await hashPassword(password);
  const id = invited.person_id ?? randomUUID();
  const call = { pool: ground.database.clock, purpose: 'join', act: randomUUID(), inTheNameOf: id };
  const { person, session } = await performAsSystem(call, 'seat.joined', async (work) => {
    const seat = await takeSeat(work, invited, token);
    if (hashed !== null) await makePerson(work, id, displayName!, invited.email, hashed);
    await mustNotSitHere(work, seat, id);
    await work.update(seat, { state: 'held', holderId: id, joinedAt: new Date(), invitedUntil: null });
    await placePerson(work, id);
    return { person: await work.get(Person, id), session: await openSession(work, ground, id, request.headers['user-agent']) };
  });
  // The browser forgets whoever was signed in before, and so does the server.
  const earlier = sessionDigest(request.headers.cookie, ground.config.cookie.name);
  if (earlier) await endSession(ground, earlier);
  void reply.header('set-cookie', sessionCookie(ground.config, session));
  return { person: { id: person.id, displayName: person.displayName } };
}

async function invitedBy(ground: Ground, request: FastifyRequest, token: string): Promise<Invited> {
  const throttle = Throttle.of(ground);
  await throttle.count(request.ip);
  const { rows } = await ground.database.clock.query<Invited>(
    'select seat_id, email, person_id, password_hash, team, organization, role, proposed_name from app.invitation_by_hash($1)',
    [tokenDigest(token)],
  );
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  await throttle.forgive(request.ip);
  return rows[0];
}

async function mustBeTheirPassword(ground: Ground, request: FastifyRequest, { email, password_hash }: Invited, password: string): Promise<void> {
  const throttle = Throttle.of(ground);
  await throttle.count(request.ip, email);
  if (!(await opens(ground, password, password_hash ?? undefined))) throw new Refusal('UNAUTHENTICATED');
  await throttle.forgive(request.ip, email);
}

/** @throws Refusal INVALID for the name, the password, or both. */
export function mustBeNew(email: string, displayName: string | null | undefined, password: string): void {
  const problem = passwordProblem('password', password, email);
  if (!displayName) throw invalid({ field: 'displayName', reason: 'required' }, ...(problem ? [problem] : []));
  if (problem) throw invalid(problem);
}

/** Of two who use one link at the same moment the second finds it used. */
async function takeSeat(work: Work, { seat_id }: Invited, token: string): Promise<Seat> {
  const seat = await work.get(Seat, seat_id, { lock: true });
  const [used] = await work.query<{ used: number }>('select app.use_invitation($1) as used', [tokenDigest(token)]);
  if (used!.used !== 1 || seat.state !== 'invited') throw new Refusal('NOT_FOUND');
  return seat;
}

/** A person and the account behind, seen by the person alone until a seat says more. */
export async function makePerson(work: Work, id: string, displayName: string, email: string, hashed: string): Promise<void> {
  await work.insert(Person, { id, displayName, audienceId: await work.audienceOf([`person/${id}`]) });
  await work.query('select app.open_account($1, $2, $3)', [id, email, hashed]);
}

async function mustNotSitHere(work: Work, { teamId, organizationId }: Seat, holderId: string): Promise<void> {
  const sitting = await work.find(Seat, { teamId, organizationId, holderId, state: 'held' });
  new Check().that('token', sitting.length === 0, 'not_allowed').done();
}
