import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import { parting } from '../migrations/0055-parted-chains.js';
import { problems, refusal } from './board-acts.js';
import { share } from './doings.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { whysFor } from './notice-acts.js';
import { asking, library, openEdition, releaseCheck, releases, seeEdition, seeRelease, validLesson } from './release-acts.js';
import { finds } from './search-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let database: TestDatabase;
let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let services: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;
let denverPolice: Person;
let steward: Person;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({}, database);
  world = await makeWorld(server.database);
  const who = ['coordinator@boston', 'police@boston', 'detective@boston', 'services@boston', 'prosecutor@boston', 'guest@boston'];
  const others = ['coordinator@denver', 'police@denver', 'steward@network'];
  [coordinator, police, detective, services, prosecutor, guest, denver, denverPolice, steward] = (await Promise.all(
    [...who, ...others].map((one) => server.as(`${one}.example`)),
  )) as [Person, Person, Person, Person, Person, Person, Person, Person, Person];
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
});

const lesson = (more: object = {}): Promise<Json> => validLesson({ police, services, world }, more);
const ask = (one: Json, more: object = {}, by = police): Promise<Json> => releases(by, 'askRelease', asking(one, more));
const released = async (more: object = {}, how: object = {}): Promise<{ lesson: Json; release: Json; edition: string }> => {
  const one = await lesson(more);
  const { id } = await ask(one, how);
  await server.clock.passes(new Date());
  const release = await seeRelease(police, id);
  return { lesson: await seeLesson(police, one.id), release, edition: release.editionId };
};
const historyOf = async (person: Person, of: string): Promise<Json[]> =>
  (await person.see('query A($of: ID!) { activity(of: $of) { acts { id name actorId changes { kind id before after } } } }', { of })).activity.acts;
const originOf = (person: Person, id: string): Promise<Json> =>
  person.see('query O($id: ID!) { edition(id: $id) { origin { id version placeName changedBy changedAt } } }', { id });
const seeLessonReleases = async (person: Person, id: string): Promise<Json[]> =>
  (await person.see('query R($id: ID!) { lesson(id: $id) { releases { id } } }', { id })).lesson.releases;
const edit = async (id: string, more: object): Promise<Json> => {
  const { version } = await seeLesson(police, id);
  return learns(police, 'editLesson', { id, version, ...more });
};

describe('an edition', () => {
  it('goes out by itself once all agreed, with everything that helps others and nobody’s name', async () => {
    const { lesson: one, edition, release } = await released({ costBand: 'under_10000', costMoney: '$5,000' });
    expect(one).toMatchObject({ state: 'shared' });
    expect(release).toMatchObject({ state: 'released', releasedAt: expect.any(String) });
    const seen = await seeEdition(denver, edition);
    expect(seen).toMatchObject({
      ...{
        title: one.title,
        result: one.result,
        doThis: one.doThis,
        costBand: 'under_10000',
        costMoney: '$5,000',
        handling: 'TLP:GREEN',
        sector: 'law_enforcement',
        number: 1,
        state: 'current',
      },
      ...{ madeBy: null, changedBy: null, lesson: null, openedBy: [] },
      origin: { placeName: 'Boston', teamName: 'Boston team', organizationName: 'Boston Police Department', contactRole: 'member', hidden: false },
    });
    const { acts } = (await denver.see('query A($of: ID!) { activity(of: $of) { acts { name actorId changes { kind } } } }', { of: edition })).activity;
    expect(acts).toEqual([{ name: 'edition.released', actorId: null, changes: expect.any(Array) }]);
    expect((await seeEdition(police, edition)).lesson).toEqual({ id: one.id });
    expect((await denver.see('query L($id: ID!) { lesson(id: $id) { id } }', { id: one.id })).lesson).toBeNull();
    expect(await seeRelease(denver, release.id)).toBeNull();
  });

  it('waits for its day, until that day has begun everywhere', async () => {
    const one = await lesson();
    const day = inDays(3);
    const { id, state } = await ask(one, { embargoUntil: day });
    expect(state).toBe('approved');
    await server.clock.passes(new Date());
    await server.clock.passes(`${day}T11:59:00Z`);
    expect(await seeRelease(police, id)).toMatchObject({ state: 'approved', editionId: null });
    await server.clock.passes(`${day}T12:00:00Z`);
    expect(await seeRelease(police, id)).toMatchObject({ state: 'released' });
    await server.clock.passes(new Date());
  });

  it('takes along until when it holds and its templates; it stays current after that day, and a later day at home is not its own', async () => {
    const templates = ['https://x.example/letter', 'https://x.example/form'];
    const { lesson: one, release, edition } = await released({ title: 'Send the short letter', expiresOn: inDays(1), templates });
    expect(release).toMatchObject({ expiresOn: inDays(1), templates });
    await edit(one.id, { expiresOn: inDays(300) });
    await server.clock.passes(`${inDays(2)}T12:00:00Z`);
    expect(await seeEdition(denver, edition)).toMatchObject({ state: 'current', expiresOn: inDays(1), templates });
    expect((await library(denver)).editions.map(({ title }: Json) => title)).toContain('Send the short letter');
    expect((await releaseCheck(police, one.id)).unchanged).toBe(false);
    await server.clock.passes(new Date());
  });

  it('does not go out of a lesson that no longer holds: not asked for, nor once its day came before all agreed; whoever asked is told', async () => {
    const over = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
    const one = await lesson({ expiresOn: over });
    expect((await releaseCheck(police, one.id)).missing).toEqual(['expired']);
    expect(await problems(ask(one))).toEqual(['expired required']);
    const later = await edit(one.id, { expiresOn: inDays(3) });
    for (const day of [inDays(3), inDays(-2)]) expect(await problems(ask(later, { embargoUntil: day }))).toEqual(['embargoUntil out_of_range']);
    const { id, state } = await ask(later, { organizationIds: [world.boston.organizations.services] });
    expect(state).toBe('asked');
    await server.clock.passes(`${inDays(3)}T11:59:00Z`);
    expect(await seeRelease(police, id)).toMatchObject({ state: 'asked' });
    await server.clock.passes(`${inDays(3)}T12:00:00Z`);
    expect(await seeRelease(police, id)).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'out_of_date', editionId: null });
    expect((await services.see('{ today { releaseAsks { releaseId } } }')).today.releaseAsks).not.toContainEqual({ releaseId: id });
    await server.clock.passes(`${inDays(3)}T12:00:00Z`);
    expect(await whysFor(police, id)).toEqual(['outdated']);
    await server.clock.passes(new Date());
    const longer = await edit(one.id, { expiresOn: inDays(30) });
    const waits = await ask(longer, { embargoUntil: inDays(5) });
    await edit(one.id, { expiresOn: inDays(4) });
    await server.clock.passes(`${inDays(6)}T12:00:00Z`);
    expect(await seeRelease(police, waits.id)).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'out_of_date', editionId: null });
    await server.clock.passes(new Date());
  });

  it('does not go out of a lesson that was retired while it waited', async () => {
    const one = await lesson();
    const { id } = await ask(one, { embargoUntil: inDays(3) });
    await learns(police, 'retireLesson', { id: one.id, reason: 'Outdated' });
    await server.clock.passes(`${inDays(4)}T12:00:00Z`);
    expect(await seeRelease(police, id)).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'out_of_date', editionId: null });
    await server.clock.passes(new Date());
  });

  it('does not go out with its city hidden once its text says that city, by a name that came while it waited', async () => {
    const one = await lesson({ title: 'Ask the Harbor League first' });
    const day = inDays(3);
    const [hidden, shown] = [
      await ask(one, { embargoUntil: day, hideCity: true }),
      await ask(await lesson({ title: 'Thank the Harbor League' }), { embargoUntil: day }),
    ];
    await steward.do('mutation S($act: ID!, $input: OrganizationInput!) { saveOrganization(act: $act, input: $input) { id } }', {
      input: { name: 'Harbor League', sector: 'business', kind: 'non_profit', placeId: world.boston.place },
    });
    await server.clock.passes(`${day}T12:00:00Z`);
    expect(await seeRelease(police, hidden.id)).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'out_of_date', editionId: null });
    expect(await seeRelease(police, shown.id)).toMatchObject({ state: 'released' });
    expect(await finds(denver, 'harbor league', { kinds: ['edition'] })).toEqual(['Thank the Harbor League']);
    await server.clock.passes(`${day}T12:00:00Z`);
    // Whoever asked is told, until they ask anew.
    expect(await whysFor(police, hidden.id)).toEqual(['outdated']);
    expect(await whysFor(coordinator, hidden.id)).toEqual([]);
    await server.clock.passes(new Date());
  });

  it('stays as it was agreed to, however the lesson is written on, until it is released again; its old address leads to the new one', async () => {
    const { lesson: one, edition } = await released();
    await edit(one.id, { result: 'Half of the hotels' });
    expect((await seeEdition(denver, edition)).result).toBe('A fifth of the hotels trained their clerks');
    await learns(services, 'checkLesson', { id: one.id, context: true, happened: true, why: true, soWhat: true, whereApplies: true });
    const screen = await denver.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal act { name actorId } changes { kind id gone } } }',
      {
        after: (await denver.see('{ cursor }')).cursor,
      },
    );
    await screen.until((frame) => frame.happenings.signal === 'READY');
    const { id } = await ask(await seeLesson(police, one.id));
    await server.clock.passes(new Date());
    const { editionId } = await seeRelease(police, id);
    const { happenings } = await screen.until((frame) => frame.happenings.changes.length > 0);
    expect(happenings).toMatchObject({
      act: { name: 'edition.released', actorId: null },
      changes: expect.arrayContaining([{ kind: 'edition', id: edition, gone: true }]),
    });
    expect(await seeEdition(denver, edition)).toMatchObject({ id: editionId, number: 2, result: 'Half of the hotels' });
    expect((await library(denver)).editions.filter(({ title, id: each }: Json) => title === one.title && [edition, editionId].includes(each))).toEqual([
      expect.objectContaining({ id: editionId }),
    ]);
    const { lesson: now } = await police.see('query L($id: ID!) { lesson(id: $id) { edition { id } releases { state } } }', { id: one.id });
    expect(now).toEqual({ edition: { id: editionId }, releases: [{ state: 'released' }, { state: 'superseded' }] });
  });

  it('tells nobody outside with whom its lesson is shared at home, nor who did that', async () => {
    const { lesson: one, edition } = await released({ title: 'Call on Tuesdays' });
    const outside = async () => ({ told: await historyOf(denver, edition), origin: (await originOf(denver, edition)).edition.origin });
    const before = await outside();
    expect(before.origin).toMatchObject({ placeName: 'Boston', changedBy: null });
    // The role to ask is told, not the seat: who coordinates elsewhere could read from it who that is.
    expect(JSON.stringify(before.told)).not.toContain(world.boston.seats.police);
    const audience = { team: world.boston.team, organizations: [world.boston.organizations.police] };
    await police.do(share, { input: { kind: 'lesson', id: one.id, audience } });
    expect(await outside()).toEqual(before);
    await releases(police, 'withdrawRelease', { id: (await seeLessonReleases(police, one.id))[0].id, because: 'other' });
    expect((await originOf(denver, edition)).edition).toBeNull();
    expect((await originOf(police, edition)).edition.origin).toMatchObject({ placeName: 'Boston' });
  });

  it('is made in an act whose id tells nobody how much has happened where they see nothing', async () => {
    const { edition } = await released({ title: 'Call on Fridays' });
    const [made] = await historyOf(denver, edition);
    expect(made).toMatchObject({ name: 'edition.released', actorId: null });
    // What every installation would make of it.
    const known = '0d6e8a52-7f35-5d0e-8c1b-3b9a4e7c2d10';
    expect(Array.from({ length: 2_000 }, (_, number) => v5(`${made.name} ${number}`, known))).not.toContain(made.id);
  });

  it('does not go out with its city hidden in the words of another one that says it, and does in those of its own earlier edition', async () => {
    const result = 'Seven clerks of ten rang us back before the letter had come, and kept to it all through the summer';
    const { lesson: named } = await released({ title: 'Ring before the letter', result });
    const again = await lesson({ title: 'Ring first of all', mechanism: `As before: ${result.toUpperCase()}.` });
    expect(await problems(ask(again, { hideCity: true }))).toEqual(['mechanism not_allowed']);
    expect(await ask(again)).toMatchObject({ state: 'approved' });
    expect(await ask(named, { hideCity: true })).toMatchObject({ state: 'approved' });
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
  });

  it('is not released twice as it is', async () => {
    const { lesson: one } = await released();
    expect((await releaseCheck(police, one.id)).unchanged).toBe(true);
    expect(await problems(ask(one))).toEqual(['version not_allowed']);
    expect(await ask(one, { hideCity: true, lookedAt: [] })).toMatchObject({ state: 'approved' });
  });

  it('that hides its city and was led to from one that said it, as an earlier version had it, is parted from it', async () => {
    const { lesson: one, edition: named } = await released({ title: 'Knock twice' });
    await openEdition(denverPolice, named);
    const { id } = await ask(one, { hideCity: true, lookedAt: [] });
    await server.clock.passes(new Date());
    const { editionId: hidden } = await seeRelease(police, id);
    const tables = ['edition', 'withdrawn_edition'];
    await database.query(`
      ${tables.map((table) => `create policy old on app.${table} to crosstown_owner using (true); alter table app.${table} disable trigger user;`).join('\n')}
      update app.edition set state = 'superseded' where id = '${named}';
      update app.edition set earlier_ids = '{${named}}', number = 2 where id = '${hidden}';
      delete from app.withdrawn_edition where edition_id = '${named}';
      ${tables.map((table) => `drop policy old on app.${table}; alter table app.${table} enable trigger user;`).join('\n')}`);
    expect(await seeEdition(denver, named)).toMatchObject({ id: hidden });
    await database.query(parting);
    expect(await seeEdition(denver, named)).toBeNull();
    expect(await seeEdition(denver, hidden)).toMatchObject({ id: hidden, number: 1, state: 'current', origin: null });
    const left = 'query W($id: ID!) { withdrawnEdition(editionId: $id) { reason } }';
    expect(await denverPolice.see(left, { id: named })).toEqual({ withdrawnEdition: { reason: 'other' } });
    expect(await denverPolice.see(left, { id: hidden })).toEqual({ withdrawnEdition: null });
  });

  it('is found by what it says, failures counted as proudly, with words of the law as they are', async () => {
    await released({ title: 'Letters alone do nothing', kind: 'did_not', legalNotes: 'A 100% refund_clause is void', evidenceDirection: 'no_difference' });
    const one = await library(denver, { kinds: ['did_not'], law: 'refund_clause' });
    expect(one.editions.map(({ title }: Json) => title)).toEqual(['Letters alone do nothing']);
    expect(one.counts).toContainEqual({ key: 'did_not', count: 1 });
    for (const input of [
      { law: 'refundXclause' },
      { law: '%%' },
      { sectors: ['victim_services'] },
      { placeSizes: ['over_1000000'] },
      { directions: ['harms'] },
      { strengths: ['controlled'] },
    ])
      expect((await library(denver, { kinds: ['did_not'], ...input })).editions).toEqual([]);
    expect((await library(denver, { kinds: ['did_not'], strengths: ['practice_one'], directions: ['no_difference'] })).editions).toHaveLength(1);
    expect((await library(denver, { kinds: ['did_not'], costs: ['under_10000'] })).editions).toEqual([]);
    expect(await finds(denver, 'refund clause letters')).toEqual(['Letters alone do nothing']);
    const { editions, next } = await library(denver, { limit: 1 });
    expect((await library(denver, { limit: 1, after: next })).editions).not.toEqual(editions);
    expect(await problems(library(denver, { limit: 0, after: 'x', kinds: ['good'], sectors: ['nobody'] }))).toEqual(
      expect.arrayContaining(['kinds unknown', 'sectors unknown', 'limit out_of_range 1', 'after malformed']),
    );
  });
});

describe('an edition that is withdrawn', () => {
  it('leaves every screen at once; the lesson is at home again, and who had opened it is told without its title', async () => {
    const { lesson: one, release, edition } = await released();
    await openEdition(denverPolice, edition);
    await openEdition(coordinator, edition);
    const screen = await denver.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal act { name actorId } changes { kind id gone row { __typename } } } }',
      {
        after: (await denver.see('{ cursor }')).cursor,
      },
    );
    await screen.until((frame) => frame.happenings.signal === 'READY');
    for (const person of [services, guest])
      expect((await refusal(releases(person, 'withdrawRelease', { id: release.id, because: 'harm' }))).code).toBe('FORBIDDEN');
    expect((await refusal(releases(denver, 'withdrawRelease', { id: release.id, because: 'harm' }))).code).toBe('NOT_FOUND');
    await releases(coordinator, 'withdrawRelease', { id: release.id, because: 'partner_objects' });
    const { happenings } = await screen.until((frame) => frame.happenings.changes.length > 0);
    expect(happenings).toMatchObject({ act: null, changes: expect.arrayContaining([{ kind: 'edition', id: edition, gone: true, row: null }]) });
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    expect(await seeEdition(denver, edition)).toBeNull();
    const left = (await denver.see('query W($id: ID!) { withdrawnEdition(editionId: $id) { id reason madeBy } }', { id: edition })).withdrawnEdition;
    expect(left).toMatchObject({ reason: 'partner_objects', madeBy: null });
    expect(await whysFor(denverPolice, left.id)).toEqual(['withdrawn']);
    for (const person of [denver, coordinator]) expect(await whysFor(person, left.id)).toEqual([]);
    const { notices } = await denverPolice.see('{ notices { subjectId subject { title path } } }');
    expect(notices.find(({ subjectId }: Json) => subjectId === left.id).subject).toEqual({ title: '', path: `/library/${edition}` });
    expect(await seeLesson(police, one.id)).toMatchObject({ state: 'validated' });
    expect(await seeEdition(police, edition)).toMatchObject({ state: 'withdrawn' });
    expect((await refusal(releases(coordinator, 'withdrawRelease', { id: release.id, because: 'harm' }))).code).toBe('CONFLICT');
  });

  it('comes of a lesson that is retired or put away at home', async () => {
    for (const verb of ['retireLesson', 'archiveLesson'] as const) {
      const { lesson: one, edition, release } = await released();
      await learns(police, verb, verb === 'retireLesson' ? { id: one.id, reason: 'Outdated' } : one.id);
      await server.clock.passes(new Date());
      expect(await seeEdition(denver, edition)).toBeNull();
      expect(await seeRelease(police, release.id)).toMatchObject({ state: 'withdrawn' });
      expect(await learns(police, 'restoreLesson', one.id)).toMatchObject({ state: 'validated' });
    }
  });

  it('comes of a lesson whose restoring is taken back, too', async () => {
    const one = await lesson();
    await learns(police, 'applyLesson', { id: one.id, how: 'Every shift calls first' });
    await learns(police, 'retireLesson', { id: one.id, reason: 'Outdated' });
    const act = randomUUID();
    await learns(police, 'restoreLesson', one.id, act);
    const { id } = await ask(await seeLesson(police, one.id));
    await server.clock.passes(new Date());
    const { editionId } = await seeRelease(police, id);
    await police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    await server.clock.passes(new Date());
    expect(await seeLesson(police, one.id)).toMatchObject({ state: 'retired' });
    expect(await seeEdition(denver, editionId)).toBeNull();
  });

  it('is not put back by undo, nor is a yes', async () => {
    const { lesson: one, release } = await released();
    const act = '7d0f6c1e-6d0b-4a53-9a0e-0f6f2b1f7c11';
    await releases(police, 'withdrawRelease', { id: release.id, because: 'mistake' }, act);
    expect((await refusal(police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act }))).code).toBe('FORBIDDEN');
    expect(await ask(await seeLesson(police, one.id))).toMatchObject({ state: 'approved' });
  });
});

describe('who opened it', () => {
  it('is for the organization that it belongs to: which organization and from where, never who', async () => {
    const { edition } = await released();
    for (const person of [denver, denverPolice, prosecutor, police]) await openEdition(person, edition);
    await openEdition(denverPolice, edition);
    const said = (await seeEdition(detective, edition)).openedBy;
    expect(said).toHaveLength(2);
    expect(said).toEqual(
      expect.arrayContaining([
        { organizationId: world.denver.organizations.police, organizationName: 'Denver Police Department', placeName: 'Denver' },
        { organizationId: world.denver.organizations.mayor, organizationName: "Denver Mayor's Office", placeName: 'Denver' },
      ]),
    );
    for (const person of [coordinator, services, denver, steward]) expect((await seeEdition(person, edition)).openedBy).toEqual([]);
    expect((await refusal(openEdition(denver, '0b0e6f3e-1111-4222-8333-444455556666'))).code).toBe('NOT_FOUND');
  });

  it('tells nobody of that organization that a lesson without its city is theirs, if they may not see it at home', async () => {
    const { lesson: one, edition } = await released({ title: 'Call on Mondays' }, { hideCity: true });
    await openEdition(denverPolice, edition);
    expect((await seeEdition(detective, edition)).openedBy).toHaveLength(1);
    const audience = { team: world.boston.team, organizations: [world.boston.organizations.services], people: [world.boston.people.police] };
    await police.do(share, { input: { kind: 'lesson', id: one.id, audience } });
    expect((await seeEdition(police, edition)).openedBy).toHaveLength(1);
    expect(await seeEdition(detective, edition)).toMatchObject({ title: 'Call on Mondays', lesson: null, origin: null, openedBy: [] });
  });
});

describe('the source of an edition', () => {
  const held = async (person: string): Promise<string[]> =>
    (await server.database.clock.query<{ held: string[] }>('select app.held($1) as held', [person])).rows[0]!.held.filter((one) => one.startsWith('edition/'));

  it('is whoever holds its contact seat and whoever coordinates its team; nobody is named behind it', async () => {
    const { edition } = await released({}, { hideCity: true });
    const principal = `edition/${edition}/source`;
    for (const person of ['police', 'coordinator'] as const) expect(await held(world.boston.people[person])).toContain(principal);
    for (const person of ['mayor', 'detective', 'services'] as const) expect(await held(world.boston.people[person])).not.toContain(principal);
    expect(await held(world.denver.people.coordinator)).toEqual([]);
    expect(await held(world.stewards.people.steward)).toEqual([]);
    const { rows } = await server.database.clock.query('select * from app.people_behind($1)', [[principal]]);
    expect(rows).toEqual([]);
    const within = 'select app.implies($1, $2) as network, app.implies($1, $3) as team';
    expect((await server.database.clock.query(within, [principal, `network/${world.network}`, `team/${world.boston.team}`])).rows).toEqual([
      { network: true, team: false },
    ]);
  });
});

describe('what is related to a lesson', () => {
  const related = async (person: Person, id: string): Promise<string[]> =>
    (await person.see('query R($id: ID!) { lesson(id: $id) { related { lessons { id } edition { id } } } }', { id })).lesson.related
      .map((one: Json) => one.edition?.id ?? one.lessons.find((end: Json) => end.id !== id).id)
      .sort();
  const outside = async (person: Person, of: 'edition' | 'release', id: string): Promise<string[]> =>
    (await person.see(`query R($id: ID!) { ${of}(id: $id) { related { id } } }`, { id }))[of].related.map((one: Json) => one.id).sort();
  const relate = (id: string, other: object): Promise<Json> => releases(police, 'relateLesson', { lessonId: id, ...other });
  const undo = (of: string): Promise<unknown> => police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of });

  it('is put there and taken away, stands on both, and goes out only where it says its city, from a lesson that says its own', async () => {
    const there = { police: denverPolice, services: await server.as('services@denver.example'), world: { ...world, boston: world.denver } };
    const abroad = async (title: string, hideCity: boolean): Promise<Json> => {
      const { id } = await releases(denverPolice, 'askRelease', asking(await validLesson(there, { title }), { hideCity }));
      await server.clock.passes(new Date());
      return seeRelease(denverPolice, id);
    };
    const [shown, hidden] = [await abroad('Theirs, said', false), await abroad('Theirs, not said', true)];
    const [ours, secret] = [await released({ title: 'Ours, said' }), await released({ title: 'Ours, not said' }, { hideCity: true })];
    const one = await lesson({ title: 'What they have in common' });
    const act = randomUUID();
    await releases(police, 'relateLesson', { lessonId: one.id, relatedLessonId: ours.lesson.id }, act);
    await undo(act);
    expect(await related(police, one.id)).toEqual([]);
    await relate(ours.lesson.id, { relatedLessonId: one.id });
    for (const other of [{ relatedLessonId: secret.lesson.id }, { editionId: shown.editionId }, { editionId: hidden.editionId }]) await relate(one.id, other);
    expect(await related(police, one.id)).toEqual([ours.lesson.id, secret.lesson.id, shown.editionId, hidden.editionId].sort());
    expect(await related(police, ours.lesson.id)).toEqual([one.id]);
    expect((await releaseCheck(police, ours.lesson.id)).unchanged).toBe(true);

    const first = await ask(one);
    await server.clock.passes(new Date());
    const { editionId } = await seeRelease(police, first.id);
    for (const [of, id] of [
      ['release', first.id],
      ['edition', editionId],
    ] as const)
      expect(await outside(police, of, id)).toEqual([ours.edition, shown.editionId].sort());
    expect(await outside(denver, 'edition', editionId)).toEqual([ours.edition, shown.editionId].sort());
    // The other one was written before: until it goes out again it leads nowhere. Neither does one that hides its city.
    expect(await outside(denver, 'edition', ours.edition)).toEqual([]);
    expect((await releaseCheck(police, ours.lesson.id)).unchanged).toBe(false);
    await relate(secret.lesson.id, { editionId: shown.editionId });
    await edit(secret.lesson.id, { reviewOn: inDays(400) });
    const again = await ask(await seeLesson(police, secret.lesson.id), { hideCity: true });
    await server.clock.passes(new Date());
    expect(await outside(denver, 'edition', (await seeRelease(police, again.id)).editionId)).toEqual([]);

    // A later edition takes the place of the earlier one; what is withdrawn is gone everywhere.
    const { version } = await seeLesson(denverPolice, shown.lessonId);
    const longer = await learns(denverPolice, 'editLesson', { id: shown.lessonId, version, reviewOn: inDays(400) });
    const second = await releases(denverPolice, 'askRelease', asking(longer));
    await server.clock.passes(new Date());
    const later = (await seeRelease(denverPolice, second.id)).editionId;
    expect(await outside(denver, 'edition', editionId)).toEqual([ours.edition, later].sort());
    expect(await related(police, one.id)).toContain(later);
    await releases(denverPolice, 'withdrawRelease', { id: second.id, because: 'other' });
    expect(await outside(denver, 'edition', editionId)).toEqual([ours.edition]);
    expect(await related(police, one.id)).toEqual([ours.lesson.id, secret.lesson.id, hidden.editionId].sort());

    // What one may not see is not there, also not as a number.
    await police.do(share, {
      input: { kind: 'lesson', id: secret.lesson.id, audience: { team: world.boston.team, organizations: [world.boston.organizations.police] } },
    });
    expect(await related(services, one.id)).toEqual([ours.lesson.id, hidden.editionId].sort());
    const [link] = (await police.see('query R($id: ID!) { lesson(id: $id) { related { id } } }', { id: ours.lesson.id })).lesson.related;
    await releases(services, 'unrelateLesson', link.id);
    expect(await related(police, one.id)).toEqual([secret.lesson.id, hidden.editionId].sort());
  });

  it('is neither itself, nor there twice, nor of another team, nor put there by whoever may not', async () => {
    const [one, other] = [await lesson(), await released()];
    const foreign = await learns(denverPolice, 'draftLesson', { teamId: world.denver.team, title: 'Theirs', kind: 'worked' });
    await relate(one.id, { relatedLessonId: other.lesson.id });
    for (const [id, end, wrong] of [
      [one.id, {}, 'relatedLessonId required'],
      [one.id, { relatedLessonId: one.id }, 'relatedLessonId not_allowed'],
      [other.lesson.id, { relatedLessonId: one.id }, 'relatedLessonId not_allowed'],
      [other.lesson.id, { editionId: other.edition }, 'editionId not_allowed'],
    ] as const)
      expect(await problems(relate(id, end))).toEqual([wrong]);
    expect((await refusal(relate(one.id, { relatedLessonId: foreign.id }))).code).toBe('NOT_FOUND');
    for (const [person, code] of [
      [guest, 'FORBIDDEN'],
      [denver, 'NOT_FOUND'],
    ] as const)
      expect((await refusal(releases(person, 'relateLesson', { lessonId: one.id, editionId: other.edition }))).code).toBe(code);
  });
});
