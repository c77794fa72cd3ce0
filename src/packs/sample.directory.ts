import { Person } from '../identity/person.js';
import { Organization } from '../organizations/organization.js';
import { Place } from '../places/place.js';
import { Network } from '../teams/network.js';
import { Seat } from '../teams/seat.js';
import { Team } from '../teams/team.js';
import type { Thing, ThingClass } from '../work/thing.js';
import type { Work } from '../work/work.js';
import { timeZones, type DaysOf } from './sample.days.js';
import type { SampleData, SampleSeat } from './sample.shape.js';

/** The ids that the keys of the sample's files became. */
export class Keys {
  private readonly ids = new Map<string, string>();

  put(kind: string, key: string, id: string): void {
    this.ids.set(`${kind} ${key}`, id);
  }

  /** @throws Error for a key that is not in the files: their checks would have refused it. */
  of(kind: string, key: string): string {
    const id = this.ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`the sample has no ${kind} ${key}`);
    return id;
  }

  maybe(kind: string, key: string | null): string | null {
    return key === null ? null : this.of(kind, key);
  }
}

type Fields<T> = { [K in keyof T]?: T[K] } & { audienceId: number };

/** Inserts rows and remembers under which keys. */
async function insert<T extends Thing, Row extends { key: string }>(
  work: Work,
  keys: Keys,
  type: ThingClass<T>,
  rows: Row[],
  make: (row: Row) => Fields<T>,
): Promise<T[]> {
  const made = await work.insertAll(type, rows.map(make));
  made.forEach((thing, at) => keys.put(type.name, rows[at]!.key, thing.id));
  return made;
}

/** Network, places, organizations, people with accounts, teams and held seats: the work of the system itself. */
export async function makeDirectory(work: Work, sample: SampleData, keys: Keys, daysOf: DaysOf, passwordHash: string): Promise<string> {
  // The network's own id is its audience, so the id has to be there first.
  const networkId = work.nextId();
  const everyone = await work.audienceOf([`network/${networkId}`]);
  const { name, principles } = sample.network;
  await work.insertAll(Network, [{ id: networkId, name, principles, audienceId: everyone }]);
  keys.put('Network', sample.network.key, networkId);
  await makePlaces(work, sample, keys, everyone);
  await insert(work, keys, Organization, sample.organizations, ({ key: _key, place, ...organization }) => ({
    ...organization,
    placeId: keys.of('Place', place),
    audienceId: everyone,
  }));
  await makePeople(work, sample, keys, passwordHash);
  await insert(work, keys, Team, sample.teams, ({ key: _key, places, ...team }) => ({
    ...team,
    networkId,
    placeIds: places.map((place) => keys.of('Place', place)),
    audienceId: everyone,
  }));
  await makeSeats(
    work,
    sample,
    sample.seats.filter((seat) => seat.state === 'held'),
    keys,
    daysOf,
  );
  await placePeople(work);
  await knowTimeZones(work, sample, keys);
  return networkId;
}

/** Parents first, a generation at a time. */
async function makePlaces(work: Work, sample: SampleData, keys: Keys, everyone: number): Promise<void> {
  const make = ({ key: _key, parent, timeZone: _timeZone, ...place }: SampleData['places'][number]): Fields<Place> => ({
    ...place,
    parentId: keys.maybe('Place', parent),
    audienceId: everyone,
  });
  let left = sample.places;
  const made = new Set<string>();
  while (left.length > 0) {
    const next = left.filter(({ parent }) => parent === null || made.has(parent));
    left = left.filter((place) => !next.includes(place));
    await insert(work, keys, Place, next, make);
    next.forEach(({ key }) => made.add(key));
  }
}

async function makePeople(work: Work, sample: SampleData, keys: Keys, passwordHash: string): Promise<void> {
  const ids = sample.people.map(() => work.nextId());
  const alone = await work.query<{ audience: number }>(
    "select app.audience_of(array['person/' || id]) as audience from unnest($1::uuid[]) with ordinality as one(id, at) order by at",
    [ids],
  );
  await work.insertAll(
    Person,
    sample.people.map(({ displayName, pronouns }, at) => ({ id: ids[at]!, displayName, pronouns, audienceId: alone[at]!.audience })),
  );
  sample.people.forEach(({ key }, at) => keys.put('Person', key, ids[at]!));
  const emails = sample.people.map(({ email }) => email);
  await work.query('select app.open_account(id, email, $3) from unnest($1::uuid[], $2::text[]) as one(id, email)', [ids, emails, passwordHash]);
}

/** Who sees a seat is the database's own rule. */
export async function makeSeats(work: Work, sample: SampleData, seats: SampleSeat[], keys: Keys, daysOf: DaysOf): Promise<Seat[]> {
  const sectors = new Map(sample.organizations.map(({ key, sector }) => [key, sector]));
  const teams = seats.map((seat) => keys.of('Team', seat.team));
  const places = await work.query<{ audience: number }>(
    'select app.place_seat(team, role) as audience from unnest($1::uuid[], $2::text[]) with ordinality as one(team, role, at) order by at',
    [teams, seats.map(({ role }) => role)],
  );
  const audiences = new Map(seats.map((seat, at) => [seat, places[at]!.audience]));
  return insert(work, keys, Seat, seats, (seat) => ({
    teamId: keys.of('Team', seat.team),
    organizationId: keys.of('Organization', seat.organization),
    sector: sectors.get(seat.organization)!,
    role: seat.role,
    state: seat.state,
    holderId: keys.maybe('Person', seat.holder),
    deputyId: keys.maybe('Person', seat.deputy),
    proposedName: seat.proposed?.name ?? null,
    proposedBy: keys.maybe('Person', seat.proposed?.by ?? null),
    authority: seat.authority,
    termStart: daysOf(seat.team).on(seat.termStart),
    termEnd: daysOf(seat.team).on(seat.termEnd),
    joinedAt: seat.state === 'held' ? daysOf(seat.team).at(seat.termStart) : null,
    audienceId: audiences.get(seat)!,
  }));
}

/** A person's row follows the seats, by the database's own rule. */
async function placePeople(work: Work): Promise<void> {
  // Audiences first: a policy looks at what was there when its statement began.
  const places = await work.query<{ id: string; audience: number }>('select id, app.place_person(id) as audience from app.person');
  await work.query('update app.person set audience_id = place.audience from unnest($1::uuid[], $2::int[]) as place(id, audience) where person.id = place.id', [
    places.map(({ id }) => id),
    places.map(({ audience }) => audience),
  ]);
}

/** Their nights are quiet and their meetings at the right hour before they have opened their settings. */
async function knowTimeZones(work: Work, sample: SampleData, keys: Keys): Promise<void> {
  const ofTeam = timeZones(sample);
  const known = sample.seats.flatMap(({ holder, team }) => {
    const zone = ofTeam.get(team);
    return holder !== null && zone ? [{ person: keys.of('Person', holder), zone }] : [];
  });
  await work.query('select app.know_time_zones($1::uuid[], $2::text[])', [known.map(({ person }) => person), known.map(({ zone }) => zone)]);
}
