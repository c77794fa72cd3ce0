import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { freshDatabase, startServer, type Answer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { makeWorld, password, type World } from './world.js';

let own: TestDatabase;
let server: TestServer;
let world: World;
const people: Record<string, Person> = {};

/** One session a person for the whole file. */
const as = async (email: string): Promise<Person> => (people[email] ??= await server.as(email));
const steward = () => as('steward@network.example');
const coordinator = () => as('coordinator@boston.example');

beforeAll(async () => {
  own = await freshDatabase();
  server = await startServer({}, own);
  world = await makeWorld(server.database);
});

afterAll(async () => {
  await server?.stop();
  await own?.drop();
});

const seatFields =
  'id version state role sector holderId deputyId proposedName proposedBy confirmedBy authority termStart termEnd invitedUntil joinedAt endedAt declineReason viewerCan';
const propose = `mutation ($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { link seat { ${seatFields} } } }`;
const confirm = `mutation ($act: ID!, $id: ID!) { confirmSeat(act: $act, id: $id) { link seat { ${seatFields} } } }`;
const renew = `mutation ($act: ID!, $id: ID!) { renewInvitation(act: $act, id: $id) { link seat { ${seatFields} } } }`;
const decline = `mutation ($act: ID!, $input: AnswerInput!) { declineSeat(act: $act, input: $input) { ${seatFields} } }`;
const edit = `mutation ($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { ${seatFields} } }`;
const end = `mutation ($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { ${seatFields} } }`;

let counted = 0;
const address = () => `new-${(counted += 1)}@boston.example`;
/** Another person for the police of Boston, unless said otherwise. */
const wanted = (changes: Record<string, unknown> = {}) => ({
  input: { teamId: world.boston.team, organizationId: world.boston.organizations.police, role: 'member', name: 'Nora Quinn', email: address(), ...changes },
});
const health = (changes: Record<string, unknown> = {}) => wanted({ organizationId: world.boston.organizations.health, ...changes });

const tokenOf = (link: string): string => {
  expect(link).toMatch(/^\/join#[A-Za-z0-9_-]{43}$/);
  return link.split('#')[1]!;
};
const post = (path: string, body: unknown): Promise<Answer> =>
  server.stranger().send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const look = (token: string) => post('/auth/join/look', { token });
const join = (token: string, given: { displayName?: string; password?: string } = {}) =>
  post('/auth/join', { token, displayName: 'Nora Quinn', password: 'three old lamps by the door', ...given });

const code = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'done',
    (error: { code?: string; details?: { fields?: unknown } }) => (error.code === 'INVALID' ? error.details?.fields : error.code),
  );
const seatSeen = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`{ seats { ${seatFields} } }`)).seats.find((seat: { id: string }) => seat.id === id);

/** A link for the first holder of an organization that is new. */
async function invited(changes: Record<string, unknown> = {}): Promise<{ seat: Json; token: string }> {
  const make = 'mutation ($act: ID!, $input: OrganizationInput!) { saveOrganization(act: $act, input: $input) { id } }';
  const input = { name: 'Harbor Clinic', sector: 'healthcare', kind: 'non_profit', placeId: world.boston.place };
  const { saveOrganization } = await (await steward()).do(make, { input });
  const { proposeSeat } = await (await steward()).do(propose, wanted({ organizationId: saveOrganization.id, ...changes }));
  return { seat: proposeSeat.seat, token: tokenOf(proposeSeat.link) };
}

async function proposed(changes: Record<string, unknown> = {}): Promise<Json> {
  return (await (await coordinator()).do(propose, wanted(changes))).proposeSeat.seat;
}

describe('the first holder of an organization on a team', () => {
  it('is invited by a steward, at once and with a link', async () => {
    const { proposeSeat } = await (await steward()).do(propose, health());
    expect(proposeSeat.seat).toMatchObject({
      state: 'invited',
      role: 'member',
      sector: 'public_health',
      holderId: null,
      proposedBy: world.stewards.people.steward,
    });
    const hours = (Date.parse(proposeSeat.seat.invitedUntil) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    tokenOf(proposeSeat.link);
  });

  it.each(['coordinator@boston.example', 'mayor@boston.example', 'police@boston.example'])('is not for %s to invite', async (email) => {
    expect(await code((await as(email)).do(propose, health()))).toBe('FORBIDDEN');
  });

  it("is a matter of the network: another city's coordinator may not either", async () => {
    expect(await code((await as('coordinator@denver.example')).do(propose, wanted()))).toBe('FORBIDDEN');
  });

  it('a guest is no holder who could confirm', async () => {
    const { proposeSeat } = await (await steward()).do(propose, health({ role: 'guest' }));
    await join(tokenOf(proposeSeat.link));
    expect(await code((await coordinator()).do(propose, health()))).toBe('FORBIDDEN');
    await (await steward()).do(end, { id: proposeSeat.seat.id });
  });
});

describe('a later holder', () => {
  it('is proposed by the coordinator without a link, and confirmed by their own organization, who gets it once', async () => {
    const { proposeSeat } = await (await coordinator()).do(propose, wanted({ authority: 'Training hours' }));
    expect(proposeSeat).toMatchObject({ link: null, seat: { state: 'proposed', invitedUntil: null, proposedName: 'Nora Quinn', authority: 'Training hours' } });
    const act = randomUUID();
    const police = await as('police@boston.example');
    const { confirmSeat } = await police.do(confirm, { act, id: proposeSeat.seat.id });
    expect(confirmSeat.seat).toMatchObject({ state: 'invited', confirmedBy: world.boston.people.police });
    tokenOf(confirmSeat.link);
    const { confirmSeat: repeated } = await police.do(confirm, { act, id: proposeSeat.seat.id });
    expect(repeated).toMatchObject({ link: null, seat: { id: proposeSeat.seat.id, state: 'invited' } });
  });

  it('is not for somebody of another organization to confirm, whatever their role', async () => {
    const { id } = await proposed();
    for (const email of ['coordinator@boston.example', 'mayor@boston.example', 'services@boston.example', 'steward@network.example'])
      expect(await code((await as(email)).do(confirm, { id }))).toBe('FORBIDDEN');
    expect(await code((await as('police@denver.example')).do(confirm, { id }))).toBe('NOT_FOUND');
  });

  it('is confirmed by another than who proposed it', async () => {
    const seat = await proposed({ organizationId: world.boston.organizations.mayor });
    expect(seat.viewerCan).not.toContain('confirmSeat');
    expect(await code((await coordinator()).do(confirm, { id: seat.id }))).toBe('FORBIDDEN');
    expect((await (await as('mayor@boston.example')).do(confirm, { id: seat.id })).confirmSeat.seat.state).toBe('invited');
  });

  it('nobody confirms an invitation of their own', async () => {
    const { id } = await proposed({ email: 'Detective@Boston.example' });
    expect(await code((await as('detective@boston.example')).do(confirm, { id }))).toBe('FORBIDDEN');
    expect((await (await as('police@boston.example')).do(confirm, { id })).confirmSeat.seat.state).toBe('invited');
  });

  it('nobody proposes oneself', async () => {
    const own = [{ field: 'email', reason: 'not_allowed' }];
    expect(await code((await coordinator()).do(propose, wanted({ email: ' Coordinator@Boston.example ' })))).toEqual(own);
    expect(await code((await steward()).do(propose, health({ email: 'steward@network.example' })))).toEqual(own);
  });

  it('confirmed by two at once, is confirmed by one', async () => {
    const { id } = await proposed();
    const police = await as('police@boston.example');
    const detective = await as('detective@boston.example');
    const outcomes = await Promise.all([code(police.do(confirm, { id })), code(detective.do(confirm, { id }))]);
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done']);
  });

  it('looks the same to the coordinator whether the address is known or not', async () => {
    const known = await (await coordinator()).do(propose, wanted({ email: 'services@denver.example' }));
    const unknown = await (await coordinator()).do(propose, wanted({ email: 'nobody@denver.example' }));
    const shape = ({ proposeSeat: { link, seat } }: Json) => ({ link, ...seat, id: '', invitedUntil: seat.invitedUntil && '' });
    expect(shape(known)).toEqual(shape(unknown));
  });
});

describe('a proposal', () => {
  it('can be declined by the organization with a reason, and is then over', async () => {
    const { id } = await proposed();
    const police = await as('police@boston.example');
    const { declineSeat } = await police.do(decline, { input: { id, reason: 'We have two already' } });
    expect(declineSeat).toMatchObject({ state: 'declined', declineReason: 'We have two already', viewerCan: [] });
    expect(await code(police.do(confirm, { id }))).toBe('CONFLICT');
    expect(await code((await as('services@boston.example')).do(decline, { input: { id } }))).toBe('FORBIDDEN');
  });

  it('withdrawn, leaves a link that leads nowhere', async () => {
    const { seat, token } = await invited();
    await (await steward()).do(decline, { input: { id: seat.id } });
    expect((await look(token)).status).toBe(404);
    expect((await join(token)).status).toBe(404);
  });

  it('names what is wrong with it', async () => {
    const wrong = async (changes: Record<string, unknown>) => code((await steward()).do(propose, health(changes)));
    expect(await wrong({ role: 'emperor' })).toEqual([{ field: 'role', reason: 'unknown' }]);
    expect(await wrong({ role: 'steward' })).toEqual([{ field: 'role', reason: 'unknown' }]);
    expect(await wrong({ name: ' ' })).toEqual([{ field: 'name', reason: 'required' }]);
    expect(await wrong({ name: 'x'.repeat(101), email: 'no address' })).toEqual([
      { field: 'name', reason: 'too_long', limit: 100 },
      { field: 'email', reason: 'malformed' },
    ]);
    expect(await wrong({ termStart: '2026-05-01', termEnd: '2026-04-30' })).toEqual([{ field: 'termEnd', reason: 'out_of_range' }]);
    expect(await wrong({ termEnd: '2026-02-30' })).toEqual([{ field: 'termEnd', reason: 'malformed' }]);
    expect(await wrong({ organizationId: randomUUID() })).toBe('NOT_FOUND');
    expect(await wrong({ teamId: 'the team' })).toBe('NOT_FOUND');
  });
});

describe('a link', () => {
  it('tells what it leads to, and makes a person with that address and seat', async () => {
    const email = address();
    const { seat, token } = await invited({ email });
    expect((await look(token)).body).toEqual({
      team: 'Boston team',
      organization: 'Harbor Clinic',
      role: 'member',
      email,
      known: false,
      displayName: 'Nora Quinn',
    });
    const answer = await join(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    const nora = await server.as(email, 'three old lamps by the door');
    const { me } = await nora.see('{ me { email person { id displayName } seats { id state role teamId } } }');
    expect(me).toMatchObject({
      email,
      person: { displayName: 'Nora Quinn' },
      seats: [{ id: seat.id, state: 'held', role: 'member', teamId: world.boston.team }],
    });
  });

  it('shows the team who joined, and by what', async () => {
    const { seat, token } = await invited();
    const services = await as('services@boston.example');
    const { cursor } = await services.see('{ cursor }');
    const follow = await services.follow(
      'subscription ($after: String!) { happenings(after: $after) { act { name actorId } changes { kind id row { ... on Seat { state holderId } ... on Person { id displayName } } } } }',
      { after: cursor },
    );
    const joined = await join(token, { displayName: 'Ida Lund' });
    const { person } = joined.body as { person: { id: string } };
    const { happenings } = await follow.until((frame) => frame.happenings?.act?.name === 'seat.joined');
    expect(happenings.act.actorId).toBe(person.id);
    expect(happenings.changes).toContainEqual({ kind: 'seat', id: seat.id, row: { state: 'held', holderId: person.id } });
    expect(happenings.changes).toContainEqual({ kind: 'person', id: person.id, row: { id: person.id, displayName: 'Ida Lund' } });
    await follow.stop();
  });

  it('works once', async () => {
    const { token } = await invited();
    expect((await join(token)).status).toBe(200);
    expect((await look(token)).status).toBe(404);
    expect((await join(token)).status).toBe(404);
  });

  it('used by several at once, works for one', async () => {
    const { token } = await invited();
    const answers = await Promise.all([join(token, { displayName: 'One' }), join(token, { displayName: 'Two' }), join(token, { displayName: 'Three' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  });

  it('ends after 72 hours, and a new one can be had by whoever had the first', async () => {
    const { seat, token } = await invited();
    await own.query(`update app.invitation set expires_at = now() - interval '1 second' where seat_id = '${seat.id}'`);
    expect((await look(token)).status).toBe(404);
    expect((await join(token)).status).toBe(404);
    expect(await code((await coordinator()).do(renew, { id: seat.id }))).toBe('FORBIDDEN');
    const { renewInvitation } = await (await steward()).do(renew, { id: seat.id });
    expect((await look(tokenOf(renewInvitation.link))).status).toBe(200);
    expect((await join(token)).status).toBe(404);
  });

  it('of a confirmed proposal is renewed by the organization, not by who proposed it or by a steward', async () => {
    const { id } = await proposed();
    const police = await as('police@boston.example');
    const { confirmSeat } = await police.do(confirm, { id });
    for (const email of ['coordinator@boston.example', 'steward@network.example']) expect(await code((await as(email)).do(renew, { id }))).toBe('FORBIDDEN');
    const { renewInvitation } = await (await as('detective@boston.example')).do(renew, { id });
    expect((await look(tokenOf(confirmSeat.link))).status).toBe(404);
    expect((await look(tokenOf(renewInvitation.link))).status).toBe(200);
  });

  it('for somebody known asks for their password and gives the seat to them', async () => {
    const { token } = await invited({ email: 'survivor-leader@denver.example' });
    expect((await look(token)).body).toMatchObject({ known: true });
    expect((await join(token, { password: 'not the password' })).status).toBe(401);
    const answer = await join(token, { password });
    expect(answer.body).toEqual({ person: { id: world.denver.people['survivor-leader'], displayName: 'Denver survivor-leader' } });
    const person = await as('survivor-leader@denver.example');
    expect((await person.see('{ teams { id } me { seats { teamId } } }')).me.seats.map(({ teamId }: { teamId: string }) => teamId).sort()).toEqual(
      [world.boston.team, world.denver.team].sort(),
    );
  });

  it('asks a new person for a name and a password that holds', async () => {
    const { token } = await invited({ email: 'lena.hart@boston.example' });
    const fields = async (given: object) => (await post('/auth/join', { token, ...given })).body;
    expect(await fields({ password: 'short' })).toEqual({
      code: 'INVALID',
      fields: [
        { field: 'displayName', reason: 'required' },
        { field: 'password', reason: 'too_short', limit: 12 },
      ],
    });
    expect(await fields({ displayName: 'Lena', password: 'Lena.Hart@boston.example' })).toEqual({
      code: 'INVALID',
      fields: [{ field: 'password', reason: 'not_allowed' }],
    });
    expect((await look(token)).status).toBe(200);
  });

  it('to a team that was archived meanwhile leads nowhere', async () => {
    const archive = 'mutation ($act: ID!, $id: ID!) { archiveTeam(act: $act, id: $id) { archivedAt } }';
    const make = 'mutation ($act: ID!, $input: TeamInput!) { saveTeam(act: $act, input: $input) { id } }';
    const { saveTeam } = await (await steward()).do(make, { input: { name: 'Short team', placeIds: [world.boston.place] } });
    const { token } = await invited({ teamId: saveTeam.id });
    await (await steward()).do(archive, { id: saveTeam.id });
    expect((await join(token)).status).toBe(404);
    expect(await code((await steward()).do(propose, health({ teamId: saveTeam.id })))).toEqual([{ field: 'teamId', reason: 'not_allowed' }]);
  });

  it('that never was looks like one that is over', async () => {
    for (const token of ['', 'x', 'a'.repeat(43)]) expect((await look(token)).body).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('stewards', () => {
  it('are invited by another steward, and sit with the stewards only', async () => {
    const { team, organization } = world.stewards;
    const input = { teamId: team, organizationId: organization, role: 'steward', name: 'Third Steward', email: address() };
    expect(await code((await coordinator()).do(propose, { input }))).toBe('FORBIDDEN');
    expect(await code((await steward()).do(propose, { input: { ...input, role: 'coordinator' } }))).toEqual([{ field: 'role', reason: 'unknown' }]);
    const { proposeSeat } = await (await steward()).do(propose, { input });
    expect((await join(tokenOf(proposeSeat.link))).status).toBe(200);
    await (await as('second@network.example')).do(end, { id: proposeSeat.seat.id });
  });

  it('the last one stays', async () => {
    await (await steward()).do(end, { id: world.stewards.seats.second });
    expect(await code((await steward()).do(end, { id: world.stewards.seats.steward }))).toEqual([{ field: 'id', reason: 'not_allowed' }]);
  });
});

describe('a held seat', () => {
  const seatOf = async (key: 'police' | 'coordinator' | 'mayor' | 'detective') => seatSeen(await coordinator(), world.boston.seats[key]);

  it('gets role, term and authority from the coordinator', async () => {
    const { id, version } = await seatOf('police');
    const { editSeat } = await (
      await coordinator()
    ).do(edit, { input: { id, version, role: 'chair', termStart: '2026-01-01', termEnd: '2099-12-31', authority: 'One operation a month' } });
    expect(editSeat).toMatchObject({ role: 'chair', termStart: '2026-01-01', termEnd: '2099-12-31', authority: 'One operation a month' });
    await (await coordinator()).do(edit, { input: { id, version: editSeat.version, role: 'member' } });
  });

  it('gives its holder no way to a higher role or a longer term', async () => {
    for (const [email, key] of [
      ['police@boston.example', 'police'],
      ['coordinator@boston.example', 'coordinator'],
    ] as const) {
      const { id, version } = await seatOf(key);
      for (const change of [{ role: 'chair' }, { role: 'steward' }, { termEnd: '2099-12-31' }, { termStart: null }])
        expect(await code((await as(email)).do(edit, { input: { id, version, ...change } }))).toBe('FORBIDDEN');
    }
    const { id, version } = await seatOf('mayor');
    expect(await code((await as('police@boston.example')).do(edit, { input: { id, version, role: 'coordinator' } }))).toBe('FORBIDDEN');
    expect(await code((await as('coordinator@denver.example')).do(edit, { input: { id, version, role: 'guest' } }))).toBe('FORBIDDEN');
  });

  it('lets its holder name a deputy: a colleague on this team', async () => {
    const police = await as('police@boston.example');
    const { id, version } = await seatOf('police');
    const { editSeat } = await police.do(edit, { input: { id, version, deputyId: world.boston.people.detective } });
    expect(editSeat.deputyId).toBe(world.boston.people.detective);
    for (const stranger of [world.boston.people.services, world.denver.people.police, world.boston.people.police, randomUUID()])
      expect(await code(police.do(edit, { input: { id, version: editSeat.version, deputyId: stranger } }))).toEqual([
        { field: 'deputyId', reason: 'not_allowed' },
      ]);
    await (await coordinator()).do(end, { id: world.boston.seats.detective });
    expect((await seatOf('police')).deputyId).toBeNull();
  });

  it('that is over gives nothing any more, at once, but stays in the history by name', async () => {
    const detective = await as('detective@boston.example');
    const { me, seats, teams, people: seen } = await detective.see('{ me { seats { id } } seats { id } teams { id } people { id } }');
    expect([me.seats, seats, teams]).toEqual([[], [], []]);
    expect(seen).toEqual([{ id: world.boston.people.detective }]);
    const { people: known } = await (await as('services@boston.example')).see('{ people { id } }');
    expect(known).toContainEqual({ id: world.boston.people.detective });
  });

  it('gives nothing before its term and after it', async () => {
    const prosecutor = await as('prosecutor@boston.example');
    const sees = async () => (await prosecutor.see('{ teams { id } }')).teams.length > 0;
    const term = async (termStart: string | null, termEnd: string | null) => {
      const { id, version } = await seatSeen(await coordinator(), world.boston.seats.prosecutor);
      await (await coordinator()).do(edit, { input: { id, version, termStart, termEnd } });
    };
    await term('2020-01-01', '2099-12-31');
    expect(await sees()).toBe(true);
    await term('2020-01-01', '2020-12-31');
    expect(await sees()).toBe(false);
    await term('2099-01-01', null);
    expect(await sees()).toBe(false);
    await term(null, null);
    expect(await sees()).toBe(true);
  });

  it('is ended by its holder, a colleague, the coordinator or a steward, and by nobody else', async () => {
    const id = world.boston.seats.advocate;
    for (const email of ['police@boston.example', 'mayor@boston.example', 'coordinator@denver.example'])
      expect(await code((await as(email)).do(end, { id }))).toBe('FORBIDDEN');
    expect(await code((await as('police@denver.example')).do(end, { id }))).toBe('NOT_FOUND');
    expect((await (await as('services@boston.example')).do(end, { id })).endSeat).toMatchObject({ state: 'ended', endedAt: expect.any(String) });
    expect(await code((await as('services@boston.example')).do(end, { id }))).toBe('CONFLICT');
    expect((await (await as('guest@boston.example')).do(end, { id: world.boston.seats.guest })).endSeat.state).toBe('ended');
  });

  it('merges what two changed in different fields, and stops what both changed', async () => {
    const { id, version } = await seatOf('mayor');
    const mayor = await as('mayor@boston.example');
    await mayor.do(edit, { input: { id, version, authority: 'Staff time' } });
    const { editSeat } = await (await coordinator()).do(edit, { input: { id, version, termEnd: '2099-01-01' } });
    expect(editSeat).toMatchObject({ authority: 'Staff time', termEnd: '2099-01-01' });
    const clash = await (
      await coordinator()
    )
      .do(edit, { input: { id, version, authority: 'Nothing' } })
      .catch((error: { code: string; details: Json }) => error);
    expect(clash).toMatchObject({ code: 'CONFLICT', details: { fields: ['authority'], current: { authority: 'Staff time' } } });
    expect(clash.details.current.audienceId).toBeUndefined();
  });
});
