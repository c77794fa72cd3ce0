import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timer } from '../src/journal/clock.js';
import { reader } from '../src/journal/reader.js';
import { Place } from '../src/places/place.js';
import type { Work } from '../src/work/work.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let own: TestDatabase;
let server: TestServer;
let other: TestServer;
let world: World;
let steward: Person;

/** What comes due here: a district with a day in its name opens on that day. */
const districtsToOpen = { find: true, work: true };
const opened = 'test.district_opened';
timer({
  name: opened,
  async find(work, now) {
    if (!districtsToOpen.find) throw new Error('not to be found');
    const districts = await work.find(Place, { kind: 'district' }, { order: 'name' });
    return districts.filter(({ name }) => /^\d{4}-/.test(name) && name.slice(0, 10) <= now.toISOString().slice(0, 10));
  },
  key: (district) => `${district.id}/${district.name.slice(0, 10)}`,
  async do(work, { id }) {
    const district = await work.get(Place, id, { lock: true });
    if (district.name.endsWith('broken')) throw new Error('not to be opened');
    await work.update(district, { populationBand: 'open' });
  },
});

const echoed = 'test.echoed';
const heard: string[] = [];
let deaf = 0;
reader({
  name: echoed,
  reads: ['place.saved'],
  async handle(work, act) {
    const name = act.changes[0]?.after?.['name'];
    if (typeof name !== 'string' || !name.startsWith('Echo')) return false;
    heard.push(name);
    const row = await work.get(Place, act.changes[0]!.id, { lock: true });
    await work.update(row, { languages: [...row.languages, `heard ${row.languages.length + 1}`] });
    if (deaf-- > 0) throw new Error('not to be heard');
    return true;
  },
});

beforeAll(async () => {
  own = await freshDatabase();
  [server, other] = await Promise.all([startServer({}, own), startServer({}, own)]);
  world = await makeWorld(server.database);
  steward = await server.as('steward@network.example');
});
afterAll(async () => {
  await Promise.all([server?.stop(), other?.stop()]);
  await own?.drop();
});

const savePlace = 'mutation P($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id version } }';
const add = async (name: string): Promise<Json> =>
  (await steward.do(savePlace, { input: { networkId: world.network, name, kind: 'district', parentId: world.boston.place } })).savePlace;
const place = async (id: string): Promise<Json> =>
  (await steward.see('{ places { id name version populationBand languages } }')).places.find((one: Json) => one.id === id);
const actsOf = async (id: string): Promise<string[]> =>
  (await steward.see('query A($of: ID!) { activity(of: $of, limit: 50) { acts { name actorId } } }', { of: id })).activity.acts.map(
    (act: Json) => `${act.name} by ${act.actorId ? 'somebody' : 'nobody'}`,
  );

describe('the clock', () => {
  it('does what is due when its time has come, as an act of nobody in the journal, and not before', async () => {
    const { id } = await add('2031-05-01 Harbor');
    await server.clock.passes('2031-04-30T23:59:00Z');
    expect(await place(id)).toMatchObject({ populationBand: null });
    await server.clock.passes('2031-05-01T00:01:00Z');
    expect(await place(id)).toMatchObject({ populationBand: 'open', version: 2 });
    expect(await actsOf(id)).toEqual([`${opened} by nobody`, 'place.saved by somebody']);
  });

  it('is seen at once by whoever looks on', async () => {
    const { id } = await add('2031-05-03 Hill');
    const screen = await steward.follow('subscription F($after: String!) { happenings(after: $after) { act { name actorId } changes { id } } }', {
      after: (await steward.see('{ cursor }')).cursor,
    });
    await server.clock.passes('2031-05-03T08:00:00Z');
    const frame = await screen.until((one) => one.happenings.changes.some((change: Json) => change.id === id));
    expect(frame.happenings.act).toEqual({ name: opened, actorId: null });
  });

  it('does each thing once, however often and on however many servers the time passes', async () => {
    const made = await Promise.all(['2031-06-01 One', '2031-06-01 Two', '2031-06-01 Three'].map((name) => add(name)));
    const late = '2031-06-10T08:00:00Z';
    await Promise.all([server.clock.passes(late), other.clock.passes(late)]);
    await Promise.all([server.clock.passes(late), other.clock.passes('2031-07-01T08:00:00Z')]);
    for (const { id } of made) {
      expect(await place(id)).toMatchObject({ populationBand: 'open', version: 2 });
      expect(await actsOf(id)).toEqual([`${opened} by nobody`, 'place.saved by somebody']);
    }
  });

  it('goes on with the others when one fails, and does that one later', async () => {
    const broken = await add('2031-08-01 A broken');
    const whole = await add('2031-08-01 B whole');
    await server.clock.passes('2031-08-01T08:00:00Z');
    expect(await place(broken.id)).toMatchObject({ populationBand: null });
    expect(await place(whole.id)).toMatchObject({ populationBand: 'open' });
    districtsToOpen.find = false;
    await server.clock.passes('2031-08-01T08:00:00Z');
    districtsToOpen.find = true;
    await steward.do(savePlace, { input: { id: broken.id, version: broken.version, name: '2031-08-01 A mended' } });
    await server.clock.passes('2031-08-01T08:01:00Z');
    expect(await place(broken.id)).toMatchObject({ populationBand: 'open' });
  });

  it('looks by itself at the start and from then on, where it is not switched off', async () => {
    const { id } = await add('2020-01-01 Long due');
    const screen = await steward.follow('subscription F($after: String!) { happenings(after: $after) { act { name } changes { id } } }', {
      after: (await steward.see('{ cursor }')).cursor,
    });
    const ticking = await startServer({ CLOCK_SECONDS: '1' }, own);
    await screen.until((one) => one.happenings.changes.some((change: Json) => change.id === id));
    const later = await add('2020-01-02 Long due too');
    await screen.until((one) => one.happenings.act?.name === opened && one.happenings.changes.some((change: Json) => change.id === later.id));
    await ticking.stop();
  });
});

describe('a reader of the journal', () => {
  const handled = async (id: string): Promise<string[]> => {
    await Promise.all([server.clock.passes(new Date()), other.clock.passes(new Date())]);
    return (await place(id)).languages;
  };

  it('draws its consequence from an act once, on however many servers, and is named by it', async () => {
    const made = await Promise.all(['Echo one', 'Echo two', 'Echo three', 'Silence'].map((name) => add(name)));
    expect(await Promise.all(made.map(({ id }) => handled(id)))).toEqual([['heard 1'], ['heard 1'], ['heard 1'], []]);
    expect(await actsOf(made[0]!.id)).toEqual([`${echoed} by nobody`, 'place.saved by somebody']);
  });

  it('loses nothing and doubles nothing when it fails: effect and cursor are one', async () => {
    deaf = 2;
    const { id } = await add('Echo after a failure');
    await handled(id);
    await handled(id);
    expect(await handled(id)).toEqual(['heard 1']);
    expect(heard.filter((name) => name === 'Echo after a failure').length).toBe(3);
  });

  it('goes on where it was when the server starts again', async () => {
    await other.stop();
    const { id } = await add('Echo across a start');
    other = await startServer({}, own);
    expect(await handled(id)).toEqual(['heard 1']);
  });

  it('passes over what can never be handled, after some tries, and goes on', async () => {
    deaf = 1_000;
    const stuck = await add('Echo stuck');
    for (let look = 0; look < 40; look++) await handled(stuck.id);
    deaf = 0;
    const { id } = await add('Echo behind it');
    expect(await handled(id)).toEqual(['heard 1']);
    expect(await handled(stuck.id)).toEqual([]);
  });

  it('sees what was and what is', async () => {
    const seen: unknown[] = [];
    reader({
      name: 'test.looked',
      reads: ['place.saved'],
      async handle(_work: Work, { changes }) {
        seen.push(...changes);
        return false;
      },
    });
    const third = await startServer({}, own);
    const { id, version } = await add('Before');
    await steward.do(savePlace, { input: { id, version, name: 'After' } });
    await third.clock.passes(new Date());
    await server.clock.passes(new Date());
    await third.stop();
    expect(seen).toEqual([
      { kind: 'place', id, operation: 'insert', before: null, after: expect.objectContaining({ name: 'Before' }) },
      { kind: 'place', id, operation: 'update', before: { name: 'Before' }, after: { name: 'After' } },
    ]);
  });
});
