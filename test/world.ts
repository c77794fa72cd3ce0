import { randomUUID } from 'node:crypto';
import { Person } from '../src/identity/person.js';
import { Organization } from '../src/organizations/organization.js';
import { Place } from '../src/places/place.js';
import { Network } from '../src/teams/network.js';
import { Seat } from '../src/teams/seat.js';
import { Team } from '../src/teams/team.js';
import { performAsSystem } from '../src/work/act.js';
import type { Database } from '../src/work/database.js';
import type { Work } from '../src/work/work.js';

/** Everybody's password in the world; what `as(email)` takes when none is given. */
export const password = 'crosstown-sample';
// The same password with the cost of the real thing, computed once: a world is made in a tenth of a second.
const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$1fMbYuwFcms/d666QmdzvQ$xz21L5xPoK00lYUUjGCAf7Hh6NPKbryfVH3fKwAZsrU';

const sectors = {
  mayor: 'executive',
  police: 'law_enforcement',
  prosecutor: 'prosecution',
  services: 'victim_services',
  survivors: 'survivor_leadership',
  /** Sits on no team yet. */
  health: 'public_health',
} as const;
type OrganizationKey = keyof typeof sectors;

const names: Record<OrganizationKey, string> = {
  mayor: "Mayor's Office",
  police: 'Police Department',
  prosecutor: "District Attorney's Office",
  services: 'Victim Services',
  survivors: 'Survivor Council',
  health: 'Health Department',
};

/** Who sits on a city's team. The address is `<key>@<city>.example`, the name `Boston police` and the like. */
const people = {
  coordinator: ['mayor', 'coordinator'],
  mayor: ['mayor', 'chair'],
  police: ['police', 'member'],
  detective: ['police', 'member'],
  prosecutor: ['prosecutor', 'member'],
  services: ['services', 'member'],
  advocate: ['services', 'member'],
  'survivor-leader': ['survivors', 'member'],
  guest: ['survivors', 'guest'],
} as const;
type PersonKey = keyof typeof people;

/** The ids of a city's rows, by what they are called in a test. */
export interface City {
  place: string;
  /** Within the place. */
  district: string;
  team: string;
  organizations: Record<OrganizationKey, string>;
  people: Record<PersonKey, string>;
  /** The seat of the person of the same key. */
  seats: Record<PersonKey, string>;
}

/** One network, two cities, its stewards. Addresses: `police@boston.example`, `steward@network.example` and so on. */
export interface World {
  network: string;
  boston: City;
  denver: City;
  stewards: { team: string; organization: string; people: { steward: string; second: string }; seats: { steward: string; second: string } };
}

/** One more city of the network, for what takes three: `const seattle = await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard')`. */
export function makeCity(database: Database, { network }: World, name: string, state: string, district: string): Promise<City> {
  return performAsSystem({ pool: database.clock, purpose: 'test', act: randomUUID() }, 'world.grown', (work) =>
    new Making(work, network).one(name, state, district),
  );
}

/** A second network, of which nobody in the first may know. Answers its id, for `makeCity`. */
export function makeNetwork(database: Database, name: string): Promise<string> {
  const id = randomUUID();
  return performAsSystem({ pool: database.clock, purpose: 'test', act: randomUUID() }, 'world.grown', async (work) => {
    await work.insertAll(Network, [{ id, name, principles: [], audienceId: await work.audienceOf([`network/${id}`]) }]);
    return id;
  });
}

/** Makes the world in an empty database: `const world = await makeWorld(server.database)`. */
export function makeWorld(database: Database): Promise<World> {
  return performAsSystem({ pool: database.clock, purpose: 'test', act: randomUUID() }, 'world.made', (work) => new Making(work).all());
}

interface Seated {
  name: string;
  email: string;
  organization: string;
  sector: string;
  role: string;
}

/** Of the cities, roughly. */
const onTheMap: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  Boston: [42.36, -71.06],
  Denver: [39.74, -104.99],
  Seattle: [47.61, -122.33],
};

class Making {
  private everyone: number;

  constructor(
    private readonly work: Work,
    private readonly network: string = randomUUID(),
  ) {}

  async one(name: string, state: string, district: string): Promise<City> {
    this.everyone = await this.work.audienceOf([`network/${this.network}`]);
    return this.city(name, state, district);
  }

  async all(): Promise<World> {
    this.everyone = await this.work.audienceOf([`network/${this.network}`]);
    await this.work.insertAll(Network, [{ id: this.network, name: 'CEASE Network', principles: ['We measure honestly.'], audienceId: this.everyone }]);
    const boston = await this.city('Boston', 'Massachusetts', 'Dorchester');
    const denver = await this.city('Denver', 'Colorado', 'Montbello');
    return { network: this.network, boston, denver, stewards: await this.stewards() };
  }

  private async city(name: string, stateName: string, districtName: string): Promise<City> {
    const state = await this.place(stateName, 'state', null);
    const place = await this.place(name, 'city', state);
    const district = await this.place(districtName, 'district', place);
    const keys = Object.keys(sectors) as OrganizationKey[];
    const made = await this.work.insertAll(
      Organization,
      keys.map((key) => ({ name: `${name} ${names[key]}`, sector: sectors[key], kind: 'public_body', placeId: place, audienceId: this.everyone })),
    );
    const organizations = byKey(keys, made);
    const team = await this.team(`${name} team`, 'team', [place]);
    const persons = Object.keys(people) as PersonKey[];
    const seated = await this.seat(
      team,
      persons.map((key) => {
        const [organization, role] = people[key];
        return {
          name: `${name} ${key}`,
          email: `${key}@${name.toLowerCase()}.example`,
          organization: organizations[organization],
          sector: sectors[organization],
          role,
        };
      }),
    );
    return { place, district, team, organizations, people: byKey(persons, seated.people), seats: byKey(persons, seated.seats) };
  }

  private async stewards(): Promise<World['stewards']> {
    const place = await this.place('The network', 'region', null);
    const organization = await this.work.insert(Organization, {
      name: 'Backbone Office',
      sector: 'backbone',
      kind: 'non_profit',
      placeId: place,
      audienceId: this.everyone,
    });
    const team = await this.team('Stewards', 'stewards', [place]);
    const keys = ['steward', 'second'] as const;
    const seated = await this.seat(
      team,
      keys.map((key) => ({ name: `Network ${key}`, email: `${key}@network.example`, organization: organization.id, sector: 'backbone', role: 'steward' })),
    );
    return { team, organization: organization.id, people: byKey(keys, seated.people), seats: byKey(keys, seated.seats) };
  }

  private async place(name: string, kind: string, parentId: string | null): Promise<string> {
    const [latitude, longitude] = onTheMap[name] ?? [null, null];
    return (await this.work.insert(Place, { name, kind, parentId, latitude, longitude, audienceId: this.everyone })).id;
  }

  private async team(name: string, kind: 'team' | 'stewards', placeIds: string[]): Promise<string> {
    const coreSectors = kind === 'team' ? Object.values(sectors) : [];
    return (await this.work.insert(Team, { networkId: this.network, name, kind, coreSectors, placeIds, audienceId: this.everyone })).id;
  }

  private async seat(team: string, wanted: Seated[]): Promise<{ people: Person[]; seats: Seat[] }> {
    const rows = wanted.map(({ name }) => ({ id: randomUUID(), displayName: name }));
    const audiences = await Promise.all(
      wanted.map(({ role }, at) => {
        const reach = role === 'coordinator' || role === 'steward' ? [`network/${this.network}`] : [`team/${team}`, `network/${this.network}/coordinators`];
        return this.work.audienceOf([`person/${rows[at]!.id}`, ...reach]);
      }),
    );
    const made = await this.work.insertAll(
      Person,
      rows.map((row, at) => ({ ...row, audienceId: audiences[at]! })),
    );
    await this.work.query('select app.open_account(who, address, $3) from unnest($1::uuid[], $2::text[]) as one(who, address)', [
      rows.map(({ id }) => id),
      wanted.map(({ email }) => email),
      passwordHash,
    ]);
    const reached = await this.work.query<{ audience: number }>(
      'select app.place_seat($1, role) as audience from unnest($2::text[]) with ordinality as one(role, at) order by at',
      [team, wanted.map(({ role }) => role)],
    );
    const seats = await this.work.insertAll(
      Seat,
      wanted.map(({ organization, sector, role }, at) => ({
        teamId: team,
        organizationId: organization,
        sector,
        role,
        state: 'held' as const,
        holderId: rows[at]!.id,
        joinedAt: new Date(),
        audienceId: reached[at]!.audience,
      })),
    );
    return { people: made, seats };
  }
}

function byKey<Key extends string>(keys: readonly Key[], rows: { id: string }[]): Record<Key, string> {
  return Object.fromEntries(keys.map((key, at) => [key, rows[at]!.id])) as Record<Key, string>;
}
