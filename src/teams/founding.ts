import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashPassword } from '../identity/password.js';
import { address, line, linkToken, parsed, secret } from '../identity/plain.js';
import { openSession, sessionCookie } from '../identity/sessions.js';
import { Throttle } from '../identity/throttle.js';
import { Organization } from '../organizations/organization.js';
import { Place } from '../places/place.js';
import { performAsSystem } from '../work/act.js';
import { tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { makePerson, mustBeNew } from './joining.js';
import { Network } from './network.js';
import { placePerson, seatAudience } from './placing.js';
import { Seat } from './seat.js';
import { Team } from './team.js';

const foundBody = z.object({
  token: linkToken,
  email: address,
  displayName: line(100),
  password: secret,
  networkName: line(200),
  organizationName: line(200),
  placeName: line(200).nullish(),
  sector: line(100).nullish(),
});
type Founding = z.infer<typeof foundBody>;

/** Sectors whose organizations usually look after a network, the likeliest first; of those, the pack has some. */
const coordinating = ['backbone', 'executive', 'government'];

/**
 * POST /auth/set-up: with the one link that an empty server printed, somebody makes the network and becomes its first
 * steward: the only seat that nobody else gives.
 */
export async function found(ground: Ground, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const input = parsed(foundBody, request.body);
  const { token, email, displayName, password } = input;
  await mustBeOpen(ground, request, token);
  const sector = input.sector ?? coordinatingSector();
  new Check().key('sector', sector, vocabulary('sectors')).done();
  mustBeNew(email, displayName, password);
  const hashed = await hashPassword(password);
  const id = randomUUID();
  const call = { pool: ground.database.clock, purpose: 'set-up', act: randomUUID(), inTheNameOf: id };
  const session = await performAsSystem(call, 'network.founded', async (work) => {
    const [used] = await work.query<{ used: number }>('select app.use_set_up($1) as used', [tokenDigest(token)]);
    if (used!.used !== 1) throw new Refusal('NOT_FOUND');
    await makePerson(work, id, displayName, email, hashed);
    await makeNetwork(work, id, input, sector);
    await placePerson(work, id);
    return openSession(work, ground, id, request.headers['user-agent']);
  });
  void reply.header('set-cookie', sessionCookie(ground.config, session));
  return { person: { id, displayName } };
}

async function mustBeOpen(ground: Ground, request: FastifyRequest, token: string): Promise<void> {
  const throttle = Throttle.of(ground);
  await throttle.count(request.ip);
  const { rows } = await ground.database.clock.query<{ open: boolean }>('select app.set_up_is_open($1) as open', [tokenDigest(token)]);
  if (!rows[0]!.open) throw new Refusal('NOT_FOUND');
  await throttle.forgive(request.ip);
}

function coordinatingSector(): string {
  const known = vocabulary('sectors');
  const sector = coordinating.find((key) => known.has(key)) ?? [...known][0];
  if (sector === undefined) throw new Error('the pack has no sectors');
  return sector;
}

async function makeNetwork(work: Work, steward: string, { networkName, organizationName, placeName }: Founding, sector: string): Promise<void> {
  const networkId = work.nextId();
  const audienceId = await work.audienceOf([`network/${networkId}`]);
  await work.insert(Network, { id: networkId, name: networkName, principles: [], audienceId });
  const place = await work.insert(Place, { name: placeName ?? networkName, kind: 'region', languages: [], audienceId });
  const organization = await work.insert(Organization, {
    name: organizationName,
    sector,
    kind: kindOfOffice(),
    placeId: place.id,
    obligations: [],
    audienceId,
  });
  const team = await work.insert(Team, { networkId, name: networkName, kind: 'stewards', coreSectors: [], placeIds: [place.id], audienceId });
  await work.insert(Seat, {
    teamId: team.id,
    organizationId: organization.id,
    sector,
    role: 'steward',
    state: 'held',
    holderId: steward,
    joinedAt: new Date(),
    audienceId: await seatAudience(work, team.id, 'steward'),
  });
}

/** The steward corrects it later, if it is another. */
const kindOfOffice = (): string => (vocabulary('kinds').has('public_body') ? 'public_body' : ([...vocabulary('kinds')][0] ?? 'organization'));
