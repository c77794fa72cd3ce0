import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { narrowing } from '../migrations/0056-removed-adaptations.js';
import { adopts, fits, releasedLesson, seeAdoption, seeCredit, seeLedger, seeMessages, messageFindings } from './adoption-acts.js';
import { perform, problems, refusal } from './board-acts.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { noticesFor, whysFor } from './notice-acts.js';
import { asking, releases, seeEdition } from './release-acts.js';
import { inDays } from './task-acts.js';
import { makeCity, makeWorld, type City, type World } from './world.js';

let database: TestDatabase;
let server: TestServer;
let world: World;
let seattle: City;
let board: string;
let seattleBoard: string;
let police: Person;
let services: Person;
let coordinator: Person;
let denver: Person;
let denverPolice: Person;
let denverServices: Person;
let denverGuest: Person;
let seattlePolice: Person;
let steward: Person;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({}, database);
  world = await makeWorld(server.database);
  seattle = await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard');
  const who = ['police@boston', 'services@boston', 'coordinator@boston', 'coordinator@denver', 'police@denver', 'services@denver', 'guest@denver'];
  [police, services, coordinator, denver, denverPolice, denverServices, denverGuest, seattlePolice, steward] = (await Promise.all(
    [...who, 'police@seattle', 'steward@network'].map((one) => server.as(`${one}.example`)),
  )) as [Person, Person, Person, Person, Person, Person, Person, Person, Person];
  board = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Strategy' })).id;
  const seattleCoordinator = await server.as('coordinator@seattle.example');
  seattleBoard = (await perform(seattleCoordinator, 'createBoard', { teamId: seattle.team, title: 'Strategy' })).id;
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
});

const released = (how: { hideCity?: boolean } & Record<string, unknown> = {}) => releasedLesson(server, { police, services, world }, how);
const adopt = (editionId: string, { by = denverPolice, ...more }: { by?: Person } & Record<string, unknown> = {}): Promise<Json> =>
  adopts(by, 'adoptLesson', { editionId, teamId: world.denver.team, fit: fits, plan: { boardId: board }, ...more });
const inSeattle = () => ({ by: seattlePolice, teamId: seattle.team, plan: { boardId: seattleBoard } });
const now = () => server.clock.passes(new Date());
const worked = { outcome: 'worked', whatChanged: 'Clerks call us now' };
const cardsOf = async (adoptionOrBoard: string): Promise<Json[]> =>
  (await denverPolice.see('query B($id: ID!) { board(id: $id) { tactics { id title } } }', { id: adoptionOrBoard })).board.tactics;
const tasksOf = async (tactic: string): Promise<Json[]> =>
  (await denverPolice.see('query T($id: ID!) { tactic(id: $id) { adoptions { id } tasks { title state dueOn organizationId ownerId } } }', { id: tactic }))
    .tactic.tasks;

describe('a lesson that is taken over', () => {
  it('becomes an adoption, a card and its first items in one act, linked both ways', async () => {
    const { edition } = await released({ mechanism: 'The clerk decides' });
    const items = [
      { title: 'Call the night clerk', dueOn: inDays(7) },
      { title: 'Ask who trains clerks', organizationId: world.denver.organizations.services },
    ];
    const made = await adopt(edition, { plan: { boardId: board, title: 'Calls to hotels', items } });
    expect(made).toMatchObject({
      state: 'planned',
      told: true,
      placeName: 'Denver',
      teamName: 'Denver team',
      reason: null,
      startedOn: null,
      edition: { id: edition },
    });
    expect(made.fit).toHaveLength(6);
    const card = (
      await denverPolice.see('query T($id: ID!) { tactic(id: $id) { title typeKey strand level description mechanism risks stage adoptions { id } } }', {
        id: made.tactic.id,
      })
    ).tactic;
    expect(card).toEqual({
      ...{ title: 'Calls to hotels', typeKey: 'john_school', strand: 'accountability', level: 'primary', stage: 'idea', adoptions: [{ id: made.id }] },
      ...{ description: 'Small hotels', mechanism: 'The clerk decides', risks: 'None seen; we asked the clerks' },
    });
    expect(await tasksOf(made.tactic.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'Call the night clerk', state: 'accepted', ownerId: world.denver.people.police, dueOn: inDays(7) }),
        expect.objectContaining({ title: 'Ask who trains clerks', state: 'proposed', organizationId: world.denver.organizations.services }),
      ]),
    );
    await now();
    const asked = (await denverServices.see('{ today { asks { title } } }')).today.asks;
    expect(asked).toContainEqual({ title: 'Ask who trains clerks' });
  });

  it('says each respect in which nobody looked, and what is wrong with a card or an item, and then leaves nothing behind', async () => {
    const { edition } = await released();
    const before = await cardsOf(board);
    expect(await problems(adopt(edition, { fit: fits.slice(0, 4) }))).toEqual(['fit.culture_language required', 'fit.data required']);
    expect(
      await problems(
        adopt(edition, {
          fit: [
            { key: 'law', answer: 'maybe' },
            { key: 'law', answer: 'no' },
            { key: 'sun', answer: 'no' },
          ],
        }),
      ),
    ).toEqual([...['fit.0.answer unknown', 'fit.1.key not_allowed', 'fit.2.key unknown']]);
    expect(await problems(adopt(edition, { plan: { boardId: board, title: ' ' } }))).toEqual(['plan.title required']);
    expect(await problems(adopt(edition, { plan: { boardId: board, stage: 'running' } }))).toEqual(['plan.stage not_allowed']);
    expect(await problems(adopt(edition, { plan: { boardId: board, items: [{ title: 'One' }, { title: '' }] } }))).toEqual(['plan.items.1.title required']);
    expect((await refusal(adopt(edition, { plan: { boardId: seattleBoard } }))).code).toBe('NOT_FOUND');
    expect(await cardsOf(board)).toEqual(before);
    expect((await seeCredit(denverPolice, edition)).adoptions).toEqual([]);
  });

  it('is for who works on the team, and not for those it comes from', async () => {
    const { edition } = await released({ hideCity: true });
    expect((await refusal(adopt(edition, { by: denverGuest }))).code).toBe('FORBIDDEN');
    expect((await refusal(adopt(edition, { by: seattlePolice }))).code).toBe('FORBIDDEN');
    expect(await problems(adopts(police, 'considerLesson', { editionId: edition, teamId: world.boston.team }))).toEqual(['editionId not_allowed']);
    const made = await adopt(edition);
    expect((await refusal(adopts(seattlePolice, 'moveAdoption', { id: made.id, state: 'testing' }))).code).toBe('FORBIDDEN');
    expect((await refusal(adopts(coordinator, 'addReport', { adoptionId: made.id, ...worked }))).code).toBe('FORBIDDEN');
    expect(await seeAdoption(seattlePolice, made.id)).toMatchObject({ viewerCan: [], movesTo: [] });
  });

  it('is taken over once at a time by a team, also in another edition, and again when that has ended', async () => {
    const { edition } = await released();
    const looking = await adopts(denverPolice, 'considerLesson', { editionId: edition, teamId: world.denver.team, fit: fits.slice(0, 3) });
    expect(looking).toMatchObject({ state: 'considering', tactic: null, movesTo: ['rejected'] });
    expect((await refusal(adopt(edition))).code).toBe('CONFLICT');
    await adopts(denverPolice, 'answerFit', { id: looking.id, fit: [{ key: 'law', answer: 'no', note: 'Another law here' }] });
    const rejected = await adopts(denverServices, 'moveAdoption', { id: looking.id, state: 'rejected', reason: 'Another law here' });
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'Another law here' });
    const two = await Promise.allSettled([adopt(edition), adopt(edition, { by: denver })]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refusal(adopts(denver, 'moveAdoption', { id: looking.id, state: 'considering' }))).code).toBe('CONFLICT');
  });

  it('is planned after it was considered, once the rest was looked at', async () => {
    const { edition } = await released();
    const { id } = await adopts(denverPolice, 'considerLesson', { editionId: edition, teamId: world.denver.team, fit: fits.slice(0, 3) });
    expect(await problems(adopts(denver, 'planAdoption', { id, plan: { boardId: board } }))).toEqual([
      ...['fit.money required', 'fit.culture_language required', 'fit.data required'],
    ]);
    const planned = await adopts(denver, 'planAdoption', { id, fit: fits.slice(3), plan: { boardId: board, items: [{ title: 'Begin' }] } });
    expect(planned).toMatchObject({ id, state: 'planned', tactic: { title: 'Call before you write' } });
    expect((await refusal(adopts(denver, 'planAdoption', { id, plan: { boardId: board } }))).code).toBe('CONFLICT');
  });

  it('goes from one state to the next, says why it ended, and keeps the day on which it began', async () => {
    const { edition } = await released();
    const { id } = await adopt(edition);
    const move = (state: string, more: object = {}) => adopts(denverPolice, 'moveAdoption', { id, state, ...more });
    expect((await refusal(move('considering'))).code).toBe('CONFLICT');
    expect(await problems(move('stopped'))).toEqual(['reason required']);
    expect(await problems(move('testing', { reason: 'So' }))).toEqual(['reason not_allowed']);
    expect(await problems(move('testing', { startedOn: inDays(3) }))).toEqual(['startedOn not_allowed']);
    expect(await move('testing', { startedOn: inDays(-10) })).toMatchObject({ state: 'testing', startedOn: inDays(-10) });
    expect(await move('running')).toMatchObject({ state: 'running', startedOn: inDays(-10), movesTo: ['testing', 'stopped'] });
    expect(await move('stopped', { reason: 'Nobody called back' })).toMatchObject({ state: 'stopped', reason: 'Nobody called back' });
    expect(await move('testing')).toMatchObject({ state: 'testing', reason: null });
  });

  it('follows its card, unless only some of the team see that', async () => {
    const { edition } = await released();
    const { id, tactic } = await adopt(edition);
    await perform(denverPolice, 'proposeLead', { tacticId: tactic.id, organizationId: world.denver.organizations.police });
    await perform(denverPolice, 'moveTactics', { ids: [tactic.id], stage: 'testing' });
    await now();
    expect(await seeAdoption(denver, id)).toMatchObject({ state: 'testing', startedOn: inDays(0) });
    await perform(denverPolice, 'moveTactics', { ids: [tactic.id], stage: 'routine' });
    await now();
    expect(await seeAdoption(denver, id)).toMatchObject({ state: 'running' });
    await perform(denverPolice, 'stopTactic', { id: tactic.id, reason: 'cost', note: 'The chief said no' });
    await now();
    expect(await seeAdoption(steward, id)).toMatchObject({ state: 'stopped', reason: null, tactic: null });

    const other = await released({ title: 'Only some see its card' });
    const hidden = await adopt(other.edition);
    await denverPolice.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { id: hidden.tactic.id, kind: 'tactic', audience: { team: world.denver.team, sectors: ['law_enforcement'] } },
    });
    await perform(denverPolice, 'proposeLead', { tacticId: hidden.tactic.id, organizationId: world.denver.organizations.police });
    await perform(denverPolice, 'moveTactics', { ids: [hidden.tactic.id], stage: 'testing' });
    await now();
    expect(await seeAdoption(denverServices, hidden.id)).toMatchObject({ state: 'planned', tactic: null });
  });

  it('says what is done otherwise, in codes, and whether the core is kept', async () => {
    const { edition } = await released();
    const { id } = await adopt(edition);
    const change = {
      adoptionId: id,
      text: 'We call at noon',
      changed: 'context',
      nature: 'tailored',
      goal: 'fit',
      factor: 'culture_language',
      fidelity: 'core_kept',
    };
    expect(await problems(adopts(denver, 'addAdaptation', { ...change, text: '', changed: 'all', level: 'sky' }))).toEqual([
      ...['text required', 'changed unknown', 'level unknown'],
    ]);
    const adaptation = await adopts(denver, 'addAdaptation', change);
    expect((await seeAdoption(steward, id)).adaptations).toEqual([expect.objectContaining({ text: 'We call at noon', fidelity: 'core_kept' })]);
    expect(await adopts(denverPolice, 'editAdaptation', { id: adaptation.id, version: 1, fidelity: 'core_changed' })).toMatchObject({
      fidelity: 'core_changed',
    });
    expect((await refusal(adopts(denver, 'editAdaptation', { id: adaptation.id, version: 1, fidelity: 'unknown' }))).code).toBe('CONFLICT');
    const past = async (person: Person) =>
      JSON.stringify(await person.see('query A($of: ID!) { activity(of: $of) { acts { name changes { before after } } } }', { of: id }));
    const after = (await steward.see('{ cursor }')).cursor;
    expect(await past(steward)).toContain('We call at noon');
    await adopts(denver, 'removeAdaptation', adaptation.id);
    expect(await seeAdoption(steward, id)).toMatchObject({ adaptations: [], removedAdaptations: [] });
    // Nor does a history tell of it, or what somebody gets who comes back; its own team keeps both.
    expect(await past(steward)).not.toContain('We call at noon');
    expect(await past(denverPolice)).toContain('We call at noon');
    const follow = await steward.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal changes { id gone row { __typename ... on Adaptation { text } } } } }',
      { after },
    );
    await follow.until((frame) => frame.happenings.signal === 'READY');
    const caughtUp = follow.frames.flatMap(({ happenings }) => happenings.changes).filter((change: Json) => change.id === adaptation.id);
    expect(caughtUp).toEqual([{ id: adaptation.id, gone: true, row: null }]);
    expect((await seeAdoption(denverPolice, id)).removedAdaptations).toMatchObject([{ id: adaptation.id, viewerCan: ['restoreAdaptation'] }]);
    expect((await refusal(adopts(steward, 'restoreAdaptation', adaptation.id))).code).toBe('NOT_FOUND');
    expect(await adopts(denverPolice, 'restoreAdaptation', adaptation.id)).toMatchObject({ archivedAt: null, fidelity: 'core_changed' });
    expect((await seeAdoption(steward, id)).adaptations).toMatchObject([{ id: adaptation.id }]);
    const added = randomUUID();
    await adopts(denver, 'addAdaptation', { ...change, text: 'We call at one' }, added);
    await denver.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: added });
    expect(await past(steward)).not.toContain('We call at one');
    const act = randomUUID();
    await adopts(denver, 'removeAdaptation', adaptation.id, act);
    await denver.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect(await seeAdoption(denver, id)).toMatchObject({ adaptations: [{ id: adaptation.id }], removedAdaptations: [{ text: 'We call at one' }] });

    // One that was taken away while that left it with whoever had read it.
    await adopts(denver, 'removeAdaptation', adaptation.id);
    await database.query(`
      create policy old on app.adaptation to crosstown_owner using (true); alter table app.adaptation disable trigger user;
      update app.adaptation d set audience_id = a.audience_id from app.adoption a where a.id = d.adoption_id and d.id = '${adaptation.id}';
      update app.change c set subject_audience_id = d.audience_id from app.adaptation d where d.id = c.subject_id and d.id = '${adaptation.id}';
      drop policy old on app.adaptation; alter table app.adaptation enable trigger user;`);
    expect(await past(steward)).toContain('We call at noon');
    await database.query(narrowing);
    expect(await past(steward)).not.toContain('We call at noon');
    expect(await past(denverPolice)).toContain('We call at noon');
    expect(await adopts(denverPolice, 'restoreAdaptation', adaptation.id)).toMatchObject({ archivedAt: null });
    expect(await past(steward)).toContain('We call at noon');
  });
});

describe('whatever is pasted', () => {
  const script = '<script>alert(1)</script> & <img src=x onerror=alert(1)>';
  const book = 'A word and more. '.repeat(300);

  it('into an adaptation, a report or a message stays the text that it is, or is refused with the field named', async () => {
    const { edition } = await released();
    const { id } = await adopt(edition);
    const adapt = (text: string) => adopts(denver, 'addAdaptation', { adoptionId: id, text, changed: 'context', fidelity: 'core_kept' });
    expect((await adapt(script)).text).toBe(script);
    expect(await problems(adapt(book))).toEqual(['text too_long 2000']);
    await adopts(denver, 'moveAdoption', { id, state: 'testing' });
    const report = (more: object) => adopts(denver, 'addReport', { adoptionId: id, outcome: 'worked', whatChanged: 'They call', ...more });
    expect(await problems(report({ whatChanged: book, numbers: book }))).toEqual(['whatChanged too_long 4000', 'numbers too_long 2000']);
    expect(await report({ whatChanged: script, numbers: script })).toMatchObject({ whatChanged: script, numbers: script });
    const write = (text: string) => adopts(denver, 'askSource', { editionId: edition, teamId: world.denver.team, text });
    expect(await problems(write(book))).toEqual(['text too_long 4000']);
    expect((await write(script)).text).toBe(script);
    await now();
    expect((await seeMessages(police, edition)).map(({ text }) => text)).toEqual([script]);
  });
});

describe('who learns of an adoption', () => {
  /** What each of them sees of it: the row, how the team finds itself, what it does otherwise. */
  const sights = async (id: string) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ denverServices, coordinator, police, services, seattlePolice, steward }).map(async ([who, person]) => {
          const seen = await seeAdoption(person, id);
          return [who, seen ? `${seen.fit.length} ${seen.adaptations.length}` : 'nothing'] as const;
        }),
      ),
    );
  const all = { denverServices: '6 1', coordinator: '0 1', police: '0 1', services: '0 1', seattlePolice: '0 1', steward: '0 1' };
  const untold = { ...all, services: 'nothing', seattlePolice: 'nothing', steward: 'nothing' };

  it.each([
    ['a shown city', false],
    ['a hidden one', true],
  ])('its team and its source in any case, the network as the team says: %s', async (_, hideCity) => {
    for (const told of [true, false]) {
      const { edition } = await released({ hideCity });
      const { id } = await adopt(edition, { told });
      await adopts(denver, 'addAdaptation', { adoptionId: id, text: 'We call at noon', changed: 'context', fidelity: 'core_kept' });
      expect({ told, ...(await sights(id)) }).toEqual({ told, ...(told ? all : untold) });
      if (!told) expect((await seeAdoption(denver, id)).viewerCan).toContain('tellNetwork');
      await adopts(denver, 'tellNetwork', id);
      expect({ told, ...(await sights(id)) }).toEqual({ told, ...all });
      expect((await seeAdoption(denver, id)).viewerCan).not.toContain('tellNetwork');
    }
  });

  it('the source by a notice and by its lesson, which is adopted from then on', async () => {
    const { edition, lesson } = await released({ hideCity: true });
    const { id } = await adopt(edition);
    await now();
    await now();
    for (const one of [coordinator, police]) expect(await whysFor(one, id)).toEqual(['adopted']);
    for (const one of [services, steward, denver]) expect(await whysFor(one, id)).toEqual([]);
    expect(await seeLesson(police, lesson)).toMatchObject({ state: 'adopted' });
    const home = (await services.see('query L($id: ID!) { lesson(id: $id) { adoptions { placeName state } } }', { id: lesson })).lesson;
    expect(home.adoptions).toEqual([{ placeName: 'Denver', state: 'planned' }]);
    expect(await seeCredit(seattlePolice, edition)).toMatchObject({ credit: 1, adoptions: [{ placeName: 'Denver' }] });
  });

  it('in the ledger, as far as each sees it, by name', async () => {
    const { edition } = await released({ title: 'A line of the ledger' });
    const here = await adopt(edition, { told: false });
    await adopt(edition, inSeattle());
    await adopts(denver, 'moveAdoption', { id: here.id, state: 'testing' });
    await adopts(denver, 'addReport', { adoptionId: here.id, outcome: 'partly', whatChanged: 'Half of them' });
    const line = async (person: Person) => (await seeLedger(person)).lines.find((one: Json) => one.edition.id === edition).entries;
    const denverEntry = { outcome: 'partly', adoption: { placeName: 'Denver', state: 'testing' } };
    const seattleEntry = { outcome: null, adoption: { placeName: 'Seattle', state: 'planned' } };
    expect(await line(coordinator)).toEqual([denverEntry, seattleEntry]);
    expect(await line(steward)).toEqual([seattleEntry]);
    expect((await seeCredit(steward, edition)).credit).toBe(1);
  });
});

describe('a report', () => {
  it('is asked for after three and twelve months of whoever leads and who took it over, and answered once', async () => {
    const { edition } = await released();
    const { id } = await adopt(edition);
    await adopts(denverPolice, 'moveAdoption', { id, state: 'testing', startedOn: inDays(-100) });
    await now();
    const [asked] = (await seeAdoption(denver, id)).reports;
    expect(asked).toMatchObject({ state: 'asked', afterMonths: 3, dueOn: inDays(14), outcome: null });
    await now();
    expect((await seeAdoption(denver, id)).reports).toHaveLength(1);
    expect(await whysFor(denver, asked.id)).toEqual(['asked']);
    expect(await whysFor(denverPolice, asked.id)).toEqual(['asked']);
    expect(await whysFor(denverServices, asked.id)).toEqual([]);
    const rows = async (person: Person) => (await person.see('{ today { reports { id adoption { edition { id } } } } }')).today.reports;
    expect(await rows(denverPolice)).toEqual([{ id: asked.id, adoption: { edition: { id: edition } } }]);
    expect(await rows(denverServices)).toEqual([]);
    expect(await problems(adopts(denver, 'answerReport', { id: asked.id, outcome: 'great', whatChanged: '' }))).toEqual([
      'outcome unknown',
      'whatChanged required',
    ]);
    expect(await adopts(denver, 'answerReport', { id: asked.id, ...worked, numbers: '12 of 40 hotels' })).toMatchObject({
      state: 'answered',
      outcome: 'worked',
    });
    expect((await refusal(adopts(denver, 'answerReport', { id: asked.id, ...worked }))).code).toBe('CONFLICT');
    await now();
    expect(await rows(denverPolice)).toEqual([]);
    expect(await noticesFor(denver, asked.id)).toEqual([]);
    for (const one of [coordinator, police]) expect(await whysFor(one, asked.id)).toEqual(['reported']);
    await server.clock.passes(`${inDays(270)}T12:00:00Z`);
    const [year] = (await seeAdoption(denver, id)).reports;
    expect(year).toMatchObject({ afterMonths: 12, state: 'asked' });
    expect(await problems(adopts(denver, 'skipReport', { id: year.id, reason: '' }))).toEqual(['reason required']);
    expect(await adopts(denver, 'skipReport', { id: year.id, reason: 'Who knew has left' })).toMatchObject({ state: 'skipped', reason: 'Who knew has left' });
    await now();
  });

  it('of two other places lifts how sure the lesson is, with these places as the reason, and lets it down again', async () => {
    const { edition, lesson } = await released({ evidenceStrength: 'idea', hideCity: true });
    const here = await adopt(edition);
    const there = await adopt(edition, { ...inSeattle(), told: false });
    const report = async (by: Person, id: string, more: object = {}): Promise<Json> => {
      await adopts(by, 'moveAdoption', { id, state: 'testing' });
      return adopts(by, 'addReport', { adoptionId: id, ...worked, ...more });
    };
    await report(denverPolice, here.id);
    const second = await report(seattlePolice, there.id);
    await now();
    expect(await seeCredit(steward, edition)).toMatchObject({ evidenceStrength: 'idea', workedIn: [] });
    await adopts(seattlePolice, 'tellNetwork', there.id);
    await now();
    expect(await seeCredit(steward, edition)).toMatchObject({ evidenceStrength: 'practice_many', workedIn: ['Denver', 'Seattle'] });
    expect(await seeLesson(police, lesson)).toMatchObject({ evidenceStrength: 'idea' });
    expect((await seeEdition(steward, edition)).changedBy).toBeNull();
    await adopts(seattlePolice, 'editReport', { id: second.id, version: second.version, outcome: 'not', whatChanged: 'They stopped' });
    await now();
    expect(await seeCredit(steward, edition)).toMatchObject({ evidenceStrength: 'idea', workedIn: [] });
  });

  it('lifts nothing that was measured', async () => {
    const { edition } = await released({ evidenceStrength: 'measured' });
    for (const [by, how] of [
      [denverPolice, {}],
      [seattlePolice, inSeattle()],
    ] as const) {
      const { id } = await adopt(edition, how);
      await adopts(by, 'moveAdoption', { id, state: 'running' });
      await adopts(by, 'addReport', { adoptionId: id, ...worked });
    }
    await now();
    expect(await seeCredit(steward, edition)).toMatchObject({ evidenceStrength: 'measured', workedIn: [] });
  });
});

describe('a lesson that is withdrawn', () => {
  it('can’t be taken over any more; who took it over keeps the adoption and is told', async () => {
    const { edition, release } = await released();
    const made = await adopt(edition);
    const looking = await adopts(seattlePolice, 'considerLesson', { editionId: edition, teamId: seattle.team, fit: fits });
    await releases(police, 'withdrawRelease', { id: release, because: 'mistake' });
    await now();
    await now();
    expect((await refusal(adopt(edition, { by: denver }))).code).toBe('NOT_FOUND');
    expect((await refusal(adopts(seattlePolice, 'planAdoption', { id: looking.id, plan: { boardId: seattleBoard } }))).code).toBe('NOT_FOUND');
    expect(await seeAdoption(denver, made.id)).toMatchObject({ state: 'planned', edition: null, withdrawnOn: inDays(0), tactic: { id: made.tactic.id } });
    expect(await whysFor(denver, made.id)).toEqual(['withdrawn']);
    expect(await whysFor(denverPolice, made.id)).toEqual(['withdrawn']);
    expect((await seeLedger(steward)).lines.filter((one: Json) => one.edition.id === edition)).toEqual([]);
  });

  it('is refused to those at home too once another edition took its place', async () => {
    const { edition, lesson } = await released();
    const { version } = await seeLesson(police, lesson);
    await learns(police, 'editLesson', { id: lesson, version, result: 'Half of the hotels' });
    await learns(services, 'checkLesson', { id: lesson, context: true, happened: true, why: true, soWhat: true, whereApplies: true });
    const made = await adopt(edition);
    // The lesson at home has heard of it by then.
    await now();
    await releases(police, 'askRelease', asking(await seeLesson(police, lesson)));
    await now();
    expect((await refusal(adopt(edition, inSeattle()))).code).toBe('NOT_FOUND');
    const later = (await seeEdition(seattlePolice, edition)).id;
    expect((await refusal(adopt(later, { by: denver }))).code).toBe('CONFLICT');
    expect(await seeAdoption(steward, made.id)).toMatchObject({ edition: { id: later } });
    expect((await seeCredit(steward, later)).credit).toBe(1);
  });
});

describe('those who wrote a lesson', () => {
  it('are asked and answer through the seat, and where their city is hidden nothing says who they are', async () => {
    const { edition } = await released({ hideCity: true });
    await adopts(denverPolice, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'Who made the calls?' });
    await now();
    await now();
    for (const one of [coordinator, police])
      expect(await seeMessages(one, edition)).toEqual([
        expect.objectContaining({
          text: 'Who made the calls?',
          fromSource: false,
          senderPlace: 'Denver',
          senderRole: 'member',
          madeBy: null,
          viewerCan: ['answerAsker'],
        }),
      ]);
    for (const one of [services, steward, seattlePolice]) expect(await seeMessages(one, edition)).toEqual([]);
    const [question] = await seeMessages(coordinator, edition);
    expect(await whysFor(police, question.id)).toEqual(['written']);
    await adopts(police, 'answerAsker', { id: question.id, text: 'The night shift' });
    await now();
    await now();
    const got = await seeMessages(denverServices, edition);
    expect(got.map(({ text, fromSource, senderPlace, senderRole }) => ({ text, fromSource, senderPlace, senderRole }))).toEqual([
      { text: 'Who made the calls?', fromSource: false, senderPlace: 'Denver', senderRole: 'member' },
      { text: 'The night shift', fromSource: true, senderPlace: null, senderRole: null },
    ]);
    expect(got[1]).toMatchObject({ madeBy: null, viewerCan: [] });
    expect(await whysFor(denverPolice, got[1].id)).toEqual(['answered']);
    expect((await refusal(adopts(denverPolice, 'answerAsker', { id: got[1].id, text: 'So' }))).code).toBe('FORBIDDEN');
    expect((await refusal(adopts(denverPolice, 'answerAsker', { id: question.id, text: 'So' }))).code).toBe('NOT_FOUND');
    expect((await refusal(adopts(denverGuest, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'So' }))).code).toBe('FORBIDDEN');
    expect(await problems(adopts(police, 'askSource', { editionId: edition, teamId: world.boston.team, text: 'So' }))).toEqual(['editionId not_allowed']);
  });

  it('are warned and stopped before an answer names the city that is hidden, and told what else they are to look at', async () => {
    const { edition } = await released({ hideCity: true, title: 'Call the clerk of the night' });
    await adopts(denverPolice, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'Who made the calls?' });
    await now();
    const [question] = await seeMessages(coordinator, edition);
    const answer = (text: string, more: object = {}) => adopts(coordinator, 'answerAsker', { id: question.id, text, ...more });
    for (const text of ['We in Boston did', 'The Boston Police Department did', 'It was B o s t \u043e n', 'Massachusetts pays', 'Ask Boston detective']) {
      expect((await messageFindings(coordinator, { answers: question.id, text })).some(({ blocks }) => blocks)).toBe(true);
      const keys = (await messageFindings(coordinator, { answers: question.id, text })).map(({ key }) => key);
      expect(await problems(answer(text, { lookedAt: keys }))).toEqual(['text not_allowed']);
    }
    // What the scan may be wrong about goes out when somebody has looked at it.
    const found = await messageFindings(police, { answers: question.id, text: 'We asked 3 women' });
    expect(found).toMatchObject([{ kind: 'small_count', blocks: false }]);
    expect(await problems(answer('We asked 3 women'))).toEqual(['text required']);
    await answer('We asked 3 women', { lookedAt: found.map(({ key }) => key) });
    await now();
    expect((await seeMessages(denver, edition)).map(({ text }) => text)).toEqual(['Who made the calls?', 'We asked 3 women']);
    // What is looked for are the names of those at home: nobody else is told.
    for (const other of [denver, denverPolice, services, steward])
      expect(await messageFindings(other, { answers: question.id, text: 'Boston detective, in Boston' })).toEqual([]);
    expect(await messageFindings(denver, { teamId: world.boston.team, text: 'Ask Boston detective' })).toEqual([]);
  });

  it('are not told who somebody is by a team that asks without looking at it', async () => {
    const { edition } = await released({ hideCity: true, title: 'Call the clerk of the day' });
    const input = { editionId: edition, teamId: world.denver.team, text: 'Call me: 303-555-0182' };
    expect(await problems(adopts(denver, 'askSource', input))).toEqual(['text required']);
    const found = await messageFindings(denver, { teamId: world.denver.team, text: input.text });
    expect(found.map(({ kind }) => kind)).toContain('phone');
    expect(await adopts(denver, 'askSource', { ...input, lookedAt: found.map(({ key }) => key) })).toMatchObject({ text: input.text });
    expect(await messageFindings(denver, { teamId: world.denver.team, text: 'We in Denver' })).toEqual([]);
  });

  it('are asked so much by one team in a day, and no more', async () => {
    const { edition } = await released({ hideCity: true, title: 'Call the day clerk' });
    const write = (by: Person, teamId: string) => adopts(by, 'askSource', { editionId: edition, teamId, text: 'Who made the calls?' });
    for (let times = 0; times < 20; times += 1) await write(denver, world.denver.team);
    expect(await problems(write(denverPolice, world.denver.team))).toEqual(['text too_many']);
    expect(await write(seattlePolice, seattle.team)).toMatchObject({ text: 'Who made the calls?' });
  });

  it('are named where their city is, and without their seat where that is not to be said; messages reach it all the same', async () => {
    const { edition, lesson } = await released();
    await adopts(denver, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'Who made the calls?' });
    await now();
    const [question] = await seeMessages(police, edition);
    expect(await messageFindings(coordinator, { answers: question.id, text: 'We in Boston did' })).toEqual([]);
    await adopts(coordinator, 'answerAsker', { id: question.id, text: 'The night shift' });
    await now();
    expect((await seeMessages(denver, edition))[1]).toMatchObject({ fromSource: true, senderPlace: 'Boston', senderRole: 'member', madeBy: null });

    const again = await releases(police, 'askRelease', asking(await seeLesson(police, lesson), { hideContact: true }));
    expect(again).toMatchObject({ state: 'approved', hideCity: false, hideContact: true });
    await now();
    const { origin, id } = await seeEdition(denver, edition);
    expect(origin).toMatchObject({ placeName: 'Boston', organizationName: 'Boston Police Department', contactRole: null });
    await adopts(denver, 'askSource', { editionId: id, teamId: world.denver.team, text: 'And by day?' });
    await now();
    const asked = (await seeMessages(police, id)).at(-1)!;
    expect(asked).toMatchObject({ text: 'And by day?', viewerCan: ['answerAsker'] });
    await adopts(police, 'answerAsker', { id: asked.id, text: 'The day shift' });
    await now();
    // Also what was answered before says no more which seat that was.
    expect((await seeMessages(denver, id)).filter(({ fromSource }) => fromSource)).toMatchObject([
      { text: 'The night shift', senderPlace: 'Boston', senderRole: null, madeBy: null },
      { text: 'The day shift', senderPlace: 'Boston', senderRole: null, madeBy: null },
    ]);
    expect(await problems(releases(police, 'askRelease', asking(await seeLesson(police, lesson), { hideContact: true })))).toEqual(['version not_allowed']);
  });

  it('are named no more once it was released without their city, whenever they were asked', async () => {
    const { edition, lesson } = await released({ title: 'Call the desk' });
    await adopts(denver, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'Who made the calls?' });
    await now();
    const [question] = await seeMessages(police, edition);
    expect(await messageFindings(coordinator, { answers: question.id, text: 'We in Boston' })).toEqual([]);
    await releases(police, 'askRelease', asking(await seeLesson(police, lesson), { hideCity: true }));
    await now();
    expect(await problems(adopts(coordinator, 'answerAsker', { id: question.id, text: 'We in Boston' }))).toEqual(['text not_allowed']);
    await adopts(coordinator, 'answerAsker', { id: question.id, text: 'The night shift' });
    await now();
    expect((await seeMessages(denver, edition))[1]).toMatchObject({ text: 'The night shift', senderPlace: null, senderRole: null });
  });
});

describe('at home', () => {
  it('a team says what it does differently now, also where others took the lesson over', async () => {
    const { edition, lesson } = await released();
    const apply = (how: string, by = services) =>
      by.do<Json>('mutation A($act: ID!, $input: ApplyLessonInput!) { applyLesson(act: $act, input: $input) { state appliedHow } }', {
        input: { id: lesson, how },
      });
    expect(await problems(apply(' '))).toEqual(['how required']);
    expect((await refusal(apply('So', denverPolice))).code).toBe('NOT_FOUND');
    expect(await apply('Every new clerk is called')).toEqual({ applyLesson: { state: 'applied', appliedHow: 'Every new clerk is called' } });
    await adopt(edition);
    await now();
    expect(await apply('And every chain')).toEqual({ applyLesson: { state: 'adopted', appliedHow: 'And every chain' } });
  });
});
