import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSetUp } from '../src/identity/set-up.js';
import { startServer, type Answer, type Json, type TestServer } from './harness.js';

const savePlace = 'mutation ($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id } }';
const saveOrganization = 'mutation ($act: ID!, $input: OrganizationInput!) { saveOrganization(act: $act, input: $input) { id } }';
const saveTeam = 'mutation ($act: ID!, $input: TeamInput!) { saveTeam(act: $act, input: $input) { id } }';

describe('an empty server', () => {
  let empty: TestServer;
  const post = (path: string, body: unknown): Promise<Answer> =>
    empty.stranger().send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const wanted = (token: string, changes: object = {}) => ({
    token,
    email: 'First@Network.example',
    displayName: 'First Steward',
    password: 'seven grey stones',
    networkName: 'Cities',
    organizationName: 'The Office',
    ...changes,
  });

  beforeAll(async () => {
    empty = await startServer();
  });
  afterAll(() => empty?.stop());

  it('is set up once, with its newest link, by the first steward', async () => {
    expect((await empty.stranger().send('/auth/welcome')).body).toMatchObject({ setUp: true });
    const older = (await openSetUp(empty)).split('#')[1]!;
    const link = await openSetUp(empty);
    expect(link).toMatch(/^\/set-up#[A-Za-z0-9_-]{43}$/);
    const token = link.split('#')[1]!;
    expect((await post('/auth/set-up', wanted(older))).status).toBe(404);
    expect((await post('/auth/set-up', wanted(token, { email: 'nobody', networkName: '', password: 'x' }))).body).toEqual({
      code: 'INVALID',
      fields: [
        { field: 'email', reason: 'malformed' },
        { field: 'networkName', reason: 'required' },
      ],
    });
    expect((await post('/auth/set-up', wanted(token, { email: '' }))).body).toEqual({ code: 'INVALID', fields: [{ field: 'email', reason: 'required' }] });
    expect((await post('/auth/set-up', wanted(token, { password: 'short' }))).body).toEqual({
      code: 'INVALID',
      fields: [{ field: 'password', reason: 'too_short', limit: 12 }],
    });
    expect((await post('/auth/set-up', wanted(token, { sector: 'wizards' }))).body).toEqual({
      code: 'INVALID',
      fields: [{ field: 'sector', reason: 'unknown' }],
    });
    const answers = await Promise.all([post('/auth/set-up', wanted(token)), post('/auth/set-up', wanted(token, { email: 'other@network.example' }))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await empty.stranger().send('/auth/welcome')).body).toMatchObject({ setUp: false });
    expect((await post('/auth/set-up', wanted(token))).status).toBe(404);
  });

  it('lets that steward build the network from there', async () => {
    const found = await empty.as('first@network.example', 'seven grey stones').catch(() => empty.as('other@network.example', 'seven grey stones'));
    const { networks, teams, organizations, me } = await found.see(
      '{ networks { id name } teams { id kind networkId } organizations { id name sector } me { person { displayName } seats { role state } } }',
    );
    expect(networks).toEqual([{ id: expect.any(String), name: 'Cities' }]);
    expect(teams).toEqual([{ id: expect.any(String), kind: 'stewards', networkId: networks[0].id }]);
    expect(organizations).toEqual([{ id: expect.any(String), name: 'The Office', sector: expect.any(String) }]);
    expect(me).toEqual({ person: { displayName: 'First Steward' }, seats: [{ role: 'steward', state: 'held' }] });
    const { savePlace: place } = await found.do(savePlace, { input: { name: 'Springfield', kind: 'city' } });
    const { saveOrganization: police }: Json = await found.do(saveOrganization, {
      input: { name: 'Police', sector: 'law_enforcement', kind: 'public_body', placeId: place.id },
    });
    const { saveTeam: team } = await found.do(saveTeam, { input: { name: 'Springfield team', placeIds: [place.id] } });
    const { proposeSeat } = await found.do('mutation ($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { link } }', {
      input: { teamId: team.id, organizationId: police.id, role: 'coordinator', name: 'Ada Park', email: 'ada@springfield.example' },
    });
    const joined = await post('/auth/join', { token: proposeSeat.link.split('#')[1], displayName: 'Ada Park', password: 'eleven green doors' });
    expect(joined.status).toBe(200);
    const ada = await empty.as('ada@springfield.example', 'eleven green doors');
    expect((await ada.see('{ teams { name } me { seats { role } } }')).me.seats).toEqual([{ role: 'coordinator' }]);
  });
});

describe('behind https', () => {
  it('the cookie belongs to this host alone and never travels in the open', async () => {
    const secure = await startServer({ PUBLIC_URL: 'https://crosstown.example', NODE_ENV: 'production' });
    const token = (await openSetUp(secure)).split('#')[1];
    const answer = await secure.stranger().send('/auth/set-up', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://crosstown.example' },
      body: JSON.stringify({
        token,
        email: 'first@network.example',
        displayName: 'First Steward',
        password: 'seven grey stones',
        networkName: 'Cities',
        organizationName: 'The Office',
      }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    await secure.stop();
  });
});
