import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { perform, problems } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { whysFor } from './notice-acts.js';
import { asking, releases, seeRelease, validLesson } from './release-acts.js';
import { searches } from './search-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let services: Person;
let denver: Person;
let denverPolice: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const who = ['coordinator@boston', 'police@boston', 'services@boston', 'coordinator@denver', 'police@denver'];
  [coordinator, police, services, denver, denverPolice] = (await Promise.all(who.map((one) => server.as(`${one}.example`)))) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
});
afterAll(() => server?.stop());

const library = async (person: Person, input: object = {}): Promise<Json> =>
  (
    await person.see(
      `query L($input: LibraryInput) { library(input: $input) {
        entries { lesson { id title } edition { id title origin { placeName } } } count facets { name counts { key count } } next } }`,
      { input },
    )
  ).library;
const titles = async (person: Person, input: object = {}): Promise<string[]> =>
  (await library(person, input)).entries.map(({ lesson, edition }: Json) => (lesson ?? edition).title);
const onType = async (person: Person, tacticTypeKey: string): Promise<Json> =>
  (
    await person.see('query T($key: String!) { lessonsOnType(tacticTypeKey: $key) { lessons teams unnamed running { teamId teamName placeName tactics } } }', {
      key: tacticTypeKey,
    })
  ).lessonsOnType;
const facet = async (person: Person, name: string, input: object = {}): Promise<Record<string, number>> => {
  const { facets } = await library(person, { ...input, withFacets: true });
  const found = facets.find((one: Json) => one.name === name);
  return Object.fromEntries(found.counts.map(({ key, count }: Json) => [key, count]));
};

const valid = (title: string, more: object = {}): Promise<Json> => validLesson({ police, services, world }, { title, ...more });
const released = async (title: string, more: object = {}, how: object = {}): Promise<{ lesson: string; release: string; edition: string }> => {
  const { id } = await valid(title, more);
  const release = await releases(police, 'askRelease', asking(await seeLesson(police, id), how));
  await server.clock.passes(new Date());
  return { lesson: id, release: release.id, edition: (await seeRelease(police, release.id)).editionId };
};
const drafted = (person: Person, city: 'boston' | 'denver', title: string, more: object = {}): Promise<Json> =>
  learns(person, 'draftLesson', { teamId: world[city].team, title, kind: 'worked', ...more });
const card = async (person: Person, city: 'boston' | 'denver', title: string, typeKey: string, more: object = {}): Promise<Json> => {
  const board = await perform(person, 'createBoard', { teamId: world[city].team, title: 'Strategy' });
  return (await perform(person, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0', tactics: [{ title, typeKey, ...more }] }))[0];
};
const testedCard = async (person: Person, lead: Person, city: 'boston' | 'denver', typeKey: string): Promise<void> => {
  const { id } = await card(person, city, 'Evenings', typeKey, { leadOrganizationId: world[city].organizations.police });
  await perform(lead, 'confirmLead', id);
  await perform(person, 'moveTactics', { ids: [id], stage: 'testing', position: 'a1' });
};

describe('the library', () => {
  it('has what my teams learned and what others released, each once, the newest first', async () => {
    const { lesson, edition } = await released('Ask the night clerk');
    const own = await drafted(denver, 'denver', 'Denver’s own draft');
    const seen = await library(denver);
    expect(seen.entries.slice(0, 2)).toEqual([
      { lesson: { id: own.id, title: 'Denver’s own draft' }, edition: null },
      { lesson: null, edition: { id: edition, title: 'Ask the night clerk', origin: { placeName: 'Boston' } } },
    ]);
    // At home it is the lesson, with all that is behind it, and not a second time what was released of it.
    const home = await library(coordinator);
    expect(home.entries.filter((one: Json) => (one.lesson ?? one.edition).title === 'Ask the night clerk')).toEqual([
      { lesson: { id: lesson, title: 'Ask the night clerk' }, edition: null },
    ]);
    expect(await titles(coordinator)).not.toContain('Denver’s own draft');
    expect(await titles(denver, { from: 'teams' })).toEqual(['Denver’s own draft']);
    expect(await titles(denver, { from: 'network' })).toEqual(['Ask the night clerk']);
    expect(await titles(denver, { teamId: world.denver.team })).toEqual(['Denver’s own draft']);
  });

  it('is narrowed by everything that stands in a lesson', async () => {
    await released('What the statute asks for', {
      ...{ kind: 'how_to', tacticTypeKey: 'legislation', strand: 'deterrence', level: 'tertiary', contextPlaceSize: 'over_1000000', language: 'es' },
      ...{ evidenceStrength: 'measured', evidenceDirection: 'mixed', legalNotes: 'A 100%_rule & "treaty"', costBand: 'under_10000' },
    });
    const fits: [object, object][] = [
      [{ kinds: ['how_to'] }, { kinds: ['warning'] }],
      [{ tacticTypes: ['legislation'] }, { tacticTypes: ['cyber_patrol'] }],
      [{ strands: ['deterrence'] }, { strands: ['education'] }],
      [{ levels: ['tertiary'] }, { levels: ['secondary'] }],
      [{ placeSizes: ['over_1000000'] }, { placeSizes: ['under_50000'] }],
      [{ strengths: ['measured', 'controlled'] }, { strengths: ['controlled'] }],
      [{ directions: ['mixed'] }, { directions: ['harms'] }],
      [{ languages: ['es'] }, { languages: ['en'] }],
      [{ costs: ['working_hours', 'under_10000'] }, { costs: ['over_100000'] }],
      [{ sectors: ['law_enforcement'] }, { sectors: ['education'] }],
      [{ law: ' 100%_RULE & "tr' }, { law: '100%r' }],
      [{ states: ['shared'] }, { states: ['observed'] }],
    ];
    for (const [yes, no] of fits)
      for (const person of [police, denver]) {
        expect({ yes, found: (await titles(person, yes)).includes('What the statute asks for') }).toEqual({ yes, found: true });
        expect({ no, found: (await titles(person, no)).includes('What the statute asks for') }).toEqual({ no, found: false });
      }
  });

  it('counts each choice as if nothing else were chosen in it, over what I may see alone', async () => {
    await drafted(denverPolice, 'denver', 'A warning of Denver', { kind: 'warning', tacticTypeKey: 'legislation' });
    const all = await facet(denver, 'kinds');
    expect(all).toEqual({ worked: 2, how_to: 1, warning: 1 });
    expect(await facet(denver, 'kinds', { kinds: ['warning'] })).toEqual(all);
    expect(await facet(denver, 'kinds', { tacticTypes: ['legislation'] })).toEqual({ how_to: 1, warning: 1 });
    expect(await facet(denver, 'tacticTypes', { kinds: ['warning'] })).toEqual({ legislation: 1 });
    expect(await facet(denver, 'costs')).toEqual({ under_10000: 1 });
    expect((await library(denver, { kinds: ['warning'], withFacets: true })).count).toBe(1);
    expect((await library(denver)).facets).toEqual([]);
  });

  it('puts the surest first where that is wanted, and goes on where a page ended', async () => {
    const sorted = await titles(denver, { sort: 'evidence' });
    expect(sorted[0]).toBe('What the statute asks for');
    for (const sort of ['evidence', 'newest', 'adoptions']) {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Json = await library(denver, { sort, limit: 1, after });
        found.push(...page.entries.map(({ lesson, edition }: Json) => (lesson ?? edition).title));
        after = page.next;
      } while (after);
      expect(found).toEqual(await titles(denver, { sort }));
    }
  });

  it('answers alike in two worlds that differ in what is hidden alone', async () => {
    const everything = async () => [
      await library(denver, { withFacets: true }),
      await library(denver, { sort: 'evidence', limit: 2, withFacets: true, tacticTypes: ['legislation'] }),
      await library(denver, { text: 'hidden released', withFacets: true }),
      await library(denver, { placeId: world.boston.place, withFacets: true }),
      await onType(denver, 'legislation'),
    ];
    const before = await everything();
    await drafted(coordinator, 'boston', 'Hidden from Denver', { tacticTypeKey: 'legislation', kind: 'warning', evidenceStrength: 'synthesized' });
    await valid('Not released', { tacticTypeKey: 'legislation' });
    await testedCard(coordinator, police, 'boston', 'legislation');
    expect(await everything()).toEqual(before);
  });

  it('loses what is withdrawn or retired, and finds what is retired only if that is asked for', async () => {
    const { lesson, release } = await released('Soon withdrawn');
    expect(await titles(denver)).toContain('Soon withdrawn');
    await releases(police, 'withdrawRelease', { id: release, because: 'other' });
    await server.clock.passes(new Date());
    expect(await titles(denver)).not.toContain('Soon withdrawn');
    await learns(police, 'retireLesson', { id: lesson, reason: 'Outdated' });
    expect(await titles(police)).not.toContain('Soon withdrawn');
    expect(await titles(police, { states: ['retired'] })).toEqual(['Soon withdrawn']);
    expect(await titles(denver, { states: ['retired'] })).toEqual([]);
  });

  it('says which filter it does not know', async () => {
    const wrong = {
      kinds: ['bad'],
      tacticTypes: ['none'],
      strengths: ['x'],
      languages: ['fr'],
      sort: 'best',
      from: 'elsewhere',
      limit: 101,
      after: 'x',
      teamId: 'x',
    };
    const said = (await problems(library(denver, wrong))).map((one) => one.split(' ')[0]);
    expect([...new Set(said)].sort()).toEqual(['after', 'from', 'kinds', 'languages', 'limit', 'sort', 'strengths', 'tacticTypes', 'teamId']);
  });
});

describe('what there is on a type of tactic', () => {
  it('counts lessons and the teams they are from, of a hidden one only that it is there', async () => {
    expect(await onType(denver, 'cyber_patrol')).toEqual({ lessons: 0, teams: 0, unnamed: 0, running: [] });
    await released('Two evenings are enough', { tacticTypeKey: 'cyber_patrol' });
    await drafted(denver, 'denver', 'Ours too', { tacticTypeKey: 'cyber_patrol' });
    expect(await onType(denver, 'cyber_patrol')).toMatchObject({ lessons: 2, teams: 2, unnamed: 0 });
    await released('Nobody learns where', { tacticTypeKey: 'cyber_patrol' }, { hideCity: true });
    expect(await onType(denver, 'cyber_patrol')).toMatchObject({ lessons: 3, teams: 2, unnamed: 1 });
    expect(await onType(police, 'cyber_patrol')).toMatchObject({ lessons: 2, teams: 1, unnamed: 0 });
  });

  it('names the teams whose cards I see that run it', async () => {
    await card(denver, 'denver', 'Only an idea', 'cyber_patrol');
    expect((await onType(denver, 'cyber_patrol')).running).toEqual([]);
    await testedCard(denver, denverPolice, 'denver', 'cyber_patrol');
    expect((await onType(denver, 'cyber_patrol')).running).toEqual([{ teamId: world.denver.team, teamName: 'Denver team', placeName: 'Denver', tactics: 1 }]);
    expect((await onType(police, 'cyber_patrol')).running).toEqual([]);
  });

  it('comes to who leads a card of it, and where nobody does to who coordinates: not to those at home, and no more once either is over', async () => {
    await testedCard(denver, denverPolice, 'denver', 'cameras');
    await card(coordinator, 'boston', 'At home', 'cameras');
    const first = await released('Cameras moved it', { tacticTypeKey: 'cameras' }, { hideCity: true });
    await server.clock.passes(new Date());
    expect(await whysFor(denverPolice, first.edition)).toEqual(['fits']);
    for (const person of [denver, coordinator, police]) expect(await whysFor(person, first.edition)).toEqual([]);
    const { notices } = await denverPolice.see('{ notices { subjectId subject { title path } } }');
    const told = notices.filter(({ subjectId }: Json) => subjectId === first.edition);
    expect(told).toEqual([{ subjectId: first.edition, subject: { title: 'Cameras moved it', path: `/library/${first.edition}` } }]);
    await releases(coordinator, 'withdrawRelease', { id: first.release, because: 'mistake' });
    expect(await whysFor(denverPolice, first.edition)).toEqual([]);

    const idea = await card(denver, 'denver', 'Without a lead', 'vehicle_seizure');
    const second = await released('Cars come back', { tacticTypeKey: 'vehicle_seizure' });
    await server.clock.passes(new Date());
    expect(await whysFor(denver, second.edition)).toEqual(['fits']);
    expect(await whysFor(denverPolice, second.edition)).toEqual([]);
    await perform(denver, 'archiveTactics', [idea.id]);
    expect(await whysFor(denver, second.edition)).toEqual([]);
  });

  it('refuses a type that nobody knows', async () => {
    expect(await problems(onType(denver, 'none'))).toEqual(['tacticTypeKey unknown']);
  });
});

describe('what is looked for in the library', () => {
  it('is narrowed by the words of a search, forgiving a few letters, and to the place that something says it is from', async () => {
    await released('Dispatchers phone the night line', { problem: 'Nobody answered a wombat' });
    await released('A line for cabdrivers', {}, { hideCity: true });
    await drafted(denver, 'denver', 'Cabdrivers of Denver');
    expect(await titles(denver, { text: 'phoning dispatcher' })).toEqual(['Dispatchers phone the night line']);
    expect(await titles(denver, { text: ' answer  WOMBATS ' })).toEqual(['Dispatchers phone the night line']);
    expect(await titles(denver, { text: 'cabdrivres' })).toEqual(['Cabdrivers of Denver', 'A line for cabdrivers']);
    expect(await titles(denver, { text: 'cabdri', from: 'network' })).toEqual(['A line for cabdrivers']);
    for (const text of ['xqzwvk', '!!', "'; --"]) expect(await titles(denver, { text })).toEqual([]);
    expect(await titles(denver, { text: '  ' })).toEqual(await titles(denver));
    expect(await facet(denver, 'kinds', { text: 'cabdrivers' })).toEqual({ worked: 2 });

    const [boston, own] = [world.boston.place, world.denver.place];
    expect(await titles(denver, { placeId: boston, text: 'night line' })).toEqual(['Dispatchers phone the night line']);
    expect(await titles(denver, { placeId: own, text: 'cabdrivers' })).toEqual(['Cabdrivers of Denver']);
    expect(await facet(denver, 'places', { text: 'night line' })).toEqual({ [boston]: 1 });
    expect(Object.keys(await facet(denver, 'places'))).toEqual(expect.arrayContaining([boston, own]));
    // At home neither: what one shows others of this page says no more than they could read.
    expect(await titles(police, { placeId: boston, text: 'night line' })).toEqual(['Dispatchers phone the night line']);
    expect(await facet(police, 'places', { text: 'cabdrivers' })).toEqual({});
    expect(Object.keys(await facet(police, 'places'))).toEqual([boston]);
    expect(await problems(library(denver, { placeId: 'Boston', text: 'x'.repeat(201) }))).toEqual(['text too_long 200', 'placeId malformed']);
  });
});

describe('the search', () => {
  it('shows and counts a lesson once, as the library does, where it is seen at home; whoever does not see it there finds what was released of it', async () => {
    const { lesson, edition } = await released('The zanzibar letter', {}, { hideCity: true });
    const found = async (person: Person) => {
      const { results, count, facets } = await searches(person, 'zanzibar');
      return { results: results.map(({ kind, id }: Json) => [kind, id]), count, kinds: facets.kinds, teams: facets.teams.map(({ count: one }: Json) => one) };
    };
    const atHome = { results: [['lesson', lesson]], count: 1, kinds: [{ key: 'lesson', count: 1 }], teams: [1] };
    const elsewhere = { results: [['edition', edition]], count: 1, kinds: [{ key: 'edition', count: 1 }], teams: [] };
    expect([await found(services), await found(denver)]).toEqual([atHome, elsewhere]);
    expect((await searches(services, 'zanzibar', { kinds: ['edition'] })).results).toEqual([]);
    // To one of the same team who may not see it, it is one of a city that is not named, as to everybody else.
    await police.do(share, { input: { kind: 'lesson', id: lesson, audience: { team: world.boston.team, sectors: ['law_enforcement'] } } });
    expect([await found(police), await found(services)]).toEqual([atHome, elsewhere]);
    // Words that stand in what was released alone are found there.
    await learns(police, 'editLesson', { id: lesson, version: (await seeLesson(police, lesson)).version, title: 'The other letter' });
    expect(await found(police)).toEqual(elsewhere);
  });
});
