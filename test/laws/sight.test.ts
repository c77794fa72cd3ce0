import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Sight, meets } from '../../src/audience/sight.js';
import { Ground } from '../../src/work/ground.js';
import { Documents } from '../../src/work/documents.js';
import { principalsOfPool } from '../../src/work/principals.js';
import { makeLog } from '../../src/work/log.js';
import { startServer, type TestServer } from '../harness.js';
import { makeWorld, type World } from '../world.js';

let server: TestServer;
let world: World;
let sight: Sight;
let people: string[];
const tokens = new Map<string, string>();

const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await server.database.clock.query(text, values)).rows as Row[];

interface LivingSeat {
  team: string;
  network: string;
  organization: string;
  sector: string;
  places: string[];
  role: string;
}

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  sight = new Sight(new Ground(server.config, server.database, makeLog('silent'), new Documents(() => ({}), false)));
  people = [...Object.values(world.boston.people), ...Object.values(world.denver.people), ...Object.values(world.stewards.people)];
  for (const person of people) {
    await sight.enter(person);
    const token = createHash('sha256').update(randomBytes(32)).digest('hex');
    await ask('select app.open_session($1, $2, 30, 12, $3)', [person, token, 'law']);
    tokens.set(person, token);
  }
});
afterAll(() => server.stop());

/** What a person holds, written down once more and independently: from the seats alone. */
function heldBy(person: string, seats: LivingSeat[]): Set<string> {
  const held = new Set(['everyone', `person/${person}`]);
  for (const seat of seats) {
    for (const end of ['', `/sector/${seat.sector}`, `/organization/${seat.organization}`, `/person/${person}`]) held.add(`team/${seat.team}${end}`);
    held.add(`organization/${seat.organization}`).add(`network/${seat.network}`).add(`network/${seat.network}/sector/${seat.sector}`);
    if (['coordinator', 'steward'].includes(seat.role)) held.add(`network/${seat.network}/coordinators`);
    if (seat.role === 'coordinator') held.add(`team/${seat.team}/coordinators`);
    for (const place of seat.places) held.add(`place/${place}`);
  }
  return held;
}

async function seatsOf(person: string): Promise<LivingSeat[]> {
  const client = await server.database.clock.connect();
  try {
    await client.query('begin');
    await client.query("select app.begin_system_work('law', $1)", [randomUUID()]);
    const { rows } = await client.query<LivingSeat>(
      `select s.team_id as team, t.network_id as network, s.organization_id as organization, s.sector, t.place_ids::text[] as places, s.role from app.seat s join app.team t on t.id = s.team_id
       where s.holder_id = $1 and s.state = 'held' and coalesce(s.term_start, '-infinity') <= current_date and coalesce(s.term_end, 'infinity') >= current_date and t.archived_at is null`,
      [person],
    );
    return rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Random principals of every form, over both cities, living and made-up ids. */
function principals(): fc.Arbitrary<string[]> {
  const cities = [world.boston, world.denver];
  const teams = [...cities.map((city) => city.team), world.stewards.team, randomUUID()];
  const organizations = [...cities.flatMap((city) => Object.values(city.organizations)), world.stewards.organization];
  const sectors = ['executive', 'law_enforcement', 'prosecution', 'victim_services', 'survivor_leadership', 'backbone', 'media'];
  const one = fc.oneof(
    fc.constant('everyone'),
    fc.constantFrom(...people).map((id) => `person/${id}`),
    fc.constantFrom(...organizations).map((id) => `organization/${id}`),
    fc.constantFrom(...teams).map((id) => `team/${id}`),
    fc.tuple(fc.constantFrom(...teams), fc.constantFrom(...sectors)).map(([team, sector]) => `team/${team}/sector/${sector}`),
    fc.tuple(fc.constantFrom(...teams), fc.constantFrom(...organizations)).map(([team, id]) => `team/${team}/organization/${id}`),
    fc.tuple(fc.constantFrom(...teams), fc.constantFrom(...people)).map(([team, id]) => `team/${team}/person/${id}`),
    fc.constantFrom(...teams).map((id) => `team/${id}/coordinators`),
    fc.constantFrom(...cities.map((city) => city.place)).map((id) => `place/${id}`),
    fc.constant(`network/${world.network}`),
    fc.constantFrom(...sectors).map((sector) => `network/${world.network}/sector/${sector}`),
  );
  return fc.uniqueArray(fc.oneof({ weight: 1, arbitrary: fc.constant('everyone') }, { weight: 40, arbitrary: one }), { minLength: 1, maxLength: 5 });
}

describe('sight', () => {
  it('in memory, in SQL and by the rule as written down is the same, for random audiences and changing seats', async () => {
    const sets = fc.sample(principals(), 400);
    const numbers = new Map<number, string[]>();
    for (const set of sets) {
      const [row] = await ask<{ id: number }>('select app.audience_of($1::text[]) as id', [set]);
      numbers.set(row!.id, [...set]);
      principalsOfPool(server.database.app).learn(row!.id, set);
    }
    await compare(numbers);
    // Another world: seats end, terms pass, people move to other cities.
    const changes = [
      `update app.seat set state = 'ended' where id in ('${world.boston.seats.police}', '${world.denver.seats.services}')`,
      `update app.seat set term_end = current_date - 1 where id = '${world.boston.seats.prosecutor}'`,
      `update app.seat set term_start = current_date + 1 where id = '${world.boston.seats.mayor}'`,
      `update app.seat set holder_id = '${world.boston.people.services}' where id = '${world.denver.seats.police}'`,
      `update app.team set archived_at = now() where id = '${world.denver.team}'`,
    ];
    for (const change of changes) {
      const client = await server.database.clock.connect();
      await client.query('begin');
      await client.query("select app.begin_system_work('law', $1)", [randomUUID()]);
      await client.query(change);
      await client.query("select app.close_act('law.changed', null, null)");
      await client.query('commit');
      client.release();
      await sight.refresh();
      await compare(numbers);
    }
  });

  async function compare(numbers: Map<number, string[]>): Promise<void> {
    for (const person of people) {
      const client = await server.database.app.connect();
      await client.query('begin');
      await client.query('select app.begin_work($1)', [tokens.get(person)]);
      const { rows } = await client.query<{ visible: number[] }>('select app.visible() as visible');
      await client.query('rollback');
      client.release();
      const inSql = new Set(rows[0]!.visible);
      const held = heldBy(person, await seatsOf(person));
      const wrong = [...numbers]
        .map(([number, set]) => ({ person, set, rule: meets(held, set), sql: inSql.has(number), memory: sight.sees(person, number) }))
        .filter(({ rule, sql, memory }) => rule !== sql || rule !== memory);
      expect(wrong).toEqual([]);
    }
  }

  it('never widens what is narrower: an audience within another is seen by no one else', async () => {
    const sets = fc.sample(principals(), 120);
    const ids: number[] = [];
    for (const set of sets) {
      const [row] = await ask<{ id: number }>('select app.audience_of($1::text[]) as id', [set]);
      principalsOfPool(server.database.app).learn(row!.id, set);
      ids.push(row!.id);
    }
    const within = await ask<{ one: number; other: number }>(
      'select one, other from unnest($1::int[]) one, unnest($1::int[]) other where one <> other and app.within(one, other)',
      [ids],
    );
    expect(within.length).toBeGreaterThan(20);
    const wider = within.flatMap(({ one, other }) =>
      people.filter((person) => sight.sees(person, one) && !sight.sees(person, other)).map((person) => ({ person, one, other })),
    );
    expect(wider).toEqual([]);
  });
});
