import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { freshDatabase, startServer, type Person, type TestDatabase, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let own: TestDatabase;
let server: TestServer;
let world: World;
const people: Record<string, Person> = {};
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

const savePlace =
  'mutation ($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id version name kind parentId populationBand languages latitude longitude } }';
const saveOrganization =
  'mutation ($act: ID!, $input: OrganizationInput!) { saveOrganization(act: $act, input: $input) { id version name sector kind placeId obligations } }';
const saveTeam =
  'mutation ($act: ID!, $input: TeamInput!) { saveTeam(act: $act, input: $input) { id version networkId name kind purpose coreSectors placeIds startsOn endsOn archivedAt } }';
const saveNetwork = 'mutation ($act: ID!, $input: NetworkInput!) { saveNetwork(act: $act, input: $input) { id version name principles } }';
const restoreTeam = 'mutation ($act: ID!, $id: ID!) { restoreTeam(act: $act, id: $id) { archivedAt } }';
const archiveTeam = 'mutation ($act: ID!, $id: ID!) { archiveTeam(act: $act, id: $id) { archivedAt } }';

const code = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'done',
    (error: { code?: string; details?: { fields?: unknown } }) => (error.code === 'INVALID' ? error.details?.fields : error.code),
  );
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort();

describe('who sees the directory', () => {
  it('places, organizations and teams are seen by the whole network', async () => {
    for (const email of ['guest@boston.example', 'police@denver.example', 'steward@network.example']) {
      const { networks, places, organizations, teams } = await (await as(email)).see('{ networks { id } places { id } organizations { id } teams { id } }');
      expect(ids(networks)).toEqual([world.network]);
      expect(ids(teams)).toEqual([world.boston.team, world.denver.team, world.stewards.team].sort());
      expect(ids(places)).toEqual(expect.arrayContaining([world.boston.place, world.denver.district]));
      expect(ids(organizations)).toEqual(
        [...Object.values(world.boston.organizations), ...Object.values(world.denver.organizations), world.stewards.organization].sort(),
      );
    }
  });

  it('seats and people are seen by their team, with the coordinators and stewards of the network', async () => {
    const { seats, people: seen } = await (await as('services@boston.example')).see('{ seats { id } people { id } }');
    const stewards = Object.values(world.stewards.seats);
    expect(ids(seats)).toEqual([...Object.values(world.boston.seats), world.denver.seats.coordinator, ...stewards].sort());
    expect(ids(seen)).toEqual([...Object.values(world.boston.people), world.denver.people.coordinator, ...Object.values(world.stewards.people)].sort());
  });

  it('coordinators and stewards see every seat of the network and who sits there', async () => {
    const all = [world.boston, world.denver, world.stewards].flatMap(({ seats }) => Object.values(seats)).sort();
    const everybody = [world.boston, world.denver, world.stewards].flatMap((one) => Object.values(one.people)).sort();
    for (const email of ['steward@network.example', 'coordinator@denver.example']) {
      const { seats, people: seen } = await (await as(email)).see('{ seats { id } people { id } }');
      expect(ids(seats)).toEqual(all);
      expect(ids(seen)).toEqual(everybody);
    }
  });

  it('nobody sees an address but their own', async () => {
    const { me } = await (await as('police@boston.example')).see('{ me { email person { id } seats { id } } }');
    expect(me).toEqual({ email: 'police@boston.example', person: { id: world.boston.people.police }, seats: [{ id: world.boston.seats.police }] });
    await expect((await steward()).see('{ people { id email } }')).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('a stranger sees nothing of it', async () => {
    for (const query of ['{ networks { id } }', '{ people { id } }', '{ seats { id } }', '{ me { email } }'])
      await expect(server.stranger().see(query)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('an id that leads nowhere and one that is no id find no team', async () => {
    const police = await as('police@boston.example');
    const team = async (id: string) => (await police.see('query ($id: ID!) { team(id: $id) { name } }', { id })).team;
    expect([await team(world.boston.team), await team(randomUUID()), await team("'; drop table team")]).toEqual([{ name: 'Boston team' }, null, null]);
  });

  it('somebody who becomes coordinator is seen by the network, and sees it', async () => {
    const mayor = await as('mayor@denver.example');
    const seat = async () => (await (await steward()).see('{ seats { id version } }')).seats.find(({ id }: { id: string }) => id === world.denver.seats.mayor);
    const knows = async (who: Person, id: string) => ids((await who.see('{ people { id } }')).people).includes(id);
    const edit = 'mutation ($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { role } }';
    const police = await as('police@boston.example');
    expect([await knows(police, world.denver.people.mayor), await knows(mayor, world.boston.people.police)]).toEqual([false, false]);
    await (await steward()).do(edit, { input: { ...(await seat()), role: 'coordinator' } });
    expect([await knows(police, world.denver.people.mayor), await knows(mayor, world.boston.people.police)]).toEqual([true, true]);
    await (await steward()).do(edit, { input: { ...(await seat()), role: 'chair' } });
    expect([await knows(police, world.denver.people.mayor), await knows(mayor, world.boston.people.police)]).toEqual([false, false]);
  });
});

describe('places', () => {
  it('are made and edited by stewards, as a tree', async () => {
    const { savePlace: made } = await (
      await steward()
    ).do(savePlace, {
      input: { name: ' Roxbury ', kind: 'district', parentId: world.boston.place, languages: ['en', 'es'], latitude: 42.31, longitude: -71.09 },
    });
    expect(made).toMatchObject({ name: 'Roxbury', kind: 'district', parentId: world.boston.place, languages: ['en', 'es'], latitude: 42.31, version: 1 });
    const { savePlace: edited } = await (
      await steward()
    ).do(savePlace, { input: { id: made.id, version: 1, populationBand: 'under 100,000', languages: null } });
    expect(edited).toMatchObject({ name: 'Roxbury', populationBand: 'under 100,000', languages: [], parentId: world.boston.place, version: 2 });
    expect(await code((await coordinator()).do(savePlace, { input: { name: 'Mine', kind: 'district' } }))).toBe('FORBIDDEN');
    expect(await code((await coordinator()).do(savePlace, { input: { id: made.id, version: 2, name: 'Mine' } }))).toBe('FORBIDDEN');
  });

  it('never lie within themselves', async () => {
    const into = async (parentId: string) => {
      const { places } = await (await steward()).see('{ places { id version } }');
      const { version } = places.find(({ id }: { id: string }) => id === world.denver.place);
      return code((await steward()).do(savePlace, { input: { id: world.denver.place, version, parentId } }));
    };
    for (const place of [world.denver.place, world.denver.district]) expect(await into(place)).toEqual([{ field: 'parentId', reason: 'not_allowed' }]);
    expect(await into(randomUUID())).toEqual([{ field: 'parentId', reason: 'unknown' }]);
  });

  it('name every field that is wrong', async () => {
    expect(await code((await steward()).do(savePlace, { input: { kind: 'planet', latitude: 91, longitude: -200, parentId: 'x', languages: [''] } }))).toEqual([
      { field: 'name', reason: 'required' },
      { field: 'kind', reason: 'unknown' },
      { field: 'parentId', reason: 'malformed' },
      { field: 'languages', reason: 'required' },
      { field: 'latitude', reason: 'out_of_range' },
      { field: 'longitude', reason: 'out_of_range' },
    ]);
    expect(await code((await steward()).do(savePlace, { input: { id: world.boston.place, name: '' } }))).toEqual([
      { field: 'version', reason: 'required' },
      { field: 'name', reason: 'required' },
    ]);
    expect(await code((await steward()).do(savePlace, { input: { networkId: randomUUID(), name: 'Elsewhere', kind: 'city' } }))).toBe('NOT_FOUND');
  });
});

describe('organizations', () => {
  const input = () => ({
    name: 'Harbor Shelter',
    sector: 'victim_services',
    kind: 'non_profit',
    placeId: world.boston.place,
    obligations: ['vawa', 'privilege', 'vawa'],
  });

  it('are made by stewards, and by the coordinator of a team of their place', async () => {
    const { saveOrganization: made } = await (await steward()).do(saveOrganization, { input: input() });
    expect(made).toMatchObject({ name: 'Harbor Shelter', sector: 'victim_services', obligations: ['vawa', 'privilege'] });
    for (const placeId of [world.boston.place, world.boston.district])
      expect(await code((await coordinator()).do(saveOrganization, { input: { ...input(), placeId } }))).toBe('done');
    expect(await code((await coordinator()).do(saveOrganization, { input: { ...input(), placeId: world.denver.place } }))).toBe('FORBIDDEN');
    expect(await code((await as('police@boston.example')).do(saveOrganization, { input: input() }))).toBe('FORBIDDEN');
    expect(await code((await coordinator()).do(saveOrganization, { input: { id: made.id, version: 1, name: 'Mine' } }))).toBe('FORBIDDEN');
  });

  it('never change their sector: rights follow from it', async () => {
    const change = (sector: string | null) =>
      steward().then((person) => code(person.do(saveOrganization, { input: { id: world.boston.organizations.police, version: 1, sector } })));
    expect(await change('victim_services')).toEqual([{ field: 'sector', reason: 'not_allowed' }]);
    expect(await change(null)).toEqual([{ field: 'sector', reason: 'not_allowed' }]);
    expect(await change('law_enforcement')).toBe('done');
  });

  it('take words of the pack and a place of the network', async () => {
    expect(
      await code(
        (await steward()).do(saveOrganization, { input: { name: 'x'.repeat(201), sector: 'wizards', kind: 'guild', placeId: 'x', obligations: ['secrecy'] } }),
      ),
    ).toEqual([
      { field: 'name', reason: 'too_long', limit: 200 },
      { field: 'sector', reason: 'unknown' },
      { field: 'kind', reason: 'unknown' },
      { field: 'placeId', reason: 'malformed' },
      { field: 'obligations', reason: 'unknown' },
    ]);
    expect(await code((await steward()).do(saveOrganization, { input: { ...input(), placeId: randomUUID() } }))).toEqual([
      { field: 'placeId', reason: 'unknown' },
    ]);
    expect(await code((await steward()).do(saveOrganization, { input: {} }))).toEqual(
      ['name', 'sector', 'kind', 'placeId'].map((field) => ({ field, reason: 'required' })),
    );
  });
});

describe('teams', () => {
  it('are made by stewards over one or several places', async () => {
    const input = {
      name: 'Two cities',
      placeIds: [world.denver.place, world.boston.place],
      coreSectors: ['research', 'business'],
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
    };
    const { saveTeam: made } = await (await steward()).do(saveTeam, { input });
    expect(made).toMatchObject({ ...input, networkId: world.network, kind: 'team', archivedAt: null });
    expect(await code((await coordinator()).do(saveTeam, { input }))).toBe('FORBIDDEN');
    expect(await code((await steward()).do(saveTeam, { input: { ...input, name: '', placeIds: [], endsOn: '2025-01-01', coreSectors: ['wizards'] } }))).toEqual(
      [
        { field: 'name', reason: 'required' },
        { field: 'placeIds', reason: 'required' },
        { field: 'coreSectors', reason: 'unknown' },
        { field: 'endsOn', reason: 'out_of_range' },
      ],
    );
    expect(await code((await steward()).do(saveTeam, { input: { ...input, placeIds: [randomUUID()] } }))).toEqual([{ field: 'placeIds', reason: 'unknown' }]);
  });

  it('purpose and core sectors are their coordinator’s too, the rest is not', async () => {
    const { saveTeam: edited } = await (
      await coordinator()
    ).do(saveTeam, { input: { id: world.boston.team, version: 1, purpose: 'One plan', coreSectors: ['research'] } });
    expect(edited).toMatchObject({ purpose: 'One plan', coreSectors: ['research'], name: 'Boston team' });
    for (const change of [{ name: 'Mine' }, { placeIds: [world.denver.place] }, { endsOn: '2030-01-01' }])
      expect(await code((await coordinator()).do(saveTeam, { input: { id: world.boston.team, version: 2, purpose: 'More', ...change } }))).toBe('FORBIDDEN');
    for (const email of ['mayor@boston.example', 'coordinator@denver.example'])
      expect(await code((await as(email)).do(saveTeam, { input: { id: world.boston.team, version: 2, purpose: 'Mine' } }))).toBe('FORBIDDEN');
  });

  it('archived, give their members nothing any more; the stewards themselves stay', async () => {
    expect(await code((await coordinator()).do(archiveTeam, { id: world.boston.team }))).toBe('FORBIDDEN');
    expect(await code((await steward()).do(archiveTeam, { id: world.stewards.team }))).toBe('FORBIDDEN');
    const guest = await as('guest@denver.example');
    await (await steward()).do(archiveTeam, { id: world.denver.team });
    expect(await code((await steward()).do(archiveTeam, { id: world.denver.team }))).toBe('done');
    const seen = await guest.see('{ networks { id } teams { id } seats { id } people { id } me { person { id } } }');
    expect(seen).toEqual({
      networks: [],
      teams: [],
      seats: [],
      people: [{ id: world.denver.people.guest }],
      me: { person: { id: world.denver.people.guest } },
    });
    const { teams } = await (await as('police@boston.example')).see('{ teams { id archivedAt } }');
    expect(teams.find(({ id }: { id: string }) => id === world.denver.team).archivedAt).not.toBeNull();
    expect(await code((await as('police@boston.example')).do(restoreTeam, { id: world.denver.team }))).toBe('FORBIDDEN');
    expect(await (await steward()).do(restoreTeam, { id: world.denver.team })).toEqual({ restoreTeam: { archivedAt: null } });
    expect((await guest.see('{ networks { id } }')).networks).toHaveLength(1);
  });
});

describe('the network', () => {
  it('gets its name and principles from a steward', async () => {
    const { saveNetwork: edited } = await (
      await steward()
    ).do(saveNetwork, { input: { id: world.network, version: 1, name: 'Cities together', principles: ['We never rank cities.'] } });
    expect(edited).toMatchObject({ name: 'Cities together', principles: ['We never rank cities.'] });
    expect(await code((await coordinator()).do(saveNetwork, { input: { id: world.network, version: 2, name: 'Mine' } }))).toBe('FORBIDDEN');
    expect(await code((await steward()).do(saveNetwork, { input: { name: 'Another' } }))).toEqual([{ field: 'id', reason: 'required' }]);
  });

  it('a repeated act answers with what it made, and with other input it is refused', async () => {
    const act = randomUUID();
    const input = { name: 'Back Bay', kind: 'district', parentId: world.boston.place };
    const first = await (await steward()).do(savePlace, { act, input });
    expect(await (await steward()).do(savePlace, { act, input })).toEqual(first);
    expect(await code((await steward()).do(savePlace, { act, input: { ...input, name: 'Other' } }))).toEqual([{ field: 'act', reason: 'not_allowed' }]);
  });
});
